package org.specialleave.web.ask;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Choice;
import org.specialleave.web.page.DateFields;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;

/**
 * One thing that a type of leave asks about the situation, as a field of a form. Nothing has to be answered: what is
 * not told brings no finding.
 *
 * @param name    the circumstance's name, which is the field's
 * @param kind    how it is answered
 * @param text    the question
 * @param value   what the field shows
 * @param date    what its date fields show
 * @param choices what to choose from
 * @param hint    why it is asked, or what helps to answer it; empty for nothing
 * @param folded  whether only whoever looks for it sees it at once
 */
public record Question(
        String name,
        Circumstance.Kind kind,
        String text,
        String value,
        DateFields date,
        List<Choice> choices,
        String hint,
        boolean folded) {
    private static final Bundle TEXTS = new Bundle("ask");

    /** The question with the answer it has; null for none. */
    static Question asked(Circumstance about, LeaveType type, Object answer, boolean folded) {
        DateFields date = answer instanceof LocalDate day
                ? DateFields.of(day)
                : answer instanceof Instant moment ? DateFields.of(TrustTime.dateOf(moment)) : DateFields.EMPTY;
        return new Question(
                about.name(),
                about.kind(),
                about.questions().get("en"),
                shown(answer),
                date,
                choices(about, type),
                about.hints().getOrDefault("en", ""),
                folded);
    }

    /** The question with what was typed. */
    Question typed(Form form) {
        return new Question(name, kind, text, form.text(name), DateFields.of(form, name), choices, hint, folded);
    }

    private static String shown(Object answer) {
        if (answer == null) {
            return "";
        }
        if (answer instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (answer instanceof Instant moment) {
            LocalTime time = moment.atZone(TrustTime.ZONE).toLocalTime();
            return String.format(Locale.UK, "%d:%02d", time.getHour(), time.getMinute());
        }
        return answer instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : answer.toString();
    }

    private static List<Choice> choices(Circumstance about, LeaveType type) {
        List<Choice> choices = new ArrayList<>();
        if (about.kind() == Circumstance.Kind.YES_NO) {
            choices.add(Choice.of("yes", TEXTS.text("yes")));
            choices.add(Choice.of("no", TEXTS.text("no")));
        } else if (about.name().equals("body")) {
            choices.add(Choice.of("", TEXTS.text("situation.choose")));
            type.terms().bodies().keySet().forEach(body -> choices.add(Choice.of(body, said(body))));
            choices.add(Choice.of("OTHER", TEXTS.text("situation.body.other")));
        } else {
            about.choices()
                    .forEach(choice -> choices.add(
                            Choice.of(choice, about.said(choice, "en").orElseGet(() -> said(choice)))));
        }
        return choices;
    }

    private static String said(String code) {
        String plain = code.charAt(0) + code.substring(1).toLowerCase(Locale.UK).replace('_', ' ');
        return TEXTS.textOr("choice." + code, plain);
    }

    /** Whether it is a choice from a list. */
    public boolean isList() {
        return name.equals("body");
    }

    /** What was answered; null for nothing, or where it cannot be read, which is told. */
    Object answer(Circumstance about, FormErrors errors) {
        try {
            return switch (kind) {
                case YES_NO -> value.isEmpty() ? null : value.equals("yes");
                case WHOLE_NUMBER ->
                    value.isEmpty()
                            ? null
                            : within(about, new BigDecimal(value)).intValueExact();
                case NUMBER -> value.isEmpty() ? null : within(about, new BigDecimal(value.replace(',', '.')));
                case CHOICE -> about.choices().contains(value) ? value : null;
                case NAME -> value.isEmpty() ? null : value.substring(0, Math.min(60, value.length()));
                case DATE -> date.isEmpty() ? null : day();
                case INSTANT -> date.isEmpty() && value.isEmpty() ? null : moment();
            };
        } catch (IllegalArgumentException | ArithmeticException e) {
            errors.add(field(), TEXTS.text("situation.error." + kind, about.atLeast(), about.atMost()));
            return null;
        }
    }

    /** The id of the field that an error is about. */
    String field() {
        return kind == Circumstance.Kind.DATE || kind == Circumstance.Kind.INSTANT ? name + "-day" : name;
    }

    private static BigDecimal within(Circumstance about, BigDecimal number) {
        if (number.compareTo(BigDecimal.valueOf(about.atLeast())) < 0
                || number.compareTo(BigDecimal.valueOf(about.atMost())) > 0
                || number.scale() > 2) {
            throw new IllegalArgumentException("outside");
        }
        return number;
    }

    private LocalDate day() {
        if (date.date() == null) {
            throw new IllegalArgumentException("no such day");
        }
        return date.date();
    }

    /** A day without a time is meant as its noon: nothing in the policy depends on the hour. */
    private Instant moment() {
        LocalTime time = LocalTime.NOON;
        if (!value.isEmpty()) {
            String[] parts = value.matches("\\d{1,2}[:.]\\d{2}") ? value.split("[:.]") : new String[] {"x", "x"};
            time = timeOf(parts);
        }
        return ZonedDateTime.of(day(), time, TrustTime.ZONE).toInstant();
    }

    private static LocalTime timeOf(String[] parts) {
        try {
            return LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("no such time", e);
        }
    }
}
