package org.specialleave.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is true of certain assignments on any day, for work on many days of many people. It says the same as {@link
 * Staff#detailsOn} and {@link Staff#systemOfRecord}, as of when it was read.
 */
public final class StaffOnDays {
    /** A circle of organisations is left after as many steps upwards. */
    private static final int HIGHEST = 30;

    private final Map<Long, List<Dated<AssignmentRow>>> assignments = new HashMap<>();
    private final Map<Long, List<Dated<OrganisationRow>>> organisations = new HashMap<>();
    private final Map<Long, List<Dated<SystemOfRecord>>> saidOfAssignments = new HashMap<>();
    private final Map<Long, List<Dated<SystemOfRecord>>> saidOfOrganisations = new HashMap<>();

    /** What holds from a day to a day, both included; without an end where that is null. */
    private record Dated<T>(LocalDate from, LocalDate to, T value) {
        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** By all rows of those assignments and of all organisations; where absences are recorded is told afterwards. */
    StaffOnDays(List<AssignmentRow> ofAssignments, List<OrganisationRow> ofOrganisations) {
        ofAssignments.forEach(
                row -> put(assignments, row.assignmentId(), new Dated<>(row.validFrom(), row.validTo(), row)));
        ofOrganisations.forEach(
                row -> put(organisations, row.organisationId(), new Dated<>(row.validFrom(), row.validTo(), row)));
    }

    /** Takes note of where the assignment's absences are recorded, as set on it alone. */
    void recordedOfAssignment(long id, SystemOfRecord system, LocalDate from, LocalDate to) {
        put(saidOfAssignments, id, new Dated<>(from, to, system));
    }

    /** Takes note of where absences are recorded, as set on an organisation. */
    void recordedOfOrganisation(long id, SystemOfRecord system, LocalDate from, LocalDate to) {
        put(saidOfOrganisations, id, new Dated<>(from, to, system));
    }

    /** What is true of the assignment on that day; empty where it did not exist then. */
    public Optional<AssignmentDetail> detail(long assignmentId, LocalDate day) {
        return on(assignments, assignmentId, day)
                .map(row -> row.detail(on(organisations, row.organisationId(), day)
                        .map(OrganisationRow::name)
                        .orElse(null)));
    }

    /**
     * Where the assignment's absences are recorded on that day: as set on it, else on the nearest organisation above
     * it, else in ESR.
     */
    public SystemOfRecord systemOfRecord(long assignmentId, LocalDate day) {
        Optional<SystemOfRecord> said = on(saidOfAssignments, assignmentId, day);
        Long above = on(assignments, assignmentId, day)
                .map(AssignmentRow::organisationId)
                .orElse(null);
        for (int height = 0; said.isEmpty() && above != null && height < HIGHEST; height++) {
            said = on(saidOfOrganisations, above, day);
            above = on(organisations, above, day).map(OrganisationRow::parentId).orElse(null);
        }
        return said.orElse(SystemOfRecord.ESR);
    }

    private static <T> void put(Map<Long, List<Dated<T>>> all, long key, Dated<T> one) {
        all.computeIfAbsent(key, id -> new ArrayList<>()).add(one);
    }

    private static <T> Optional<T> on(Map<Long, List<Dated<T>>> all, Long key, LocalDate day) {
        return all.getOrDefault(key, List.of()).stream()
                .filter(one -> one.isOn(day))
                .map(Dated::value)
                .findFirst();
    }
}
