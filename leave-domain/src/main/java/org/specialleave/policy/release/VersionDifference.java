package org.specialleave.policy.release;

import java.util.List;

/**
 * One thing that differs between two versions of a policy.
 *
 * @param kind   what it is about
 * @param effect what it does to those who ask for leave
 * @param types  the types it is about, by name; empty where it is about the version as a whole
 * @param what   what differs, where the kind alone does not say it: a question, a body, a decision's number; else empty
 * @param clause where it stands, as the policy numbers it; null where it stands in no one clause
 * @param before what the one version says, in words; empty where it says nothing
 * @param after  what the other version says, in words; empty where it says nothing
 * @param hours  what a changed figure is for the staff there are; null for anything else
 */
public record VersionDifference(
        Kind kind,
        Effect effect,
        List<String> types,
        String what,
        String clause,
        String before,
        String after,
        HoursImpact hours) {
    /** What a difference is about. */
    public enum Kind {
        /** A type of leave that only one of the versions has. */
        TYPE,
        /** How a type is paid. */
        PAY,
        /** Whether a type may be refused. */
        REFUSAL,
        /** The cap on paid leave. */
        CAP,
        /** Whether a type counts to the cap. */
        COUNTS_TO_CAP,
        /** A type's own figure: how much. */
        FIGURE,
        /** In what time a figure is meant, or what uses it up. */
        FIGURE_PERIOD,
        /** What may be found. */
        FINDING,
        /** What is due with the leave. */
        CONDITION,
        /** What is asked about the situation. */
        ASKED,
        /** Proof, other dates, postponement, reflection log. */
        HANDLING,
        /** A setting that the trust decided on. */
        DECISION,
        /** The day on which leave years start. */
        LEAVE_YEAR,
        /** A body for public duties, and when it is listed. */
        BODY,
        /** How something is spoken of. */
        WORDS
    }

    /** What a difference does to those who ask for leave; in the order in which one should look at them. */
    public enum Effect {
        /** It takes something from somebody. */
        TAKES,
        /** It makes a difference of which one cannot say in general whom it helps. */
        CHANGES,
        /** It gives something and takes nothing. */
        GIVES,
        /** It is said otherwise. */
        SAYS
    }

    /** Copies the types. */
    public VersionDifference {
        types = List.copyOf(types);
    }
}
