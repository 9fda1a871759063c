package org.specialleave.web.ask;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.InWords;

/** What was told about the situation, in words. */
public final class Answers {
    /**
     * An answer.
     *
     * @param question what was asked
     * @param answer   what was answered
     * @param page     where it can be changed
     */
    public record Answer(String question, String answer, String page) {}

    private static final Bundle TEXTS = new Bundle("ask");

    private Answers() {}

    /** What the pages ask and what was told without being asked, in the order of the pages. */
    static List<Answer> to(Steps steps, Circumstances told) {
        List<Answer> answers = new ArrayList<>();
        steps.toldByTheSituation().forEach(about -> answers.add(answer(about, told, "start")));
        for (String page : List.of(Steps.SITUATION, Steps.MORE, Steps.TOLD)) {
            steps.about(page).forEach(about -> answers.add(answer(about, told, page)));
        }
        return answers;
    }

    private static Answer answer(Circumstance about, Circumstances told, String page) {
        Object value = told.values().get(about.name());
        return new Answer(about.questions().get("en"), about.said(value, "en").orElseGet(() -> inWords(value)), page);
    }

    /** An answer as people read it; "not said" for none. */
    public static String inWords(Object value) {
        if (value == null) {
            return TEXTS.text("not-said");
        }
        if (value instanceof Boolean yes) {
            return TEXTS.text(yes ? "yes" : "no");
        }
        if (value instanceof LocalDate date) {
            return InWords.date(date);
        }
        if (value instanceof Instant moment) {
            return InWords.moment(moment);
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        String text = value.toString();
        boolean code = text.matches("[A-Z][A-Z_]+");
        String plain =
                code ? text.charAt(0) + text.substring(1).toLowerCase(Locale.UK).replace('_', ' ') : text;
        return TEXTS.textOr("choice." + text, plain);
    }
}
