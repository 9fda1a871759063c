package org.specialleave.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.policy.model.Severity;

/**
 * Answers real requests again in two worlds: as the policy is, and with a candidate in force for as long as anybody can
 * remember. The candidate takes the place of all versions of its policy, or stands beside the others where its policy
 * is new.
 *
 * <p>In each world a request is answered with what was asked, the hours contracted then, and what counted when it was
 * asked:
 *
 * <ul>
 *   <li>an earlier request that was still open then is held as that world answered it, time at discretion as paid
 *       (D21);
 *   <li>of one that was decided by then, what that world makes of the time that was really had. Where both worlds say
 *       the same of a minute, what was really decided holds; where they differ, each world's own word does;
 *   <li>what was refused or withdrawn uses nothing, nor does what the world blocks; what was cancelled counts until
 *       then;
 *   <li>what was asked before the period counts as it really was.
 * </ul>
 *
 * <p>A type that the candidate's world no longer has is blocked there ({@code TYPE_NOT_IN_FORCE}). Circumstances are
 * those that were told: what the candidate would ask beside them nobody was asked, and what it does not know is left
 * out. Whether days meet other leave is not asked again. Not safe for several threads.
 */
public final class Replay {
    private static final String NOT_IN_FORCE = "TYPE_NOT_IN_FORCE";

    private final PolicyScenarios worlds;
    private final HourlyCosts costs;
    private final Totals totals = new Totals();

    /**
     * A replay.
     *
     * @param released  all released versions
     * @param candidate the version that is put in force
     * @param costs     what an hour costs
     * @throws IllegalArgumentException where the candidate's types stand in another policy
     */
    public Replay(Policies released, PolicyPack candidate, HourlyCosts costs) {
        this.worlds = new PolicyScenarios(released, candidate);
        this.costs = costs;
    }

    /** What it comes to so far. */
    public Totals totals() {
        return totals;
    }

    /**
     * Replays somebody's requests.
     *
     * @param otherwise takes those of the period that would have been answered otherwise, in order of submission
     */
    public void replay(HistoricalPerson person, Consumer<Difference> otherwise) {
        List<Assessment> before = asItIs(person);
        List<ReplayedRequest> earlier = new ArrayList<>(before.size());
        for (int at = 0; at < before.size(); at++) {
            HistoricalRequest request = person.requests().get(at);
            List<TimeSlice> reality = TimeSlice.reality(request);
            if (!request.replayed()) {
                earlier.add(ReplayedRequest.asItWas(request, reality));
                continue;
            }
            HistoricalJob job = person.jobs().get(request.assignmentId());
            Assessment said = before.get(at);
            Assessment other =
                    answerAfter(request, job, said, ReplayedRequest.countingAt(request.submittedAt(), earlier, job));
            List<TimeSlice> pieces = TimeSlice.otherwise(request, said, other);
            earlier.add(ReplayedRequest.of(request, other, pieces));
            compare(request, said, other, hours(job, reality), hours(job, pieces), otherwise);
        }
    }

    /**
     * What the policy says of somebody's requests as it is, in order of submission; null for those before the period.
     */
    List<Assessment> asItIs(HistoricalPerson person) {
        List<Assessment> answers = new ArrayList<>(person.requests().size());
        List<ReplayedRequest> earlier = new ArrayList<>(person.requests().size());
        for (HistoricalRequest request : person.requests()) {
            List<TimeSlice> reality = TimeSlice.reality(request);
            if (!request.replayed()) {
                answers.add(null);
                earlier.add(ReplayedRequest.asItWas(request, reality));
                continue;
            }
            HistoricalJob job = person.jobs().get(request.assignmentId());
            List<PriorLeave> taken = ReplayedRequest.countingAt(request.submittedAt(), earlier, job);
            Assessment answer = worlds.of(request).before().assess(facts(request, job, request.circumstances(), taken));
            answers.add(answer);
            earlier.add(ReplayedRequest.of(request, answer, reality));
        }
        return answers;
    }

