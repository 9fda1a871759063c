package org.specialleave.policy.model;

import java.util.Map;

/**
 * One thing the policy has to say about a request.
 *
 * @param code       its name, as in the message bundle or the policy pack; upper case
 * @param severity   how much it weighs
 * @param clause     the clause it rests on, as the policy numbers it; null where no policy has the type
 * @param parameters figures and names the sentence needs; minutes are whole numbers, dates are
 *                   {@link java.time.LocalDate}
 * @param ownWords   the words its policy pack brings for it; {@link OwnWords#NONE} where the message bundle has them
 */
public record Finding(
        String code, Severity severity, String clause, Map<String, Object> parameters, OwnWords ownWords) {
    /** Copies the parameters, in their order. */
    public Finding {
        parameters = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(parameters));
    }

    /** The same without the last day of a window, which tells on what day it opened. */
    Finding withoutDayTold() {
        Map<String, Object> without = new java.util.LinkedHashMap<>(parameters);
        without.remove("lastDay");
        return new Finding(code, severity, clause, without, ownWords);
    }

    /** A finding that the message bundle has words for. */
    public Finding(String code, Severity severity, String clause, Map<String, Object> parameters) {
        this(code, severity, clause, parameters, OwnWords.NONE);
    }
}
