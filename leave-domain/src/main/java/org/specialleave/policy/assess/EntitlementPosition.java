package org.specialleave.policy.assess;

import java.time.LocalDate;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.DateRange;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.PolicyTerms;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.policy.model.Quantity;

/**
 * What stands of one figure in one period before anything more is asked: to the minute what an assessment of a further
 * request would say was taken.
 */
public final class EntitlementPosition {
    private final UsageCalculator measures;
    private final Entitlement entitlement;
    private final EntitlementRule figure;
    private final PolicyTerms terms;
    private final ContractHours contract;
    private final DateRange days;
    private final PeriodUsage used;

    /**
     * A figure in a period.
     *
     * @param days the period; null where it is not known, so that every day counts
     * @param used what is used of it in a leave year or a window; null for twelve months on end, where a minute stays a
     *             minute
     */
    EntitlementPosition(
            UsageCalculator measures,
            Entitlement entitlement,
            EntitlementRule figure,
            PolicyTerms terms,
            ContractHours contract,
            DateRange days,
            PeriodUsage used) {
        this.measures = measures;
        this.entitlement = entitlement;
        this.figure = figure;
        this.terms = terms;
        this.contract = contract;
        this.days = days;
        this.used = used;
    }

    /** The row that an assessment gives, with nothing requested. */
    public Entitlement entitlement() {
        return entitlement;
    }

    /** Whether that leave uses this figure up in this period. */
    public boolean counts(PriorLeave row) {
        return (days == null || days.contains(row.date())) && measures.uses(figure, row);
    }

    /**
     * What minutes of that day are in minutes of the present figure: the same, or where hours changed and the trust
     * counts in weeks (D11) the same share of it.
     */
    public int counted(LocalDate day, int minutes) {
        return used == null
                ? minutes
                : Quantity.clamp(used.inPresentMinutes(minutes, terms.entitled(figure, contract, day)));
    }
}
