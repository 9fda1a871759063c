package org.specialleave.integration.staffimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.staff.esr.StaffRow.AssignmentRecord;
import org.specialleave.staff.esr.StaffRow.Kind;
import org.specialleave.staff.esr.StaffRow.OrganisationRecord;
import org.specialleave.staff.esr.StaffRow.PersonRecord;
import org.specialleave.staff.esr.StaffRow.Refused;
import org.specialleave.staff.esr.StaffRow.Removed;
import org.specialleave.staff.esr.StaffRow.Span;

class GenericOutboundRecordTest {
    private final GenericOutboundRows rows = new GenericOutboundRows(StaffImportSettings.shipped());

    @Test
    void tellsAnOrganisation() {
        assertThat(rows.read(2, GenericOutboundText.organisationLine("21", "20", 13, "9001")))
                .isEqualTo(new OrganisationRecord(
                        2, "21", new Span(LocalDate.of(2020, 1, 1), null), "Team", "TEAM", "20", "9001"));
    }

    @Test
    void tellsAPersonWithOpenEndsWhereTheyAreBlankOr31December4712() {
        PersonRecord blank = (PersonRecord)
                rows.read(2, GenericOutboundText.personLine("7", 4, "", 18, "", 11, " Mary ", 36, "m@x.example"));
        PersonRecord word =
                (PersonRecord) rows.read(2, GenericOutboundText.personLine("7", 4, "47121231", 18, "47121231"));

        assertThat(blank.span().to()).isNull();
        assertThat(word.span().to()).isNull();
        assertThat(word.terminationDate()).isNull();
        assertThat(blank.name().preferred()).isEqualTo("Mary");
        assertThat(word.name().preferred()).isNull();
        assertThat(blank.monitoring().dateOfBirth()).isEqualTo("1980-02-29");
    }

    @Test
    void tellsAnAssignmentUntilItsOwnEndOrTheRows() {
        assertThat(assignment(49, "20261231").span().to()).isEqualTo("2026-12-31");
        assertThat(assignment(49, "20261231", 5, "20260630").span().to()).isEqualTo("2026-06-30");
    }

    @Test
    void tellsThatNobodyIsEmployedWhereTheStatusSaysSo() {
        assertThat(assignment(10, "Active Assignment").employed()).isTrue();
        assertThat(assignment(10, "Suspend With Pay").employed()).isTrue();
        assertThat(assignment(10, "Terminate Process Assignment").employed()).isFalse();
        assertThat(assignment(49, "20191231").employed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "37.5, W, 2250",
        "22.50, W, 1350",
        "7.51, W, 451",
        "0, W, 0",
        "'', '', 0",
        "0, '', 0",
        "162.95, M, 2250",
        "1955.36, Y, 2250"
    })
    void tellsHoursOfAWeekInMinutes(String hours, String frequency, int minutes) {
        AssignmentRecord told = assignment(23, hours, 24, frequency);
        assertThat(told.hours().weeklyMinutes()).isEqualTo(minutes);
        assertThat(told.hours().fullTimeWeeklyMinutes()).isEqualTo(2250);
    }