    private Assessment answerAfter(
            HistoricalRequest request, HistoricalJob job, Assessment said, List<PriorLeave> taken) {
        PolicyScenarios.Pair pair = worlds.of(request);
        LocalDate first = request.lines().get(0).asked().date();
        LeaveType type = PolicyScenarios.type(pair, request.leaveType(), first);
        if (type == null) {
            List<AssessedLine> lines = said.lines().stream()
                    .map(line -> new AssessedLine(
                            line.asked(), line.date(), line.minutes(), line.pay(), line.leaveYear(), null))
                    .toList();
            Finding gone = new Finding(NOT_IN_FORCE, Severity.BLOCK, null, Map.of());
            return new Assessment(
                    Outcome.BLOCKED, said.refusable(), List.of(), lines, List.of(), List.of(), List.of(gone));
        }
        return pair.after().assess(facts(request, job, known(request.circumstances(), type), taken));
    }

    private static LeaveFacts facts(
            HistoricalRequest request, HistoricalJob job, Circumstances circumstances, List<PriorLeave> taken) {
        List<RequestedLine> lines = new ArrayList<>(request.lines().size());
        for (HistoricalLine line : request.lines()) {
            lines.add(line.asked());
        }
        return new LeaveFacts(
                request.leaveType(),
                request.submittedAt(),
                job.contract(),
                taken,
                lines,
                circumstances,
                List.of(),
                null,
                job.serviceFrom(),
                request.event());
    }

    /** What was told, as far as the type knows such a circumstance of such a kind. */
    private static Circumstances known(Circumstances told, LeaveType type) {
        boolean all = true;
        for (Map.Entry<String, Object> one : told.values().entrySet()) {
            all &= fits(type.circumstances().get(one.getKey()), one.getValue());
        }
        if (all) {
            return told;
        }
        Map<String, Object> fitting = new HashMap<>(told.values());
        fitting.entrySet().removeIf(one -> !fits(type.circumstances().get(one.getKey()), one.getValue()));
        return new Circumstances(fitting);
    }

    private static boolean fits(Circumstance circumstance, Object value) {
        if (circumstance == null) {
            return false;
        }
        return switch (circumstance.kind()) {
            case YES_NO -> value instanceof Boolean;
            case WHOLE_NUMBER -> value instanceof Integer;
            case NUMBER -> value instanceof java.math.BigDecimal;
            case DATE -> value instanceof LocalDate;
            case INSTANT -> value instanceof java.time.Instant;
            case CHOICE, NAME -> value instanceof String;
        };
    }

    private void compare(
            HistoricalRequest request,
            Assessment said,
            Assessment other,
            Hours before,
            Hours after,
            Consumer<Difference> otherwise) {
        totals.add(request, before, after);
        Difference difference = new Difference(
                request,
                TrustTime.dateOf(request.submittedAt()),
                AnswerOutline.of(said),
                AnswerOutline.of(other),
                notAmong(other.findings(), said.findings()),
                notAmong(said.findings(), other.findings()),
                before,
                after);
        if (difference.decidedOtherwise()
                || !difference.found().isEmpty()
                || !difference.notFound().isEmpty()) {
            totals.add(difference);
            otherwise.accept(difference);
        }
    }

    /**
     * Findings of another code or weight; the same finding with other figures, or on another clause, says nothing new
     * by itself.
     */
    private static List<Finding> notAmong(List<Finding> some, List<Finding> others) {
        List<Finding> missing = new ArrayList<>(0);
        for (Finding one : some) {
            boolean there = false;
            for (Finding other : others) {
                there |= other.code().equals(one.code()) && other.severity() == one.severity();
            }
            if (!there) {
                missing.add(one);
            }
        }
        return missing;
    }

    private Hours hours(HistoricalJob job, List<TimeSlice> pieces) {
        Hours all = Hours.NONE;
        for (TimeSlice piece : pieces) {
            if (!piece.back()) {
                all = all.plus(hours(job, piece));
            }
        }
        return all;
    }

    private Hours hours(HistoricalJob job, TimeSlice piece) {
        int minutes = piece.minutes();
        return switch (piece.pay()) {
            case UNPAID -> new Hours(0, minutes, 0, 0, 0, 0);
            case PAID, AT_DISCRETION -> {
                boolean paid = piece.pay() == Pay.PAID;
                OptionalInt pence = costs.on(
                        job.gradeOn(piece.asked().date()), piece.asked().date());
                long cost = pence.isPresent() ? (long) minutes * pence.getAsInt() : 0;
                yield new Hours(
                        paid ? minutes : 0,
                        0,
                        paid ? 0 : minutes,
                        pence.isPresent() ? 0 : minutes,
                        paid ? cost : 0,
                        paid ? 0 : cost);
            }
        };
    }
}
