package org.specialleave.testing.largetrust;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.specialleave.notice.ClaimedNotice;
import org.specialleave.notice.NoticeKind;
import org.specialleave.notice.Notices;
import org.specialleave.notice.Outbox;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.Pay;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.LineState;
import org.specialleave.request.RequestChanged;
import org.specialleave.request.RequestState;
import org.specialleave.request.RequestedDay;
import org.specialleave.request.query.RequestView;
import org.specialleave.staff.Approvers;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.UseCases;
import org.specialleave.testing.largetrust.Member.Part;

/**
 * One request made by the use cases, act by act, each on its own day and in its own transaction, with the mail that it
 * causes.
 */
final class Scene {
    private static final LocalTime MORNING = LocalTime.of(9, 12, 31);
    private static final int MANY_A_MINUTE = 1_000_000;

    private final EmbeddedDatabase database;
    private final Member applicant;
    private final LocalDate monday;
    private RequestView request;
    private LocalDate lastAct;

    /**
     * A request that is still to be made.
     *
     * @param applicant whose leave it is
     * @param monday    the week of the leave
     */
    Scene(EmbeddedDatabase database, Member applicant, LocalDate monday) {
        this.database = database;
        this.applicant = applicant;
        this.monday = monday;
    }

    /** What was made so far. */
    RequestView request() {
        return request;
    }

    /** The day of the last act. */
    LocalDate lastAct() {
        return lastAct;
    }

    /** Who decides the request next. */
    Part next() {
        return Part.valueOf(request.waitsFor().name());
    }

    /** The day of that week; 0 is Monday. */
    LocalDate day(int ofWeek) {
        return monday.plusDays(ofWeek);
    }

    /** What is asked for those days of the week, of their usual hours. */
    LeaveApplication asked(String type, Circumstances told, boolean confidential, int... days) {
        return of(
                type,
                told,
                confidential,
                Arrays.stream(days).mapToObj(this::day).map(RequestedDay::usual).toList());
    }

    /** What is asked for those days. */
    LeaveApplication of(String type, Circumstances told, boolean confidential, List<RequestedDay> days) {
        return new LeaveApplication(applicant.assignmentNumber(), type, days, told, confidential);
    }

    /** Somebody begins the request, so many days from the Monday on. */
    Scene begin(Part who, int days, Function<UseCases, RequestView> act) {
        return play(who, days, act);
    }

    /** Somebody does something to it, so many days from the Monday on. */
    Scene then(Part who, int days, BiFunction<UseCases, RequestView, RequestView> act) {
        return play(who, days, house -> act.apply(house, house.view.view(request.reference())));
    }

    private Scene play(Part who, int days, Function<UseCases, RequestView> act) {
        lastAct = day(days);
        Clock clock = Clock.fixed(lastAct.atTime(MORNING).atZone(TrustTime.ZONE).toInstant(), TrustTime.ZONE);
        request = database.inTransaction(em -> {
            UseCases house = new UseCases(em, applicant.part(who).caller(), clock);
            RequestView done = act.apply(house);
            em.flush();
            Notices notices = new Notices(clock, em);
            house.told.forEach(change -> record(change, done, notices, new Approvers(em)));
            em.flush();
            send(new Outbox(Clock.offset(clock, Duration.ofMinutes(1)), em));
            return done;
        });
        return this;
    }

    /** As the mail of the integration does, which this module does not see. */
    private void record(RequestChanged change, RequestView view, Notices notices, Approvers approvers) {
        Collection<Long> people = switch (change.action()) {
            case SUBMIT, ENDORSE, ANSWER, PASS_ON -> deciders(view, approvers);
            case WITHDRAW, CANCEL -> notices.asked(change.reference());
            default -> view.asked().confidential() ? List.of() : List.of(applicant.personId());
        };
        NoticeKind kind = switch (change.action()) {
            case SUBMIT -> change.to() == RequestState.SUBMITTED ? NoticeKind.TO_DECIDE : NoticeKind.TO_ACKNOWLEDGE;
            case ENDORSE, PASS_ON -> NoticeKind.TO_DECIDE;
            case REQUEST_INFORMATION -> NoticeKind.ASKED_SOMETHING;
            case GRANT, REFUSE -> leavesUnpaid(view) ? NoticeKind.DECIDED_PAY_AFFECTED : NoticeKind.DECIDED;
            case ASK_DEFERRAL -> NoticeKind.ASKED_TO_DEFER;
            case ANSWER -> NoticeKind.ANSWERED;
            case ACKNOWLEDGE -> NoticeKind.ACKNOWLEDGED;
            case WITHDRAW -> NoticeKind.WITHDRAWN;
            case CANCEL -> NoticeKind.CANCELLED;
        };
        notices.record(change.eventId(), kind, change.reference(), people, "leave.large.nhs.test");
    }

    private static boolean leavesUnpaid(RequestView view) {
        return view.lines().stream()
                .anyMatch(line -> line.state() == LineState.GRANTED && line.pay() == Pay.UNPAID && line.minutes() > 0);
    }

    private Collection<Long> deciders(RequestView view, Approvers approvers) {
        if (view.waitsFor() == null) {
            return Set.of();
        }
        return view.waitsFor() == ApprovalLevel.HR
                ? Collections.singletonList(null)
                : approvers.holdersOf(view.waitsFor(), applicant.assignmentId(), lastAct);
    }

    private static void send(Outbox outbox) {
        Optional<ClaimedNotice> next = outbox.claim(Duration.ofMinutes(5), MANY_A_MINUTE);
        while (next.isPresent()) {
            outbox.sent(next.get());
            next = outbox.claim(Duration.ofMinutes(5), MANY_A_MINUTE);
        }
    }
}
