package org.specialleave.integration.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.specialleave.notice.NoticeKind;
import org.specialleave.notice.Notices;
import org.specialleave.platform.NotFoundException;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Pay;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.LeaveRequests;
import org.specialleave.request.LineState;
import org.specialleave.request.RequestChanged;
import org.specialleave.request.RequestState;
import org.specialleave.request.RouteStep;
import org.specialleave.request.routing.StepHolders;

/**
 * Writes down who is to be told of a change, in the transaction of the change.
 *
 * <p>Those who may act are told that a request waits for them, so not whoever wrote it down for somebody else; the
 * person is told what became of it; who was asked is told when it was taken back. A confidential request is Human
 * Resources' affair, and nothing about it goes to the person's office mailbox, which others may read.
 */
@ApplicationScoped
public class NoticeRecorder {
    private Notices notices;
    private LeaveRequests requests;
    private StepHolders holders;
    private MailSettings settings;

    /** For the container. */
    protected NoticeRecorder() {}

    /** With its collaborators. */
    @Inject
    public NoticeRecorder(Notices notices, LeaveRequests requests, StepHolders holders, MailSettings settings) {
        this.notices = notices;
        this.requests = requests;
        this.holders = holders;
        this.settings = settings;
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

    private static Collection<Long> applicant(LeaveRequest request) {
        return request.confidential() ? List.of() : List.of(request.personId());
    }

    private Collection<Long> deciders(LeaveRequest request) {
        RouteStep step = request.waitingStep().orElse(null);
        if (step == null) {
            return List.of();
        }
        return step.level() == ApprovalLevel.HR ? Collections.singletonList(null) : holders.of(step);
    }
}
