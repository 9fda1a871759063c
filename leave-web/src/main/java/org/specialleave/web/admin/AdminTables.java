package org.specialleave.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.specialleave.account.AccountFileRow;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.staff.SystemOfRecord;
import org.specialleave.web.page.Choice;
import org.specialleave.web.page.Heading;
import org.specialleave.web.page.InWords;

/** {@code #{adminTables}}: the columns of these pages' tables, and what there is to choose from. */
@Named("adminTables")
@ApplicationScoped
public class AdminTables {
    private static final List<ApprovalLevel> LEVELS =
            List.of(ApprovalLevel.SENIOR_MANAGER, ApprovalLevel.HEAD_OF_SERVICE, ApprovalLevel.DIRECTOR);

    /** Columns by name, with commas between. */
    public List<Heading> head(String columns) {
        return Stream.of(columns.split(","))
                .map(column -> new Heading(AdminForm.TEXTS.text("column." + column), null))
                .toList();
    }

    /** The roles that an account may have. */
    public List<Choice> getRoles() {
        return Stream.of("staff", "hr", "hr-systems", "payroll", "auditor", "administrator")
                .map(role -> Choice.of(
                        role, AdminForm.TEXTS.text("role." + role), AdminForm.TEXTS.text("role.hint." + role)))
                .toList();
    }

    /** The levels to which somebody is appointed. */
    public List<Choice> getLevels() {
        return LEVELS.stream()
                .map(level -> Choice.of(level.name(), AdminForm.TEXTS.text("level." + level.name())))
                .toList();
    }

    /** The same, and that nobody is. */
    public List<Choice> getLevelsOrNone() {
        return Stream.concat(Stream.of(Choice.of("", AdminForm.TEXTS.text("level.none"))), getLevels().stream())
                .toList();
    }

    /** Where absences may be recorded. */
    public List<Choice> getSystems() {
        return Stream.of(SystemOfRecord.values())
                .map(system -> Choice.of(system.name(), AdminForm.TEXTS.text("system." + system.name())))
                .toList();
    }

    /** The days of the week. */
    public List<Choice> getDays() {
        return Stream.of(DayOfWeek.values())
                .map(day -> Choice.of(day.name(), name(day)))
                .toList();
    }

    /** Days in words, with commas between. */
    public String inWords(List<DayOfWeek> days) {
        return days.size() == DayOfWeek.values().length
                ? AdminForm.TEXTS.text("feeds.every-day")
                : String.join(", ", days.stream().map(AdminTables::name).toList());
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** A time in words, or that it is as configured. */
    public String since(LocalTime time) {
        return time == null ? AdminForm.TEXTS.text("feeds.as-configured") : InWords.clock(time);
    }

    /** Roles in words, with commas between. */
    public String roles(List<String> roles) {
        return String.join(
                ", ",
                roles.stream().map(role -> AdminForm.TEXTS.text("role." + role)).toList());
    }

    /** Why a line of a file is refused. */
    public String faults(AccountFileRow row) {
        return String.join(". ", row.faults().stream().map(AdminForm::sentence).toList());
    }
}
