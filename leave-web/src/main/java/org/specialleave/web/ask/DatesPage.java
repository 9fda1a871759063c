package org.specialleave.web.ask;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.specialleave.request.RequestedDay;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.DateFields;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;

/** The days or shifts that leave is asked for. A row left empty is no day. */
@Named("datesPage")
@RequestScoped
public class DatesPage {
    private static final Bundle TEXTS = new Bundle("ask");
    private static final int MOST = 60;

    private Draft draft;
    private Form form;
    private FormErrors errors;
    private final List<DateFields> rows = new ArrayList<>();

    protected DatesPage() {}

    @Inject
    public DatesPage(Draft draft, Form form, FormErrors errors) {
        this.draft = draft;
        this.form = form;
        this.errors = errors;
    }

    /** Shows the page, or takes its answer. */
    public void open() {
        if (!draft.open()) {
            return;
        }
        if (form.posted()) {
            read();
            return;
        }
        draft.asked().days().forEach(day -> rows.add(DateFields.of(day.date())));
        if (rows.isEmpty() || form.has("more") && rows.size() < MOST) {
            rows.add(DateFields.EMPTY);
        }
    }

    private void read() {
        int sent = Math.min(MOST, count());
        IntStream.rangeClosed(1, sent).forEach(row -> rows.add(DateFields.of(form, "day-" + row)));
        String pressed = form.text("do");
        if (pressed.startsWith("remove-")) {
            IntStream.rangeClosed(1, sent)
                    .filter(row -> pressed.equals("remove-" + row))
                    .forEach(row -> rows.set(row - 1, DateFields.EMPTY));
        }
        List<LocalDate> dates = checked(pressed.isEmpty() || pressed.equals("continue"));
        if (errors.isAny()) {
            return;
        }
        draft.keepDays(dates.stream().map(this::asBefore).toList());
        if (pressed.equals("add")) {
            form.goTo("/ask/dates", query("more", "yes"));
        } else if (pressed.startsWith("remove-")) {
            form.goTo("/ask/dates", query());
        } else {
            draft.goOnVia("hours");
        }
    }

    private String[] query(String... more) {
        List<String> query = new ArrayList<>(List.of("draft", draft.getView().reference()));
        query.addAll(List.of(more));
        if (draft.fromCheck()) {
            query.addAll(List.of("from", "check"));
        }
        return query.toArray(String[]::new);
    }

    private int count() {
        String count = form.text("rows");
        return count.matches("\\d{1,3}") ? Integer.parseInt(count) : 0;
    }

    /** The days typed; each that is none is told. */
    private List<LocalDate> checked(boolean needed) {
        List<LocalDate> dates = new ArrayList<>();
        for (int row = 1; row <= rows.size(); row++) {
            DateFields fields = rows.get(row - 1);
            if (fields.isEmpty()) {
                continue;
            }
            if (fields.missing() != null) {
                errors.add("day-" + row + "-" + fields.missing(), TEXTS.text("dates.error." + fields.missing()));
            } else if (fields.date() == null) {
                errors.add("day-" + row + "-day", TEXTS.text("dates.error.none"));
            } else {
                dates.add(fields.date());
            }
        }
        if (needed && dates.isEmpty() && !errors.isAny()) {
            errors.add("day-1-day", TEXTS.text("dates.error.needed"));
        }
        return dates.stream().sorted().toList();
    }

    /** The day with the hours it had, or without where it is new. */
    private RequestedDay asBefore(LocalDate date) {
        return draft.asked().days().stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .orElseGet(() -> RequestedDay.usual(date));
    }

    /** The rows of the form. */
    public List<DateFields> getRows() {
        return rows;
    }

    /** What is wrong with that row, or null. */
    public String error(int row) {
        return List.of("day", "month", "year").stream()
                .map(field -> errors.of("day-" + row + "-" + field))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Which of its fields are wrong; null where all or none are. */
    public String wrong(int row) {
        String missing = rows.get(row - 1).missing();
        return error(row) == null ? null : missing;
    }

    /** Where the back link leads. */
    public String getBack() {
        return draft.fromCheck() ? draft.address("check") : form.address("/ask/start");
    }
}
