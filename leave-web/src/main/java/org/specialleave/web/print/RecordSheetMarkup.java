package org.specialleave.web.print;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.specialleave.platform.TrustTime;
import org.specialleave.record.Balance;
import org.specialleave.record.RecordSheet;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.EntitlementExplanation;
import org.specialleave.web.page.InWords;
import org.specialleave.web.page.LeaveWords;
import org.w3c.dom.Element;

/**
 * The record sheet as a form to be filed (Appendix 3): whose it is, each line of leave with both signatures, and what
 * is left.
 */
final class RecordSheetMarkup {
    private static final Bundle TEXTS = new Bundle("print");

    private final RecordSheet sheet;
    private final LeaveWords words;
    private final EntitlementExplanation reckoned;
    private final Markup markup;

    RecordSheetMarkup(RecordSheet sheet, LeaveWords words, EntitlementExplanation reckoned, String style) {
        this.sheet = sheet;
        this.words = words;
        this.reckoned = reckoned;
        this.markup = new Markup(
                TEXTS.text("title.of", sheet.personName(), sheet.leaveYear()),
                TEXTS.text("description"),
                style.replace("SHEET", plain(TEXTS.text("foot", sheet.leaveYear(), sheet.assignmentNumber()))));
    }

    /** What may stand in a style sheet without being read as one. */
    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N} ,-]", "");
    }

    /** The whole sheet. */
    Markup of(String trust, LocalDate printedOn) {
        markup.add("p", trust).setAttribute("class", "trust");
        markup.heading("h1", "sheet", TEXTS.text("title"));
        who();
        leave();
        figures();
        markup.add("p", TEXTS.text("printed", InWords.date(printedOn), trust)).setAttribute("class", "note");
        return markup;
    }

    private void who() {
        markup.heading("h2", "who", TEXTS.text("who"));
        Element body = Markup.in(markup.table("who", null), "tbody", null);
        pair(body, "year", sheet.leaveYear(), "week", InWords.hours(sheet.weeklyMinutes()));
        pair(body, "name", sheet.personName(), "employee", sheet.employeeNumber());
        pair(body, "job", sheet.job(), "grade", sheet.grade());
        pair(body, "base", sheet.base(), "assignment", sheet.assignmentNumber());
    }

    private static void pair(Element body, String one, String value, String other, String otherValue) {
        Element row = Markup.in(body, "tr", null);
        Markup.header(row, "row", null, TEXTS.text(one));
        Markup.in(row, "td", value == null ? TEXTS.text("none") : value);
        Markup.header(row, "row", null, TEXTS.text(other));
        Markup.in(row, "td", otherValue == null ? TEXTS.text("none") : otherValue);
    }

    private static Element body(Element table, String... columns) {
        Element row = Markup.in(Markup.in(table, "thead", null), "tr", null);
        for (String column : columns) {
            String[] parts = column.split(" ");
            Markup.header(row, "col", parts.length > 1 ? parts[1] : null, TEXTS.text(parts[0]));
        }
        return Markup.in(table, "tbody", null);
    }

    private void leave() {
        markup.heading("h2", "leave", TEXTS.text("leave"));
        if (sheet.rows().isEmpty()) {
            markup.add("p", TEXTS.text("leave.none"));
            return;
        }
        Element body = body(
                markup.table("leave", TEXTS.text("leave.caption")),
                "day day",
                "from time",
                "to time",
                "kind",
                "hours hours",
                "balance left",
                "asked",
                "decided",
                "recording");
        for (RecordSheet.Row line : sheet.rows()) {
            Element row = Markup.in(body, "tr", null);
            Markup.header(row, "row", null, InWords.date(line.date()));
            Markup.in(row, "td", clock(line.startsAt()));
            Markup.in(row, "td", clock(line.endsAt()));
            Markup.in(row, "td", kind(line));
            Markup.in(row, "td", InWords.hours(line.minutes()));
            Markup.in(row, "td", balance(line));
            Markup.in(row, "td", asked(line));
            Markup.in(row, "td", decided(line));
            Markup.in(row, "td", line.decided() ? TEXTS.text("recorded." + sheet.recordedIn()) : "");
        }
    }

    private static String clock(Instant instant) {
        return instant == null
                ? ""
                : InWords.clock(instant.atZone(TrustTime.ZONE).toLocalTime());
    }

    private String kind(RecordSheet.Row line) {
        if (line.leaveType() == null) {
            return TEXTS.text("other");
        }
        List<String> parts = new ArrayList<>(List.of(words.type(line.leaveType())));
        if (line.pay() != null) {
            parts.set(0, parts.get(0) + ",");
            parts.add(words.pay(line.pay()));
        }
        if (!line.assignmentNumber().equals(sheet.assignmentNumber())) {
            parts.add(TEXTS.text("earlier", line.assignmentNumber()));
        }
        return String.join(" ", parts);
    }

    private String balance(RecordSheet.Row line) {
        return line.leftOf() == null
                ? ""
                : TEXTS.text("balance.of", InWords.hours(line.leftMinutes()), lower(words.figure(line.leftOf())));
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.UK) + text.substring(1);
    }

    private String asked(RecordSheet.Row line) {
        if (line.requestedAt() == null) {
            return "";
        }
        return line.recordedBy() == null
                ? TEXTS.text("signed", sheet.personName(), day(line.requestedAt()))
                : TEXTS.text("signed.for", line.recordedBy(), sheet.personName(), day(line.requestedAt()));
    }

    private static String decided(RecordSheet.Row line) {
        if (line.decidedAt() != null) {
            return TEXTS.text("signed", line.decidedBy(), day(line.decidedAt()));
        }
        return line.leaveType() == null ? "" : TEXTS.text(line.decided() ? "right" : "undecided");
    }

    private static String day(Instant instant) {
        return InWords.date(TrustTime.dateOf(instant));
    }

    private void figures() {
        markup.heading("h2", "figures", TEXTS.text("figures"));
        Element body = body(
                markup.table("figures", TEXTS.text("figures.caption")),
                "figure figure",
                "entitled hours",
                "taken hours",
                "held hours",
                "left hours",
                "reckoned");
        for (Balance balance : sheet.balances()) {
            if (balance.entitledMinutes() > 0 || balance.takenMinutes() > 0 || balance.heldMinutes() > 0) {
                Element row = Markup.in(body, "tr", null);
                Markup.header(
                        row, "row", null, words.figure(balance.name()) + ", " + reckoned.period(balance.period()));
                Markup.in(row, "td", InWords.hours(balance.entitledMinutes()));
                Markup.in(row, "td", InWords.hours(balance.takenMinutes()));
                Markup.in(row, "td", InWords.hours(balance.heldMinutes()));
                Markup.in(row, "td", InWords.hours(balance.leftMinutes()));
                Markup.in(row, "td", String.join(" ", reckoned.balance(balance)));
            }
        }
    }
}
