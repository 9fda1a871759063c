package org.specialleave.web.ask;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.specialleave.calendar.BankHolidays;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.RequestedDay;
import org.specialleave.request.facts.Assess;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;
import org.specialleave.web.page.HoursText;
import org.specialleave.web.page.InWords;

/** How many hours of each day: the usual ones are filled in, and what is left afterwards is told. */
@Named("hoursPage")
@RequestScoped
public class HoursPage {
    private static final Bundle TEXTS = new Bundle("ask");

    private Draft draft;
    private Assess assess;
    private BankHolidays bankHolidays;
    private Form form;
    private FormErrors errors;
    private final List<HoursRow> rows = new ArrayList<>();
    private List<Integer> usual;

    protected HoursPage() {}

    @Inject
    public HoursPage(Draft draft, Assess assess, BankHolidays bankHolidays, Form form, FormErrors errors) {
        this.draft = draft;
        this.assess = assess;
        this.bankHolidays = bankHolidays;
        this.form = form;
        this.errors = errors;
    }

    /** Shows the page, or takes its answer. */
    public void open() {
        if (!draft.open()) {
            return;
        }
        List<RequestedDay> days = draft.asked().days();
        if (days.isEmpty()) {
            draft.goOnVia("dates");
            return;
        }
        usual = minutes(
                assess.assess(with(
                        days.stream().map(day -> RequestedDay.usual(day.date())).toList())),
                days.size());
        if (form.posted()) {
            read(days);
            return;
        }
        for (int i = 0; i < days.size(); i++) {
            RequestedDay day = days.get(i);
            Integer minutes = day.minutes() == null ? usual.get(i) : day.minutes();
            boolean part = day.shiftMinutes() != null && !day.shiftMinutes().equals(day.minutes());
            rows.add(row(i, day, HoursText.shown(minutes), part ? HoursText.shown(day.shiftMinutes()) : ""));
        }
    }

    private void read(List<RequestedDay> days) {
        List<RequestedDay> answered = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            RequestedDay day = days.get(i);
            String hours = form.text("hours-" + (i + 1));
            String shift = form.text("shift-" + (i + 1));
            rows.add(row(i, day, hours, shift));
            answered.add(answer(day, usual.get(i), hours, shift, i + 1));
        }
        if (!errors.isAny()) {
            draft.keepDays(answered);
            draft.goOn(draft.steps().after("hours"));
        }
    }

    private RequestedDay answer(RequestedDay day, int usualMinutes, String hours, String shift, int number) {
        OptionalInt minutes = HoursText.minutes(hours);
        if (bankHolidays.isOn(day.date()) && (hours.isEmpty() || minutes.orElse(-1) == 0)) {
            return new RequestedDay(day.date(), 0, 0, day.pay(), null, null);
        }
        if (minutes.isEmpty() || minutes.getAsInt() == 0) {
            errors.add(
                    "hours-" + number,
                    TEXTS.text(hours.isEmpty() ? "hours.error.needed" : "hours.error.none", InWords.date(day.date())));
            return day;
        }
        OptionalInt whole = shift.isEmpty() ? OptionalInt.empty() : HoursText.minutes(shift);
        if (!shift.isEmpty() && (whole.isEmpty() || whole.getAsInt() < minutes.getAsInt())) {
            errors.add("shift-" + number, TEXTS.text("hours.error.shift", InWords.date(day.date())));
            return day;
        }
        int length = whole.orElse(Math.max(minutes.getAsInt(), usualMinutes));
        return new RequestedDay(day.date(), minutes.getAsInt(), length, day.pay(), null, null);
    }

    private HoursRow row(int index, RequestedDay day, String hours, String shift) {
        return HoursRow.of(index + 1, day.date(), usual.get(index), bankHolidays.isOn(day.date()), hours, shift);
    }

    private LeaveApplication with(List<RequestedDay> days) {
        LeaveApplication asked = draft.asked();
        return new LeaveApplication(
                asked.assignmentNumber(), asked.leaveType(), days, asked.circumstances(), asked.confidential());
    }

    private static List<Integer> minutes(Assessment assessment, int days) {
        List<Integer> minutes = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            int index = i;
            minutes.add(assessment.lines().stream()
                    .filter(line -> line.asked() == index)
                    .mapToInt(AssessedLine::minutes)
                    .sum());
        }
        return minutes;
    }

    /** The days of the form. */
    public List<HoursRow> getRows() {
        return rows;
    }

    /** What would be left after this, figure by figure. */
    public List<Entitlement> getLeft() {
        return assess.assess(draft.asked()).entitlements();
    }

    /** Where the back link leads. */
    public String getBack() {
        return draft.address("dates");
    }
}
