package org.specialleave.web.myleave;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.specialleave.platform.TrustTime;
import org.specialleave.record.Balance;
import org.specialleave.record.RecordSheet;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Choice;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.Heading;
import org.specialleave.web.page.InWords;

/** A record sheet as a page shows it, one's own or somebody else's. */
public final class ShownSheet {
    private static final Bundle TEXTS = new Bundle("record");

    private final RecordSheet sheet;
    private final Form form;
    private final String page;
    private final boolean own;

    /**
     * A sheet on a page.
     *
     * @param page the page's path
     * @param own  whether it is the reader's own
     */
    ShownSheet(RecordSheet sheet, Form form, String page, boolean own) {
        this.sheet = sheet;
        this.form = form;
        this.page = page;
        this.own = own;
    }

    /** The sheet itself. */
    public RecordSheet getSheet() {
        return sheet;
    }

    /** The figures that say something: what one is entitled to, or has used. */
    public List<Balance> getFigures() {
        return telling(sheet.balances());
    }

    static List<Balance> telling(List<Balance> balances) {
        return balances.stream()
                .filter(balance ->
                        balance.entitledMinutes() > 0 || balance.takenMinutes() > 0 || balance.heldMinutes() > 0)
                .toList();
    }

    /** Whether it is the reader's own. */
    public boolean isOwn() {
        return own;
    }

    /** The leave years to choose from. */
    public List<Choice> getYears() {
        return sheet.years().stream().map(year -> Choice.of(year, year)).toList();
    }

    /** The page itself, to which the choice of a year is sent. */
    public String getPage() {
        return form.address(page);
    }

    /** The sheet as PDF. */
    public String getPdf() {
        return form.address("/record-pdf", "job", sheet.assignmentNumber(), "year", sheet.leaveYear());
    }

    /** Where a row's request is read; nothing where the reader may not know it. */
    public String request(RecordSheet.Row row) {
        if (row.reference() == null || !sheet.requestsOpen()) {
            return "";
        }
        return own
                ? form.address("/my-request", "request", row.reference())
                : form.address("/decide", "reference", row.reference());
    }

    /** Who asked for a row's leave, or wrote it down, and on which day. */
    public String asked(RecordSheet.Row row) {
        return row.requestedAt() == null
                ? ""
                : signed(row.recordedBy() == null ? sheet.personName() : row.recordedBy(), row.requestedAt());
    }

    /** Who decided it and on which day, or how it stands. */
    public String decided(RecordSheet.Row row) {
        if (row.decidedAt() != null) {
            return signed(row.decidedBy(), row.decidedAt());
        }
        return row.reference() == null ? "" : TEXTS.text(row.decided() ? "by-right" : "undecided");
    }

    private static String signed(String who, Instant at) {
        return TEXTS.text("signed", who, InWords.date(TrustTime.dateOf(at)));
    }

    /** The titles of the table's columns. */
    public List<Heading> getHead() {
        return Stream.of("day", "type", "hours", "pay", "left", "asked", "decided", "recorded")
                .map(key -> new Heading(TEXTS.text(key), null))
                .toList();
    }
}
