package org.specialleave.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.specialleave.account.Roles;
import org.specialleave.audit.Audit;
import org.specialleave.policy.model.ApprovalLevel;

/**
 * Appoints those whom the staff file flags as managers to a level for the organisation that they work in, and ends it
 * when the flag goes.
 */
@Stateless
@RolesAllowed({Roles.SYSTEM, Roles.ADMINISTRATOR})
public class ManagersFromStaffFile {
    /** The managers of organisations on the day ?1. */
    private static final String MANAGERS = """
            with managers as (
                select distinct a.person_id, r.organisation_id
                  from assignment_row r join assignment a on a.id = r.assignment_id join person p on p.id = a.person_id
                 where r.is_manager and r.employed and not a.deleted and not p.deleted and r.organisation_id is not null
                   and r.valid_from <= ?1 and (r.valid_to is null or r.valid_to >= ?1)
                   and (p.termination_date is null or p.termination_date >= ?1)
                   and (p.missing_since is null or p.missing_since > ?1))
            """;

    private static final String GONE = MANAGERS + """
            select c.id, p.employee_number, o.esr_id, c.tier, c.valid_from < ?1
              from appointment c join person p on p.id = c.person_id join organisation o on o.id = c.organisation_id
             where c.from_staff_file and c.valid_to is null and (c.tier <> ?2 or not exists (
                select 1 from managers m where m.person_id = c.person_id and m.organisation_id = c.organisation_id))
             order by c.id
            """;

    private static final String NEW = MANAGERS + """
            select m.person_id, m.organisation_id, p.employee_number, o.esr_id
              from managers m join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
             where not exists (select 1 from appointment c where c.person_id = m.person_id
                and c.organisation_id = m.organisation_id and c.tier = ?2 and (c.valid_to is null or c.valid_to >= ?1))
             order by p.employee_number, o.esr_id
            """;

    @PersistenceContext(unitName = "leave")
    private EntityManager entities;

    private Audit audit;
    private Event<StaffChanged> changed;

    protected ManagersFromStaffFile() {}

    /** With the audit, and those who have to know of a change. */
    @Inject
    public ManagersFromStaffFile(Audit audit, Event<StaffChanged> changed) {
        this.audit = audit;
        this.changed = changed;
    }

    /** For tests, outside a container. */
    public ManagersFromStaffFile(Audit audit, EntityManager entities) {
        this(audit, (Event<StaffChanged>) null);
        this.entities = entities;
    }

    /**
     * Makes the appointments follow the flags, from that day on. Those that an administrator made stay as they are.
     *
     * @param level the level that managers have; null: none
     * @param day   today
     * @return how many appointments were made or ended
     */
    public int follow(ApprovalLevel level, LocalDate day) {
        entities.createNativeQuery("lock table appointment in share row exclusive mode")
                .executeUpdate();
        int changes = 0;
        for (Object[] row : rows(GONE, day, level == null ? "" : level.name())) {
            end(((Number) row[0]).longValue(), (Boolean) row[4], day);
            tell("end-appointment", (String) row[1], (String) row[2], (String) row[3]);
            changes++;
        }
        for (Object[] row : level == null ? List.<Object[]>of() : rows(NEW, day, level.name())) {
            Appointment appointment =
                    Appointment.fromStaffFile(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), level, day);
            entities.persist(appointment);
            tell("appoint", (String) row[2], (String) row[3], level.name());
            changes++;
        }
        entities.flush();
        // Outside a container nobody listens.
        if (changes > 0 && changed != null) {
            changed.fire(StaffChanged.anything());
        }
        return changes;
    }

    private void end(long id, boolean begun, LocalDate day) {
        entities.createNativeQuery(
                        begun
                                ? "update appointment set valid_to = cast(?2 as date) where id = ?1"
                                : "delete from appointment where id = ?1 and valid_from > cast(?2 as date)")
                .setParameter(1, id)
                .setParameter(2, day.minusDays(1))
                .executeUpdate();
    }

    private List<Object[]> rows(String sql, LocalDate day, String level) {
        List<?> rows = entities.createNativeQuery(sql)
                .setParameter(1, day)
                .setParameter(2, level)
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private void tell(String action, String employeeNumber, String organisation, String level) {
        audit.record(
                action,
                employeeNumber,
                Map.of("organisation", organisation, "level", level, "because", "manager flag of the staff file"));
    }
}
