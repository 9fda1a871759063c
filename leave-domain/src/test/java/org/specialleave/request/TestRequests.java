package org.specialleave.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.RequestedLine;

/** Requests without a database: two days of carer's leave of person 6, with the keys that the database would give. */
public final class TestRequests {
    /** The first day that is asked for, a Monday. */
    public static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    /** The second. */
    public static final LocalDate TUESDAY = MONDAY.plusDays(1);

    /** When the draft is begun. */
    static final Instant BEGUN = Instant.parse("2026-11-01T09:00:00Z");

    /** When it is submitted. */
    static final Instant SENT = Instant.parse("2026-11-02T09:00:00Z");

    private static final long ID = 77;

    private TestRequests() {}

    /** A draft of two days that the person wrote. */
    public static LeaveRequest draft() {
        return draft(null, false);
    }

    /** A draft of two days. */
    public static LeaveRequest draft(Recorder recorder, boolean confidential) {
        LeaveRequest request = LeaveRequest.draft("SL-7K3M-9QXD", 6, 60, recorder, asked(confidential), BEGUN);
        key(RequestSubject.class, request, ID);
        return request;
    }

    static LeaveApplication asked(boolean confidential) {
        return new LeaveApplication(
                "10000006",
                "CARERS_LEAVE",
                List.of(RequestedDay.usual(MONDAY), RequestedDay.usual(TUESDAY)),
                Circumstances.NONE,
                confidential);
    }

    /** A request that waits for those levels, the first first; it may be refused and put off. */
    public static LeaveRequest submitted(ApprovalLevel... route) {
        return submit(draft(), decidedBy(route));
    }

    /** That draft, submitted with that; lines and steps have keys. */
    public static LeaveRequest submit(LeaveRequest draft, Submission submission) {
        draft.submit(submission, SENT);
        keys(draft);
        return draft;
    }

    /** Gives lines and steps without a key one. */
    static void keys(LeaveRequest request) {
        keysOf(request.lines());
        request.steps().forEach(TestRequests::keyOf);
    }

    /** Gives a step a key after its place. */
    public static void keyOf(RouteStep step) {
        key(RouteStep.class, step, 200 + step.position());
    }

    static void keysOf(List<LeaveLine> lines) {
        lines.forEach(line -> key(LeaveLine.class, line, 100 + line.position()));
    }

    /** A submission that those levels decide. */
    public static Submission decidedBy(ApprovalLevel... route) {
        return submission(answer(Outcome.ALLOWED, true, Pay.PAID, route));
    }

    static Submission submission(Assessment answer) {
        return submission(answer, true);
    }

    static Submission submission(Assessment answer, boolean mayBeDeferred) {
        return new Submission(answer, new ApprovalRoute(answer.route(), Map.of()), booked(answer), mayBeDeferred);
    }

    static LinesBooked booked(Assessment answer) {
        List<RequestedLine> whole = List.of(line(MONDAY), line(TUESDAY));
        return new LinesBooked(whole, answer.lines(), part -> true);
    }

    private static RequestedLine line(LocalDate day) {
        return new RequestedLine(day, 450, 480, null, null, null);
    }

    /** What the policy says to two days. */
    static Assessment answer(Outcome outcome, boolean refusable, Pay pay, ApprovalLevel... route) {
        List<AssessedLine> lines = new ArrayList<>();
        for (LocalDate day : List.of(MONDAY, TUESDAY)) {
            lines.add(new AssessedLine(lines.size(), day, 450, pay, "2026-27", "LPT-8"));
        }
        return new Assessment(outcome, refusable, Arrays.asList(route), lines, List.of(), List.of(), List.of());
    }

    private static void key(Class<?> declaring, Object entity, long key) {
        try {
            var id = declaring.getDeclaredField("id");
            id.setAccessible(true);
            id.set(entity, key);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
