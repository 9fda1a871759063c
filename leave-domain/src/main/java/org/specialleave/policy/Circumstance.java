package org.specialleave.policy;

import java.util.List;
import java.util.Map;

/**
 * Something about the situation that a type of leave asks for; nothing else is ever held.
 *
 * @param name      its name in a request, such as {@code emergencyAdmission}
 * @param kind      what its value is
 * @param atLeast   the smallest value of a number; 0 for others
 * @param atMost    the greatest value of a number; 0 for others
 * @param choices   the values there are, for {@link Kind#CHOICE}; empty for others
 * @param questions how it is asked for, by language
 */
public record Circumstance(
        String name, Kind kind, int atLeast, int atMost, List<String> choices, Map<String, String> questions) {
    /** What the value of a circumstance is. */
    public enum Kind {
        /** A {@link Boolean}. */
        YES_NO,
        /** An {@link Integer} from {@code atLeast} to {@code atMost}. */
        WHOLE_NUMBER,
        /** A {@link java.math.BigDecimal} from {@code atLeast} to {@code atMost}, parts allowed. */
        NUMBER,
        /** A {@link java.time.LocalDate}. */
        DATE,
        /** A {@link java.time.Instant}. */
        INSTANT,
        /** A {@link String}, one of {@code choices}. */
        CHOICE,
        /** A {@link String} of at most 60 characters, such as the name of a body. */
        NAME
    }

    /** Copies choices and questions. */
    public Circumstance {
        choices = List.copyOf(choices);
        questions = Map.copyOf(questions);
    }
}
