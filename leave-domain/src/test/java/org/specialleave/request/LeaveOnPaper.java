package org.specialleave.request;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.specialleave.ledger.Posting;
import org.specialleave.policy.assess.Assessor;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.policy.model.RequestedLine;

/**
 * An assignment's leave without a database: real requests, lines and postings, assessed by real policies. What the use
 * cases read from tables is read from lists here.
 */
public final class LeaveOnPaper {
    private static final LocalDate LONG_AGO = LocalDate.parse("2000-01-01");

    private final Policies policies;
    private final Assessor assessor;
    private final ContractHours contract;
    private final List<LeaveRequest> requests = new ArrayList<>();
    private final List<Posting> ledger = new ArrayList<>();
    private long lastLine;

    /** Nobody has asked for anything yet. */
    public LeaveOnPaper(Policies policies, ContractHours contract) {
        this.policies = policies;
        this.assessor = new Assessor(policies);
        this.contract = contract;
    }

    /** What the policy says now, with what is taken by that ledger and the lines that are booked. */
    public Assessment assess(Wish wish, List<Posting> rows) {
        List<LeaveFacts.BookedLine> booked = new ArrayList<>();
        for (LeaveRequest request : requests) {
            for (LeaveLine line : request.lines()) {
                if (line.active()) {
                    booked.add(new LeaveFacts.BookedLine(
                            request.reference(),
                            new RequestedLine(
                                    line.date(),
                                    line.minutes(),
                                    line.shiftMinutes(),
                                    line.payAsked(),
                                    line.startsAt(),
                                    line.endsAt())));
                }
            }
        }
        return assessor.assess(
                new LeaveFacts(wish.type(), wish.at(), contract, taken(rows), wish.lines(), wish.told(), booked));
    }

    /** As the ledger tells an assessment: a row for each type, day and pay. */
    public static List<PriorLeave> taken(List<Posting> rows) {
        Map<String, PriorLeave> taken = new TreeMap<>();
        for (Posting row : rows) {
            if (row.figure().equals(row.leaveType())) {
                taken.merge(
                        row.date() + row.leaveType() + row.pay(),
                        new PriorLeave(row.leaveType(), row.date(), row.minutes(), row.pay()),
                        (one, other) -> new PriorLeave(
                                one.leaveType(), one.date(), one.minutes() + other.minutes(), one.pay()));
            }
        }
        return taken.values().stream().filter(row -> row.minutes() > 0).toList();
    }

    /** Submits it as the use case does; empty where the policy blocks it. */
    public Optional<LeaveRequest> submit(Wish wish) {
        Assessment answer = assess(wish, ledger);
        if (answer.blocked()) {
            return Optional.empty();
        }
        List<RequestedDay> days = wish.lines().stream()
                .map(line -> new RequestedDay(
                        line.date(), line.minutes(), line.shiftMinutes(), line.pay(), line.startsAt(), line.endsAt()))
                .toList();
        LeaveRequest request = LeaveRequest.draft(
                "SL-" + (requests.size() + 1),
                6,
                6,
                null,
                new LeaveApplication("10000006", wish.type(), days, wish.told(), false),
                wish.at());
        LinesBooked booked = new LinesBooked(wish.lines(), answer.lines(), part -> countsToCap(wish.type(), part));
        request.submit(new Submission(answer, new ApprovalRoute(answer.route(), Map.of()), booked, false), wish.at());
        request.lines().forEach(line -> key(line, ++lastLine));
        ledger.addAll(request.book());
        requests.add(request);
        return Optional.of(request);
    }

    private boolean countsToCap(String type, AssessedLine part) {
        return policies.type(type, part.date())
                .map(found -> found.capUse() != LeaveType.CapUse.NONE)
                .orElse(false);
    }

    /** As the database gives it. */
    private static void key(LeaveLine line, long key) {
        try {
            Field id = LeaveLine.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(line, key);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Passes it up and grants it in full or in part, paid as asked or not, or refuses it; what is in effect stays so.
     */
    public void decide(LeaveRequest request, Random random) {
        if (request.state().inEffectAtOnce()) {
            return;
        }
        while (request.deciderRole() == ActorRole.DECIDER) {
            request.endorse();
        }
        if (request.refusable() && random.nextInt(4) == 0) {
            ledger.addAll(request.refuse());
            return;
        }
        Map<Integer, LineDecision> decisions = new HashMap<>();
        List<LeaveLine> lines = request.lines();
        // The last line is always given, since a grant gives something.
        for (LeaveLine line : lines.subList(0, lines.size() - 1)) {
            boolean grant = !request.refusable() || random.nextInt(3) > 0;
            Pay pay = random.nextInt(3) == 0 ? Pay.UNPAID : null;
            decisions.put(line.position(), new LineDecision(grant, pay));
        }
        ledger.addAll(request.grant(decisions));
    }

    /** Withdraws it where it is open, and cancels what was given; what was refused is over already. */
    public void takeBack(LeaveRequest request) {
        switch (request.state()) {
            case SUBMITTED, ENDORSED -> ledger.addAll(request.withdraw());
            case GRANTED, PART_GRANTED, NOTIFIED -> ledger.addAll(request.cancel(LONG_AGO));
            default -> {
                // Nothing is held any more.
            }
        }
    }

    /** All requests, in the order they were made. */
    public List<LeaveRequest> requests() {
        return requests;
    }

    /** All that was posted, in its order. */
    public List<Posting> ledger() {
        return ledger;
    }

    /**
     * What somebody would like.
     *
     * @param type  the leave type's code
     * @param at    when it is asked
     * @param lines the days
     * @param told  what was told about it
     */
    public record Wish(String type, Instant at, List<RequestedLine> lines, Circumstances told) {}
}
