package org.specialleave.integration.staffimport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.specialleave.integration.staffimport.GenericOutboundRecord.RefusedRowException;
import org.specialleave.staff.esr.StaffRow;
import org.specialleave.staff.esr.StaffRow.AssignmentRecord;
import org.specialleave.staff.esr.StaffRow.Hours;
import org.specialleave.staff.esr.StaffRow.Job;
import org.specialleave.staff.esr.StaffRow.Kind;
import org.specialleave.staff.esr.StaffRow.Monitoring;
import org.specialleave.staff.esr.StaffRow.Name;
import org.specialleave.staff.esr.StaffRow.OrganisationRecord;
import org.specialleave.staff.esr.StaffRow.PersonRecord;
import org.specialleave.staff.esr.StaffRow.Refused;
import org.specialleave.staff.esr.StaffRow.Removed;
import org.specialleave.staff.esr.StaffRow.Span;

/** Reads rows, each by itself: what it tells, or why it is set aside. */
final class GenericOutboundRows {
    private static final Map<String, Kind> REMOVALS =
            Map.of("ORD", Kind.ORGANISATION, "PRD", Kind.PERSON, "ASD", Kind.ASSIGNMENT);
    private static final BigDecimal WEEKS_A_YEAR =
            new BigDecimal(365).divide(new BigDecimal(7), 12, RoundingMode.HALF_UP);
    private static final BigDecimal SIXTY = new BigDecimal(60);
    private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;
    /** 37.5 hours, where ESR says nothing. */
    private static final int FULL_TIME = 2250;

    private static final int LEAST_FULL_TIME = 60;

    private final GenericOutboundLayout layout;

    GenericOutboundRows(GenericOutboundLayout layout) {
        this.layout = layout;
    }

    /**
     * Reads one row that is neither header nor trailer.
     *
     * @param line its number
     * @param text its text
     * @return what it tells, or null where its type is not needed
     */
    StaffRow read(int line, String text) {
        String[] fields = split(text, layout.delimiter());
        String type = fields[0];
        int expected = layout.fields(type);
        if (layout.passesOver(type)) {
            return null;
        }
        if (expected == 0 || type.equals("HDR") || type.equals("TRL")) {
            return new Refused(line, "unknown record type", null);
        }
        GenericOutboundRecord row = new GenericOutboundRecord(layout, fields);
        try {
            if (fields.length != expected) {
                throw new RefusedRowException(fields.length < expected ? "too few fields" : "too many fields");
            }
            return switch (type) {
                case "ORA" -> organisation(line, row);
                case "PRA" -> person(line, row);
                case "ASA" -> assignment(line, row);
                default -> new Removed(line, REMOVALS.get(type), row.neededId("id", "id"));
            };
        } catch (RefusedRowException e) {
            return new Refused(line, e.getMessage(), personIn(row, type));
        }
    }

    /**
     * Sets a row aside that is not read.
     *
     * @param line      its number
     * @param beginning what it begins with
     * @param why       in a few words
     */
    Refused refused(int line, String beginning, String why) {
        String[] fields = split(beginning, layout.delimiter());
        return new Refused(line, why, personIn(new GenericOutboundRecord(layout, fields), fields[0]));
    }

    /**
     * Whom the row is about, who is not missing from the file though the row is set aside; null where that is not
     * known.
     */
    private static String personIn(GenericOutboundRecord row, String type) {
        return switch (type) {
            case "PRA" -> row.idIfAny("id");
            case "ASA" -> row.idIfAny("person-id");
            default -> null;
        };
    }

