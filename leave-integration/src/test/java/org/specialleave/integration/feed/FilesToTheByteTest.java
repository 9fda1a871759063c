package org.specialleave.integration.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.integration.feed.ShippedLayouts.CODES;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specialleave.exchange.BookedLine;
import org.specialleave.exchange.ExportedRow;
import org.specialleave.exchange.Feed;
import org.specialleave.exchange.Layout;
import org.specialleave.exchange.PayPeriod;
import org.specialleave.exchange.Rows;
import org.specialleave.policy.model.Pay;

class FilesToTheByteTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 11, 21);
    private static final LocalDate ITS_DAY = LocalDate.of(2026, 11, 23);

    @Test
    void anAbsenceIsOneRowBetweenHeaderAndTrailer() {
        ExportedRow night = Rows.added(Feed.ESR_ABSENCE, Rows.NIGHT, CODES, "Rutland Ward", BEFORE);

        assertThat(file(Feed.ESR_ABSENCE, night)).isEqualTo("""
                        HDR~ABS_431_SEL_20261121_00000048.DAT~20261122 013005~431~SEL~00000048
                        ABS~A~K7M2-4QX9-1-1~20000006~10000006~10~CARERS~20261121~P~20261123~2030~20261124~0400~7.50~1.00~2~Y
                        TRL~3
                        """.replace("\n", "\r\n"));
    }

    @Test
    void partOfADayWithoutTimesIsUnpaidHours() {
        BookedLine part = Rows.line(Pay.UNPAID, null, null, 100, 450);
        ExportedRow row = Rows.added(Feed.ESR_ABSENCE, part, CODES, "Rutland Ward", ITS_DAY);

        assertThat(file(Feed.ESR_ABSENCE, row))
                .contains(
                        "\r\nABS~A~K7M2-4QX9-1-1~20000006~10000006~17~CARERS~20261121~A~20261123~~20261123~~1.67~0.22~1~N\r\n");
    }

    @Test
    void aReversalRepeatsTheFiguresSent() {
        ExportedRow sent = Rows.added(Feed.ESR_ABSENCE, Rows.NIGHT, CODES, "Rutland Ward", BEFORE);
        String added = ShippedLayouts.of(Feed.ESR_ABSENCE).record(sent);

        String takenBack = ShippedLayouts.of(Feed.ESR_ABSENCE).record(Rows.takenBack(Feed.ESR_ABSENCE, sent));

        assertThat(takenBack).isEqualTo(added.replace("ABS~A~", "ABS~D~"));
    }

    @Test
    void unpaidHoursAreAnElementOfThirtyNineColumns() {
        BookedLine shift = Rows.line(Pay.UNPAID, "2026-11-23T07:00:00Z", "2026-11-23T15:00:00Z", 450, 450);
        ExportedRow row = Rows.added(Feed.ESR_PAYROLL, shift, CODES, "Rutland Ward", BEFORE);

        String file = file(Feed.ESR_PAYROLL, row);

        assertThat(file)
                .isEqualTo("HDR,TA_431_SEL_MN2708_00000048.DAT,20261122013005,SEL,431,M,N,08\r"
                        + "ATT,20261123,ADD,,10000006,,\"Unpaid Special Leave\",\"Hours\",7.50,\"Start Date\",23-Nov-2026,"
                        + "\"End Date\",23-Nov-2026,\"Reference\",K7M2-4QX9-1-1,,,,,,,,,,,,,,,,,,,,,,,,\r"
                        + "FTR,1,0\r");
        assertThat(file.split("\r")[1].split(",", -1)).hasSize(39);
    }

    @Test
    void unpaidHoursTakenBackAreNegative() {
        BookedLine shift = Rows.line(Pay.UNPAID, null, null, 450, 450);
        ExportedRow sent = Rows.added(Feed.ESR_PAYROLL, shift, CODES, "Rutland Ward", BEFORE);

        assertThat(file(Feed.ESR_PAYROLL, Rows.takenBack(Feed.ESR_PAYROLL, sent)))
                .contains("\"Hours\",-7.50,");
    }

    @Test
    void weeklyPayIsNamedByTheWeek() {
        Layout.Facts facts = ShippedLayouts.facts(Feed.ESR_PAYROLL, PayPeriod.Type.W, List.of());

        assertThat(ShippedLayouts.of(Feed.ESR_PAYROLL).fileName(facts)).isEqualTo("TA_431_SEL_WN2733_00000048.DAT");
    }

    @Test
    void theRosterReadsNamesOfUnitsAsTheyAreAndNothingThatASpreadsheetWouldRun() {
        ExportedRow plain = Rows.added(Feed.ROSTER, Rows.NIGHT, CODES, "Tŷ Gwyn, \"Upper\" Ward", BEFORE);
        ExportedRow formula = Rows.added(Feed.ROSTER, Rows.NIGHT, CODES, "=HYPERLINK(1)", ITS_DAY);

        assertThat(file(Feed.ROSTER, plain, formula)).isEqualTo("""
                        action,reference,employee number,assignment number,unit,group,reason,start date,start time,end date,end time,hours,paid,status
                        A,K7M2-4QX9-1-1,20000006,10000006,"Tŷ Gwyn, ""Upper"" Ward",Other Leave,CARERS,2026-11-23,20:30,2026-11-24,04:00,7.50,Y,P
                        A,K7M2-4QX9-1-1,20000006,10000006,'=HYPERLINK(1),Other Leave,CARERS,2026-11-23,20:30,2026-11-24,04:00,7.50,Y,A
                        """.replace("\n", "\r\n"));
    }

    @Test
    void theRostersManifestTellsRowsHoursMinutesAndHash() {
        ExportedRow night = Rows.added(Feed.ROSTER, Rows.NIGHT, CODES, "Rutland Ward", BEFORE);
        Layout.Facts facts = ShippedLayouts.facts(Feed.ROSTER, PayPeriod.Type.M, List.of(night, night));

        Layout.Manifest manifest = ShippedLayouts.of(Feed.ROSTER)
                .manifest(facts, "ROSTER_431_SEL_20261121_00000048.csv", "ab12")
                .orElseThrow();

        assertThat(manifest.name()).isEqualTo("ROSTER_431_SEL_20261121_00000048.json");
        assertThat(manifest.text())
                .isEqualTo(
                        "{\"file\":\"ROSTER_431_SEL_20261121_00000048.csv\",\"rows\":2,\"hours\":15.00,\"minutes\":900,"
                                + "\"sha256\":\"ab12\"}");
    }

    @Test
    void anEmptyNightMakesAFile() {
        assertThat(file(Feed.ESR_ABSENCE)).endsWith("\r\nTRL~2\r\n");
        assertThat(file(Feed.ESR_PAYROLL)).endsWith("\rFTR,0,0\r");
        assertThat(file(Feed.ROSTER)).startsWith("action,reference,").hasLineCount(1);
    }

    @Test
    void whatPartsFieldsIsNeverInAField() {
        ExportedRow row = Rows.added(Feed.ESR_ABSENCE, oddNumber("1~2\r\n3\"Ł"), CODES, "Rutland Ward", BEFORE);

        assertThat(file(Feed.ESR_ABSENCE, row)).contains("~20000006~1 2  3 L~10~");
    }

    private static BookedLine oddNumber(String number) {
        BookedLine line = Rows.NIGHT;
        return new BookedLine(
                line.lineId(),
                line.reference(),
                line.position(),
                true,
                line.leaveType(),
                false,
                line.pay(),
                line.date(),
                line.startsAt(),
                line.endsAt(),
                line.minutes(),
                line.shiftMinutes(),
                line.notifiedOn(),
                line.assignmentId(),
                number,
                line.employeeNumber());
    }

    private static String file(Feed feed, ExportedRow... rows) {
        Layout layout = ShippedLayouts.of(feed);
        byte[] bytes = Rows.file(layout, ShippedLayouts.facts(feed, PayPeriod.Type.M, List.of(rows)), List.of(rows));
        Charset expected = feed == Feed.ROSTER ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII;
        return new String(bytes, expected);
    }
}
