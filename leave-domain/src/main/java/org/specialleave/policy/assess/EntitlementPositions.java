package org.specialleave.policy.assess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.DateRange;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.LeaveYear;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PriorLeave;

/**
 * What stands of a person's figures before anything more is asked. Balances and record sheets ask here, so that they
 * show the figures that an assessment uses and no sums of their own.
 */
public final class EntitlementPositions {
    private final Policies policies;
    private final ContractHours contract;
    private final List<PriorLeave> taken;
    private final LocalDate today;

    /**
     * The positions of an assignment.
     *
     * @param policies by which
     * @param contract its hours over time
     * @param taken    what is taken or held, as an assessment would be told it
     * @param today    the day on which a further request would be made
     */
    public EntitlementPositions(Policies policies, ContractHours contract, List<PriorLeave> taken, LocalDate today) {
        this.policies = policies;
        this.contract = contract;
        this.taken = List.copyOf(taken);
        this.today = today;
    }

    private UsageCalculator usage(String event) {
        Instant now = today.atStartOfDay(TrustTime.ZONE).toInstant();
        return new UsageCalculator(
                policies,
                new LeaveFacts(null, now, contract, taken, List.of(), Circumstances.NONE, List.of(), null, null, event),
                today,
                List.of());
    }

    /**
     * A figure in the period that the day lies in, or that ends on it.
     *
     * @param figure the cap, or the type's own figure
     * @param type   a type that is measured by it, as in force on the day
     * @param day    the day of a further line; the person is employed then
     * @return empty where the figure has no limit for this person, as an assessment would have no row of it
     */
    public Optional<EntitlementPosition> of(EntitlementRule figure, LeaveType type, LocalDate day) {
        return of(figure, type, day, null);
    }

    /**
     * A type's own figure of an event that has no window, or whose window nobody told.
     *
     * @param event the number of the person's event; null where none is named
     */
    public Optional<EntitlementPosition> ofEvent(LeaveType type, LocalDate day, String event) {
        return of(type.entitlement(), type, day, event);
    }

    private Optional<EntitlementPosition> of(EntitlementRule figure, LeaveType type, LocalDate day, String event) {
        if (figure.perTwelveMonths()) {
            return inTheTwelveMonths(figure, type, day);
        }
        LeaveYear year = figure.perLeaveYear() ? type.terms().leaveYear(day) : null;
        return inAPeriod(figure, type, day, year, null, event);
    }

    /**
     * A type's own figure in the window that opens on a day the person told.
     *
     * @param type  whose figure has a window
     * @param day   a day in the window
     * @param opens the day told
     * @param event the number of the person's event; null where none is named
     */
    public Optional<EntitlementPosition> inWindow(LeaveType type, LocalDate day, LocalDate opens, String event) {
        return inAPeriod(
                type.entitlement(), type, day, null, type.entitlement().window().opening(opens), event);
    }

    private Optional<EntitlementPosition> inAPeriod(
            EntitlementRule figure, LeaveType type, LocalDate day, LeaveYear year, DateRange window, String event) {
        if (UsageCalculator.unlimited(figure, type, contract.on(day).orElse(null))) {
            return Optional.empty();
        }
        UsageCalculator usage = usage(event);
        PeriodUsage used = usage.takenBefore(
                figure, type.terms(), year, window, contract.on(day).orElse(null));
        used.entitledOn(type.terms(), contract, day, Circumstances.NONE);
        DateRange days = year == null ? window : new DateRange(year.first(), year.last());
        return Optional.of(new EntitlementPosition(usage, used.row(), figure, type.terms(), contract, days, used));
    }

    private Optional<EntitlementPosition> inTheTwelveMonths(EntitlementRule figure, LeaveType type, LocalDate end) {
        UsageCalculator usage = usage(null);
        return Optional.ofNullable(usage.bookedInTheTwelveMonths(figure, type, end))
                .map(row -> new EntitlementPosition(
                        usage, row, figure, type.terms(), contract, DateRange.yearEnding(end), null));
    }
}
