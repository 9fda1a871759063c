package org.specialleave.policy.text;

import static org.specialleave.policy.text.PolicyBundle.text;

import java.time.Period;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.CircumstanceCondition;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Quantity;

/** Puts conditions and quantities into words for the reader of a policy, with the questions that a type asks. */
public final class ConditionText {
    private static final int DAYS_A_WEEK = 7;
    private static final String ENGLISH = "en";

    private final LeaveType type;

    /**
     * Words for one type.
     *
     * @param type whose questions are named; null for the cap, which asks nothing
     */
    public ConditionText(LeaveType type) {
        this.type = type;
    }

    /** The sentence of that key in the bundle, with its arguments. */
    public String sentence(String key, Object... arguments) {
        return text(key, arguments);
    }

    /** The question that asks that circumstance, in quotation marks; its name where the type does not ask it. */
    public String question(String circumstance) {
        return type == null || !type.circumstances().containsKey(circumstance)
                ? circumstance
                : text("question", question(type.circumstances().get(circumstance)));
    }

    /** The question that asks that circumstance. */
    public static String question(Circumstance circumstance) {
        return circumstance.questions().getOrDefault(ENGLISH, circumstance.name());
    }

    /** A condition on what was told. */
    public String circumstances(CircumstanceCondition condition) {
        return condition.tests().stream()
                .map(test -> text("told." + test.is(), question(test.name()), test.number()))
                .reduce((first, second) -> text(condition.all() ? "and" : "or", first, second))
                .orElse("");
    }

    /** A quantity as people say it, where a pack says it shorter. */
    public String quantity(Quantity quantity) {
        return quantity.inWords(this::circumstances)
                .replaceAll("(\\d) h pro rata", "$1 hours in proportion to the week")
                .replaceAll("(\\d) h\\b", "$1 hours");
    }

    /** A time of service in weeks or months. */
    @SuppressWarnings("JavaPeriodGetDays") // a service without a whole month is all days
    public String service(Period service) {
        return service.toTotalMonths() > 0
                ? text("months", service.toTotalMonths())
                : text("weeks", service.getDays() / DAYS_A_WEEK);
    }
}