    @ParameterizedTest
    @CsvSource({
        "23, thirty, hours are no number",
        "23, -30, hours are no number",
        "23, '37,5', hours are no number",
        "23, 1e1, hours are no number",
        "23, 200, more hours than a week has",
        "23, 1e300, hours are no number",
        "23, NaN, hours are no number",
        "23, 168.01, more hours than a week has",
        "23, 0.0001, hours of less than a minute a week",
        "24, D, hours of an unknown frequency",
        "24, '', hours of an unknown frequency",
        "25, full, full-time hours are no number",
        "25, 0.0001, full-time hours of less than an hour a week",
        "25, 0.99, full-time hours of less than an hour a week",
        "25, 168.01, more hours than a week has",
        "25, -37.5, full-time hours are no number",
        "25, 1e300, full-time hours are no number",
        "26, 100, FTE is no number",
        "26, -1, FTE is no number",
        "4, 00000101, the from date is before 1900 or after 2199",
        "4, 18991231, the from date is before 1900 or after 2199",
        "4, -0010101, the from date is no date",
        "5, 22000101, the to date is before 1900 or after 2199",
        "5, 99991231, the to date is before 1900 or after 2199",
        "49, 00000101, the assignment end is before 1900 or after 2199",
        "16, 7, own supervisor",
        "17, 70, own supervisor",
        "4, '', no from date",
        "4, 20260230, the from date is no date",
        "4, 2026-01-01, the from date is no date",
        "5, 20191231, ends before it begins",
        "2, '', no person id",
        "3, '', no assignment id",
        "8, '', no assignment number"
    })
    void isSetAsideWhereAFieldOfAnAssignmentIsNotRight(int position, String value, String why) {
        assertThat(refused(GenericOutboundText.assignmentLine("70", "7", "8", position, value))
                        .why())
                .isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({
        "2, '', no person id",
        "5, '', no employee number",
        "7, '', no last name",
        "14, 19810229, the date of birth is no date",
        "18, 20191231, left before hired"
    })
    void isSetAsideWhereAFieldOfAPersonIsNotRight(int position, String value, String why) {
        assertThat(refused(GenericOutboundText.personLine("7", position, value)).why())
                .isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({"25, 1", "25, 168", "23, 168", "23, 0.01", "26, 10", "4, 19000101", "5, 21991231", "49, 21991231"})
    void isTakenUpToTheBoundsOfEachField(int position, String value) {
        assertThat(assignment(position, value)).isNotNull();
    }

    @Test
    void isSetAsideWhereATextIsLongerThanIsKept() {
        String longest = "x".repeat(GenericOutboundRecord.LONGEST_TEXT);
        String longestId = "9".repeat(GenericOutboundRecord.LONGEST_ID);
        assertThat(rows.read(2, GenericOutboundText.personLine("7", 7, longest, 5, longestId)))
                .isInstanceOf(PersonRecord.class);
        assertThat(refused(GenericOutboundText.personLine("7", 7, longest + "x"))
                        .why())
                .isEqualTo("the last name is longer than 255");
        assertThat(refused(GenericOutboundText.personLine("7", 5, longestId + "9"))
                        .why())
                .isEqualTo("the employee number is longer than 100");
        assertThat(refused("PRD~" + longestId + "9").why()).isEqualTo("the id is longer than 100");
    }

    @Test
    void isSetAsideWhereAnOrganisationIsItsOwnParent() {
        assertThat(refused(GenericOutboundText.organisationLine("21", "21")).why())
                .isEqualTo("own parent");
    }

    @Test
    void isSetAsideWithTooFewOrTooManyFields() {
        assertThat(refused("ASA~7~70~2026").why()).isEqualTo("too few fields");
        assertThat(refused(GenericOutboundText.personLine("7") + "~").why()).isEqualTo("too many fields");
        assertThat(refused("PRD~7~20260101").why()).isEqualTo("too many fields");
    }

    @Test
    void remembersWhomItMentionsEvenWhereItIsSetAside() {
        assertThat(refused(GenericOutboundText.personLine("7", 7, "")).personId())
                .isEqualTo("7");
        assertThat(refused("ASA~7~70~2026").personId()).isEqualTo("7");
    }

    @Test
    void removesByTypeAndId() {
        assertThat(rows.read(2, "ORD~21")).isEqualTo(new Removed(2, Kind.ORGANISATION, "21"));
        assertThat(rows.read(2, "PRD~7")).isEqualTo(new Removed(2, Kind.PERSON, "7"));
        assertThat(rows.read(2, "ASD~70")).isEqualTo(new Removed(2, Kind.ASSIGNMENT, "70"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LCA", "LCD", "POA", "POD", "PHA", "ADA", "ADD", "VHA", "COA", "ABA"})
    void isPassedOverByNameWhereNobodyHereNeedsIt(String type) {
        assertThat(rows.read(2, type + "~1~2~3")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXA~1", "", "pra~7", "HDR~x", "TRL~3"})
    void isSetAsideWhereItsTypeIsNotKnown(String line) {
        assertThat(refused(line).why()).isEqualTo("unknown record type");
    }

    @Test
    void isSetAsideWhereItHasACharacterThatIsNone() {
        for (String none :
                new String[] {"\0", "\u0007", "\t", "\u0085", "\u2028", "\ud800", "\udfff", "\uffff", "\udbff\udfff"}) {
            assertThat(refused(GenericOutboundText.personLine("7", 8, "A" + none + "B")))
                    .as(Integer.toHexString(none.codePointAt(0)))
                    .isEqualTo(new Refused(2, "a character that is none", "7"));
        }
        assertThat(rows.read(2, GenericOutboundText.personLine("7", 8, "Zoë \ud83d\ude00")))
                .isInstanceOf(PersonRecord.class);
        assertThat(rows.read(2, GenericOutboundText.personLine("7", 44, "A\0B")))
                .as("in a field that nobody reads")
                .isInstanceOf(PersonRecord.class);
    }

    private AssignmentRecord assignment(Object... more) {
        return (AssignmentRecord) rows.read(2, GenericOutboundText.assignmentLine("70", "7", "8", more));
    }

    private Refused refused(String line) {
        return (Refused) rows.read(2, line);
    }
}
