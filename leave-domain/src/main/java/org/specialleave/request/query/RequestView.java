package org.specialleave.request.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Pay;
import org.specialleave.request.Action;
import org.specialleave.request.Deferral;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.LeaveLine;
import org.specialleave.request.LineState;
import org.specialleave.request.RequestState;
import org.specialleave.request.RouteStep;

/**
 * A request as one caller may see it.
 *
 * @param reference    what it is called
 * @param version      the entity tag
 * @param state        where it stands
 * @param own          whether it is the caller's own
 * @param personId     whose leave it is
 * @param personName   that person's name
 * @param asked        what was asked, with the assignment's number
 * @param recordedBy   the account that wrote it down for the person; null where the person did
 * @param recorded     whether the caller wrote it down for the person, and so does not decide it
 * @param createdAt    when the draft was begun
 * @param submittedAt  when it was asked, or null
 * @param lines        what is booked, in order; empty for a draft
 * @param route        the tiers that decide, in order; empty for a draft
 * @param steps        the steps of its route, in order, with those that were passed on; empty for a draft
 * @param waitsFor     the tier that has to act, or null
 * @param refusable    whether it may be refused
 * @param acknowledged whether the decider has seen it
 * @param assessment   what the policy said at the submission, as the caller may know it; null for a draft
 * @param actions      what the caller may do now
 * @param deferral     whether the person was asked to seek another date
 */
public record RequestView(
        String reference,
        long version,
        RequestState state,
        boolean own,
        long personId,
        String personName,
        LeaveApplication asked,
        String recordedBy,
        boolean recorded,
        Instant createdAt,
        Instant submittedAt,
        List<Line> lines,
        List<ApprovalLevel> route,
        List<Step> steps,
        ApprovalLevel waitsFor,
        boolean refusable,
        boolean acknowledged,
        Assessment assessment,
        Set<Action> actions,
        Deferral deferral) {
    /**
     * A booked line.
     *
     * @param position      its place, from 1
     * @param date          the day the shift starts
     * @param startsAt      when the absence starts, or null
     * @param endsAt        when it ends, or null
     * @param minutes       whole minutes
     * @param shiftMinutes  the shift's length
     * @param pay           how it is paid; null where the caller may not know it
     * @param state         where it stands
     * @param leaveYear     such as {@code 2026-27}
     * @param policyVersion such as {@code LPT-8}
     */
    public record Line(
            int position,
            LocalDate date,
            Instant startsAt,
            Instant endsAt,
            int minutes,
            int shiftMinutes,
            Pay pay,
            LineState state,
            String leaveYear,
            String policyVersion) {
        static Line of(LeaveLine line) {
            return new Line(
                    line.position(),
                    line.date(),
                    line.startsAt(),
                    line.endsAt(),
                    line.minutes(),
                    line.shiftMinutes(),
                    line.pay(),
                    line.state(),
                    line.leaveYear(),
                    line.policyVersion());
        }

        /** Lines as they were asked for: parts of one shift in one, and no word of their pay. */
        static List<Line> withoutPay(List<Line> lines) {
            List<Line> whole = new ArrayList<>();
            for (Line line : lines) {
                Line before = whole.isEmpty() ? null : whole.get(whole.size() - 1);
                boolean goesOn = before != null
                        && before.date.equals(line.date)
                        && before.state == line.state
                        && Objects.equals(before.endsAt, line.startsAt);
                whole.add(goesOn ? whole.remove(whole.size() - 1).until(line) : line.until(null));
            }
            return whole;
        }

        private Line until(Line next) {
            return new Line(
                    position,
                    date,
                    startsAt,
                    next == null ? endsAt : next.endsAt,
                    minutes + (next == null ? 0 : next.minutes),
                    Math.max(shiftMinutes, next == null ? 0 : next.shiftMinutes),
                    null,
                    state,
                    leaveYear,
                    policyVersion);
        }
    }

    /**
     * A step of the route.
     *
     * @param stage what it is about
     * @param level the level that has to act
     * @param state where it stands
     */
    public record Step(RouteStep.Stage stage, ApprovalLevel level, RouteStep.State state) {
        static Step of(RouteStep step) {
            return new Step(step.stage(), step.level(), step.state());
        }
    }

    /** The code of its type. */
    public String leaveType() {
        return asked.leaveType();
    }

    /** Whether the caller may do that now. */
    public boolean allows(Action action) {
        return actions.contains(action);
    }

    /** Minutes of all lines that were not given back. */
    public int minutes() {
        return lines.stream()
                .filter(line -> line.state() != LineState.RELEASED && line.state() != LineState.SUPERSEDED)
                .mapToInt(Line::minutes)
                .sum();
    }
}
