package org.specialleave.web.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.specialleave.policy.model.Policies;
import org.specialleave.record.Balance;
import org.specialleave.record.RecordSheet;
import org.specialleave.request.query.RequestView;
import org.specialleave.web.page.InWords;

/** The leave year around a request: what is left of what limits it, and the same person's other leave. */
public final class YearInWords {
    private final RequestView view;
    private final RecordSheet sheet;
    private final Policies policies;

    YearInWords(RequestView view, RecordSheet sheet, Policies policies) {
        this.view = view;
        this.sheet = sheet;
        this.policies = policies;
    }

    /** Its name, such as {@code 2026-27}. */
    public String getName() {
        return sheet.leaveYear();
    }

    /** What is left of each figure that this type is measured by, now. */
    public List<Map<String, String>> getBalances() {
        return getFigures().stream().map(this::balance).toList();
    }

    /** The same, to be explained. */
    public List<Balance> getFigures() {
        return sheet.balances().stream().filter(this::measures).toList();
    }

    /** Whether it is what this request was measured by; of windows its own alone. */
    private boolean measures(Balance balance) {
        return view.assessment().entitlements().stream()
                .anyMatch(used -> used.name().equals(balance.name())
                        && (!balance.window() || Objects.equals(used.period(), balance.period())));
    }

    /** The person's record sheet of that year. */
    public String getAssignmentNumber() {
        return sheet.assignmentNumber();
    }

    private Map<String, String> balance(Balance balance) {
        String name = DecideTexts.has("figure." + balance.name())
                ? DecideTexts.text("figure." + balance.name())
                : CaseInWords.typeName(
                        policies, balance.name(), view.lines().get(0).date());
        return Map.of(
                "name", name,
                "entitled", InWords.hours(balance.entitledMinutes()),
                "taken", InWords.hours(balance.takenMinutes()),
                "held", InWords.hours(balance.heldMinutes()),
                "left", InWords.hours(balance.leftMinutes()));
    }

    /** The same person's other leave of that year, by date; of what the reader may not read, its hours alone. */
    public List<Map<String, String>> getEarlier() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (RecordSheet.Row row : sheet.rows()) {
            if (row.reference() == null) {
                rows.add(Map.of(
                        "when", InWords.date(row.date()),
                        "what", DecideTexts.text("earlier.other"),
                        "hours", InWords.hours(row.minutes()),
                        "state", ""));
            } else if (!row.reference().equals(view.reference())) {
                rows.add(Map.of(
                        "when", InWords.date(row.date()),
                        "what", CaseInWords.typeName(policies, row.leaveType(), row.date()),
                        "hours", InWords.hours(row.minutes()),
                        "state", DecideTexts.text(row.decided() ? "earlier.decided" : "earlier.asked")));
            }
        }
        return rows;
    }
}
