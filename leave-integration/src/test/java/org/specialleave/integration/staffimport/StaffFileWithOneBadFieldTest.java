package org.specialleave.integration.staffimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.specialleave.staff.esr.StaffRow;
import org.specialleave.staff.esr.StaffRow.AssignmentRecord;
import org.specialleave.staff.esr.StaffRow.OrganisationRecord;
import org.specialleave.staff.esr.StaffRow.PersonRecord;
import org.specialleave.staff.esr.StaffRow.Refused;
import org.specialleave.staff.esr.StaffRow.Removed;
import org.specialleave.staff.esr.StaffRow.Span;

/**
 * Each field of each record that is read has each value that a fault may bring, one at a time, in a file that is right
 * otherwise.
 */
class StaffFileWithOneBadFieldTest {
    private static final GenericOutboundLayout LAYOUT = StaffImportSettings.shipped();
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,255}");

    private static GenericOutboundText file() {
        return GenericOutboundText.full(1)
                .organisation("1", "")
                .organisation("2", "1")
                .person("10")
                .person("11")
                .person("12", 18, "20261231")
                .assignment("100", "10", "")
                .assignment("120", "12", "10", 26, "1", 49, "20261231")
                .line("ORD~3")
                .line("PRD~13")
                .line("ASD~130");
    }

    static Stream<String> values() {
        return NastyValues.and(40).stream();
    }

    @ParameterizedTest
    @MethodSource("values")
    void isSetAsideOrReadWithinItsBoundsAndEveryOtherRowIsReadAsBefore(String value) throws Exception {
        List<String> lines = rows();
        Map<Integer, StaffRow> right = read(lines);
        for (int at = 0; at < lines.size(); at++) {
            int fields = GenericOutboundRows.split(lines.get(at), '~').length;
            for (int position = 1; position <= fields; position++) {
                String bad = GenericOutboundText.amended(lines.get(at), position, value);
                if (GenericOutboundRows.split(bad, '~')[0].equals("TRL")) {
                    continue;
                }
                List<String> changed = new ArrayList<>(lines);
                changed.set(at, bad);
                Map<Integer, StaffRow> told = read(changed);
                int line = at + 2;
                String what = "line " + line + " field " + position + " " + NastyValues.shown(value);
                StaffRow row = told.remove(line);
                assertWithinBounds(what, line, row);
                Map<Integer, StaffRow> others = new TreeMap<>(right);
                others.remove(line);
                assertThat(told).as(what).isEqualTo(others);
            }
        }
    }

    private static List<String> rows() {
        return new String(file().bytes("\n"), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("HDR") && !line.startsWith("TRL"))
                .toList();
    }

    private static Map<Integer, StaffRow> read(List<String> lines) throws Exception {
        GenericOutboundText text = GenericOutboundText.full(1);
        lines.forEach(text::line);
        byte[] bytes = text.bytes();
        int all = new GenericOutboundCheck(LAYOUT, "431").whole(text.name(), new ByteArrayInputStream(bytes));
        Map<Integer, StaffRow> rows = new TreeMap<>();
        try (GenericOutboundLines content = new GenericOutboundLines(new ByteArrayInputStream(bytes))) {
            new GenericOutboundContent(content, new GenericOutboundRows(LAYOUT), all, line -> {})
                    .forEachRemaining(row -> rows.put(row.line(), row));
        }
        return rows;
    }

    private static void assertWithinBounds(String what, int line, StaffRow row) {
        if (row instanceof Refused refused) {
            assertThat(refused.line()).as(what).isEqualTo(line);
            assertThat(refused.why()).as(what).isNotBlank();
        } else if (row instanceof OrganisationRecord told) {
            assertSpan(what, told.span());
            assertTexts(what, told.esrId(), told.name(), told.kind(), told.parentId(), told.locationId());
        } else if (row instanceof PersonRecord told) {
            assertSpan(what, told.span());
            assertTexts(
                    what,
                    told.esrId(),
                    told.employeeNumber(),
                    told.name().title(),
                    told.name().first());
            assertTexts(what, told.name().last(), told.name().preferred(), told.officeEmail());
            assertTexts(what, told.monitoring().gender(), told.monitoring().ethnicOrigin());
            assertTexts(
                    what, told.monitoring().maritalStatus(), told.monitoring().disability());
            Stream.of(told.hireDate(), told.terminationDate(), told.monitoring().dateOfBirth())
                    .forEach(date -> assertDate(what, date));
        } else if (row instanceof AssignmentRecord told) {
            assertSpan(what, told.span());
            assertThat(told.hours().weeklyMinutes()).as(what).isBetween(0, 10_080);
            assertThat(told.hours().fullTimeWeeklyMinutes()).as(what).isBetween(60, 10_080);
            if (told.hours().fte() != null) {
                assertThat(told.hours().fte()).as(what).isBetween(BigDecimal.ZERO, BigDecimal.TEN);
            }
            assertTexts(what, told.esrId(), told.personId(), told.number(), told.status(), told.organisationId());
            assertTexts(what, told.locationId(), told.supervisorId(), told.supervisorJobId());
            assertTexts(
                    what,
                    told.departmentManagerId(),
                    told.job().positionId(),
                    told.job().positionName());
            assertTexts(what, told.job().grade(), told.job().name());
            assertThat(told.supervisorId()).as(what).isNotEqualTo(told.personId());
        } else if (row instanceof Removed removed) {
            assertTexts(what, removed.esrId());
        } else {
            assertThat(row)
                    .as(what + ": only a type that is passed over by name tells nothing")
                    .isNull();
            assertThat(what).contains("field 1 ");
        }
    }

    private static void assertSpan(String what, Span span) {
        assertThat(span.from()).as(what).isNotNull();
        assertDate(what, span.from());
        assertDate(what, span.to());
        assertThat(span.to() == null || !span.to().isBefore(span.from()))
                .as(what)
                .isTrue();
    }

    private static void assertDate(String what, LocalDate date) {
        if (date != null) {
            assertThat(date).as(what).isBetween(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));
        }
    }

    private static void assertTexts(String what, String... texts) {
        for (String text : texts) {
            assertThat(text == null || TEXT.matcher(text).matches()).as(what).isTrue();
        }
    }
}
