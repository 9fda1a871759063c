package org.specialleave.integration.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.specialleave.notice.MailWishes;
import org.specialleave.notice.NoticeKind;
import org.specialleave.notice.Notices;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Pay;
import org.specialleave.request.Action;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.LeaveRequests;
import org.specialleave.request.LineState;
import org.specialleave.request.RequestChanged;
import org.specialleave.request.RequestState;
import org.specialleave.request.RouteStep;
import org.specialleave.request.routing.NobodyCanAct;
import org.specialleave.request.routing.StepHolders;
import org.specialleave.staff.Approvers;
import org.specialleave.staff.Staff;

/**
 * Writes down who is to be told of a change, in the transaction of the change.
 *
 * <p>Those who may act are told that a request waits for them, so not whoever wrote it down for somebody else; the
 * person is told what became of it; who was asked is told when it was taken back. A confidential request is Human
 * Resources' affair, and nothing about it goes to the person's office mailbox, which others may read, but to an address
 * of their own.
 */
@ApplicationScoped
public class NoticeRecorder {
    private static final Set<RequestState> IN_EFFECT =
            EnumSet.of(RequestState.GRANTED, RequestState.PART_GRANTED, RequestState.NOTIFIED);

    private Notices notices;
    private LeaveRequests requests;
    private StepHolders holders;
    private Staff staff;
    private Approvers approvers;
    private MailWishes wishes;
    private MailSettings settings;
    private Clock clock;

    protected NoticeRecorder() {}

    @Inject
    public NoticeRecorder(
            Notices notices,
            LeaveRequests requests,
            StepHolders holders,
            Staff staff,
            Approvers approvers,
            MailWishes wishes,
            MailSettings settings,
            Clock clock) {
        this.notices = notices;
        this.requests = requests;
        this.holders = holders;
        this.staff = staff;
        this.approvers = approvers;
        this.wishes = wishes;
        this.settings = settings;
        this.clock = clock;
    }

    /** Something was done to a request. */
    public void changed(@Observes RequestChanged change) {
        LeaveRequest request =
                requests.find(change.reference()).orElseThrow(() -> new NotFoundException(change.reference()));
        switch (change.action()) {
            case SUBMIT ->
                record(
                        change,
                        isInEffect(change) ? NoticeKind.TO_ACKNOWLEDGE : NoticeKind.TO_DECIDE,
                        deciders(request));
            case ENDORSE -> record(change, NoticeKind.TO_DECIDE, deciders(request));
            case PASS_ON ->
                record(
                        change,
                        isInEffect(change) ? NoticeKind.TO_ACKNOWLEDGE : NoticeKind.TO_DECIDE,
                        deciders(request));
            case REQUEST_INFORMATION -> record(change, NoticeKind.ASKED_SOMETHING, applicant(request));
            case GRANT, REFUSE ->
                record(
                        change,
                        leavesUnpaid(request) ? NoticeKind.DECIDED_PAY_AFFECTED : NoticeKind.DECIDED,
                        applicant(request));
            case ASK_DEFERRAL -> record(change, NoticeKind.ASKED_TO_DEFER, applicant(request));
            case ANSWER -> record(change, NoticeKind.ANSWERED, deciders(request));
            case ACKNOWLEDGE -> record(change, NoticeKind.ACKNOWLEDGED, applicant(request));
            case WITHDRAW -> record(change, NoticeKind.WITHDRAWN, notices.asked(change.reference()));
            case CANCEL -> record(change, NoticeKind.CANCELLED, notices.asked(change.reference()));
        }
        if (request.confidential()) {
            tellTheLineManager(change, request);
        }
    }

    /** Human Resources are told of a request on which nobody can act: once, until something is done to it. */
    public void nobodyCanAct(@Observes NobodyCanAct found) {
        if (!notices.told(found.eventId(), NoticeKind.NOBODY_CAN_ACT)) {
            notices.record(
                    found.eventId(),
                    NoticeKind.NOBODY_CAN_ACT,
                    found.reference(),
                    Collections.singletonList(null),
                    settings.domain());
        }
    }

    /**
     * The line manager plans for the days and hours of confidential leave from the grant on, and may know nothing else;
     * so the mail leads to the record of the assignment and does not name the request.
     */
    private void tellTheLineManager(RequestChanged change, LeaveRequest request) {
        boolean begins = change.from() != change.to() && IN_EFFECT.contains(change.to());
        boolean ends = change.action() == Action.CANCEL && IN_EFFECT.contains(change.from());
        if (begins || ends) {
            // What the record page is asked for: without the leave year it would show the present one.
            String record = staff.assignmentsById(List.of(request.assignmentId()))
                            .get(request.assignmentId())
                            .number()
                    + request.lines().stream()
                            .map(line -> "&year=" + line.leaveYear())
                            .findFirst()
                            .orElse("");
            List<Long> manager = approvers.lineManagerOf(request.assignmentId(), TrustTime.today(clock)).stream()
                    .filter(person -> person != request.personId())
                    .toList();
            notices.record(
                    change.eventId(),
                    begins ? NoticeKind.TEAM_ABSENCE : NoticeKind.TEAM_ABSENCE_ENDED,
                    record,
                    manager,
                    settings.domain());
        }
    }

    private void record(RequestChanged change, NoticeKind kind, Collection<Long> people) {
        notices.record(change.eventId(), kind, change.reference(), people, settings.domain());
    }

    private static boolean isInEffect(RequestChanged change) {
        return change.to() == RequestState.GRANTED || change.to() == RequestState.NOTIFIED;
    }

    /**
     * Whether some of it is granted without pay, so that the person is told again what that does to pay and pension
     * (5.10).
     */
    private static boolean leavesUnpaid(LeaveRequest request) {
        return request.lines().stream()
                .anyMatch(line -> line.state() == LineState.GRANTED && line.pay() == Pay.UNPAID && line.minutes() > 0);
    }

    /** The person, unless they want no mail or it would go to an office mailbox that must not get it. */
    private Collection<Long> applicant(LeaveRequest request) {
        boolean told = switch (wishes.of(request.personId()).channel()) {
            case WORK -> !request.confidential();
            case OWN -> true;
            case NONE -> false;
        };
        return told ? List.of(request.personId()) : List.of();
    }

    private Collection<Long> deciders(LeaveRequest request) {
        RouteStep step = request.waitingStep().orElse(null);
        if (step == null) {
            return List.of();
        }
        return step.level() == ApprovalLevel.HR ? Collections.singletonList(null) : holders.of(step);
    }
}
