package org.specialleave.policy.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something about the situation that a type of leave asks for; nothing else is ever held.
 *
 * @param name      its name in a request, such as {@code emergencyAdmission}
 * @param kind      what its value is
 * @param atLeast   the smallest value of a number; 0 for others
 * @param atMost    the greatest value of a number; 0 for others
 * @param choices   the values there are, for {@link Kind#CHOICE}; empty for others
 * @param questions how it is asked for, by language
 * @param hints     why it is asked, or what helps to answer it, by language; empty for nothing to add
 * @param onlyIf    what must have been told for it to be asked; null where it is asked in any case
 * @param answers   how its choices are said, by choice and language; empty where the product has words for them
 */
public record Circumstance(
        String name,
        Kind kind,
        int atLeast,
        int atMost,
        List<String> choices,
        Map<String, String> questions,
        Map<String, String> hints,
        CircumstanceCondition onlyIf,
        Map<String, Map<String, String>> answers) {
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
        hints = Map.copyOf(hints);
        answers = Map.copyOf(answers);
    }

    /** One that is asked in any case, without a hint. */
    public Circumstance(
            String name, Kind kind, int atLeast, int atMost, List<String> choices, Map<String, String> questions) {
        this(name, kind, atLeast, atMost, choices, questions, Map.of(), null, Map.of());
    }

    /** The same with a hint and its choices said so, asked only where that was told. */
    public Circumstance with(
            Map<String, String> why, CircumstanceCondition where, Map<String, Map<String, String>> said) {
        return new Circumstance(name, kind, atLeast, atMost, choices, questions, why, where, said);
    }

    /** How the policy pack says that choice in that language, or else in English; empty where it does not. */
    public Optional<String> said(Object choice, String language) {
        return Optional.ofNullable(answers.get(String.valueOf(choice)))
                .map(words -> words.getOrDefault(language, words.get("en")));
    }

    /** Whether it is asked where that was told. */
    public boolean isAskedOf(Circumstances told) {
        return onlyIf == null || onlyIf.holds(told);
    }
}