    /** All fields, the empty ones at the end too. */
    static String[] split(String line, char delimiter) {
        List<String> fields = new ArrayList<>(50);
        int from = 0;
        for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, from)) {
            fields.add(line.substring(from, at));
            from = at + 1;
        }
        fields.add(line.substring(from));
        return fields.toArray(String[]::new);
    }

    private OrganisationRecord organisation(int line, GenericOutboundRecord row) throws RefusedRowException {
        String id = row.neededId("id", "organisation id");
        String parent = row.id("parent-id");
        if (id.equals(parent)) {
            throw new RefusedRowException("own parent");
        }
        return new OrganisationRecord(
                line, id, span(row), row.needed("name", "name"), row.text("type"), parent, row.id("location-id"));
    }

    private PersonRecord person(int line, GenericOutboundRecord row) throws RefusedRowException {
        LocalDate hired = row.date("hire-date", "the hire date");
        LocalDate leaves = row.date("termination-date", "the termination date");
        if (hired != null && leaves != null && leaves.isBefore(hired)) {
            throw new RefusedRowException("left before hired");
        }
        return new PersonRecord(
                line,
                row.neededId("id", "person id"),
                span(row),
                row.neededId("employee-number", "employee number"),
                new Name(
                        row.text("title"),
                        row.text("first-name"),
                        row.needed("last-name", "last name"),
                        row.text("preferred-name")),
                row.text("office-email"),
                hired,
                leaves,
                new Monitoring(
                        row.text("gender"),
                        row.date("date-of-birth", "the date of birth"),
                        row.text("ethnic-origin"),
                        row.text("marital-status"),
                        row.text("disability")));
    }

    private AssignmentRecord assignment(int line, GenericOutboundRecord row) throws RefusedRowException {
        String person = row.neededId("person-id", "person id");
        String id = row.neededId("id", "assignment id");
        String supervisor = row.id("supervisor-person-id");
        String supervisorJob = row.id("supervisor-assignment-id");
        if (person.equals(supervisor) || id.equals(supervisorJob)) {
            throw new RefusedRowException("own supervisor");
        }
        Span span = span(row);
        LocalDate end = row.date("assignment-end", "the assignment end");
        boolean over = end != null && end.isBefore(span.from());
        String status = row.text("status");
        return new AssignmentRecord(
                line,
                id,
                person,
                row.neededId("number", "assignment number"),
                end == null || over || span.to() != null && span.to().isBefore(end) ? span : new Span(span.from(), end),
                status,
                !over && !layout.ends(status),
                row.yes("primary"),
                hours(row),
                row.id("organisation-id"),
                row.id("location-id"),
                supervisor,
                supervisorJob,
                row.id("department-manager-id"),
                new Job(row.id("position-id"), row.text("position-name"), row.text("grade"), row.text("job")),
                row.yes("manager"));
    }

    private Hours hours(GenericOutboundRecord row) throws RefusedRowException {
        BigDecimal normal = row.figure("hours", "hours are no number");
        BigDecimal fullTime = row.figure("full-time-hours", "full-time hours are no number");
        BigDecimal fte = row.figure("fte", "FTE is no number");
        if (fte != null && fte.compareTo(BigDecimal.TEN) > 0) {
            throw new RefusedRowException("FTE is no number");
        }
        int weekly = normal == null || normal.signum() == 0 ? 0 : minutes(perWeek(normal, row.text("frequency")));
        if (weekly == 0 && normal != null && normal.signum() > 0) {
            throw new RefusedRowException("hours of less than a minute a week");
        }
        int full = fullTime == null || fullTime.signum() == 0 ? FULL_TIME : minutes(fullTime);
        if (full < LEAST_FULL_TIME) {
            throw new RefusedRowException("full-time hours of less than an hour a week");
        }
        return new Hours(weekly, full, fte);
    }

    /** A year has 365 / 7 weeks, as in the pay rates of Agenda for Change. */
    private BigDecimal perWeek(BigDecimal hours, String frequency) throws RefusedRowException {
        if ("W".equals(frequency)) {
            return hours;
        }
        BigDecimal timesAYear = frequency == null ? null : layout.timesAYear(frequency);
        if (timesAYear == null) {
            throw new RefusedRowException("hours of an unknown frequency");
        }
        return hours.multiply(timesAYear).divide(WEEKS_A_YEAR, 9, RoundingMode.HALF_UP);
    }

    private static int minutes(BigDecimal hours) throws RefusedRowException {
        BigDecimal minutes = hours.multiply(SIXTY).setScale(0, RoundingMode.HALF_UP);
        if (minutes.compareTo(new BigDecimal(MINUTES_OF_A_WEEK)) > 0) {
            throw new RefusedRowException("more hours than a week has");
        }
        return minutes.intValueExact();
    }

    private static Span span(GenericOutboundRecord row) throws RefusedRowException {
        LocalDate from = Objects.requireNonNullElse(row.date("from", "the from date"), LocalDate.MIN);
        if (from.equals(LocalDate.MIN)) {
            throw new RefusedRowException("no from date");
        }
        LocalDate to = row.date("to", "the to date");
        if (to != null && to.isBefore(from)) {
            throw new RefusedRowException("ends before it begins");
        }
        return new Span(from, to);
    }
}
