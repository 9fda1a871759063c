package org.specialleave.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.specialleave.audit.Audit;
import org.specialleave.platform.NotFoundException;
import org.specialleave.policy.model.ApprovalLevel;

/**
 * What the trust itself says about its staff, beside what ESR tells: appointments, and where absences are recorded.
 *
 * <p>Who may say so is checked by the use case that calls it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class TrustSettings {
    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    private Audit audit;
    private Event<StaffChanged> changed;

    protected TrustSettings() {}

    /** With the audit, and those who have to know of a change. */
    @Inject
    public TrustSettings(Audit audit, Event<StaffChanged> changed) {
        this.audit = audit;
        this.changed = changed;
    }

    /** For tests, outside a container. */
    public TrustSettings(Audit audit, EntityManager entityManager) {
        this(audit, (Event<StaffChanged>) null);
        this.entityManager = entityManager;
    }

    /**
     * Appoints a person to an organisation from a day on; nothing happens where that person holds the tier there
     * already.
     *
     * @param employeeNumber who
     * @param organisation   ESR's number of the organisation
     * @param tier           senior manager, head of service or director
     * @param from           first day
     * @throws NotFoundException        where there is no such person or organisation
     * @throws IllegalArgumentException for another tier
     */
    public void appoint(String employeeNumber, String organisation, ApprovalLevel tier, LocalDate from) {
        Person person = entityManager
                .createQuery("select p from Person p where p.employeeNumber = :number", Person.class)
                .setParameter("number", employeeNumber)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("employee " + employeeNumber));
        Organisation where = organisation(organisation);
        Long held = entityManager
                .createQuery("""
                        select count(a) from Appointment a
                        where a.personId = :person and a.organisationId = :organisation and a.tier = :tier and a.validTo is null
                        """, Long.class)
                .setParameter("person", person.id())
                .setParameter("organisation", where.id())
                .setParameter("tier", tier)
                .getSingleResult();
        if (held == 0) {
            entityManager.persist(new Appointment(person.id(), where.id(), tier, from, null));
            audit.record("appoint", employeeNumber, Map.of("organisation", organisation, "tier", tier.name()));
            // Outside a container nobody listens.
            if (changed != null) {
                entityManager.flush();
                changed.fire(StaffChanged.appointment(where.id(), tier));
            }
        }
    }

    /**
     * Puts somebody on call.
     *
     * @param employeeNumber who
     * @param from           when it begins
     * @param to             when it has ended
     */
    public void putOnCall(String employeeNumber, Instant from, Instant to) {
        entityManager
                .createNativeQuery("insert into on_call (person_id, begins_at, ends_at)"
                        + " select id, ?2, ?3 from person where employee_number = ?1")
                .setParameter(1, employeeNumber)
                .setParameter(2, from.atOffset(ZoneOffset.UTC))
                .setParameter(3, to.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        audit.record("put-on-call", employeeNumber, Map.of("from", from.toString(), "to", to.toString()));
    }

    /**
     * Sets where an assignment's absences are recorded on every day, whatever its organisation says.
     *
     * @param assignmentNumber which assignment
     * @param system           where, or null for what the organisation says
     * @throws NotFoundException where there is no such assignment
     */
    public void recordAssignmentIn(String assignmentNumber, SystemOfRecord system) {
        long id = entityManager
                .createQuery("select a from Assignment a where a.number = :number", Assignment.class)
                .setParameter("number", assignmentNumber)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("assignment " + assignmentNumber))
                .id();
        recordIn("assignment_id", id, system);
        audit.record("record-in", assignmentNumber, Map.of("system", String.valueOf(system)));
    }

    /**
     * Sets where absences of an organisation's staff are recorded on every day, and of those below it that say nothing
     * themselves.
     *
     * @param organisation ESR's number of the organisation
     * @param system       where, or null for what the organisation above says
     * @throws NotFoundException where there is no such organisation
     */
    public void recordOrganisationIn(String organisation, SystemOfRecord system) {
        recordIn("organisation_id", organisation(organisation).id(), system);
        audit.record("record-in", "organisation " + organisation, Map.of("system", String.valueOf(system)));
    }

    private void recordIn(String column, long id, SystemOfRecord system) {
        entityManager
                .createNativeQuery("delete from system_of_record_row where " + column + " = ?1")
                .setParameter(1, id)
                .executeUpdate();
        if (system != null) {
            entityManager
                    .createNativeQuery("insert into system_of_record_row (" + column
                            + ", system, valid_from) values (?1, ?2, date '1900-01-01')")
                    .setParameter(1, id)
                    .setParameter(2, system.name())
                    .executeUpdate();
        }
    }

    private Organisation organisation(String esrId) {
        return entityManager
                .createQuery("select o from Organisation o where o.esrId = :id", Organisation.class)
                .setParameter("id", esrId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("organisation " + esrId));
    }
}
