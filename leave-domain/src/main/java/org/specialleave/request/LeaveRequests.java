package org.specialleave.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.specialleave.platform.Columns;
import org.specialleave.platform.NotFoundException;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.staff.Staff;

/** All requests. It asks nobody who they are: the use cases do. */
@Stateless
@PermitAll
public class LeaveRequests {
    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    private Staff staff;

    protected LeaveRequests() {}

    @Inject
    public LeaveRequests(Staff staff) {
        this.staff = staff;
    }

    /** Requests outside a container. */
    public LeaveRequests(Staff staff, EntityManager entityManager) {
        this.staff = staff;
        this.entityManager = entityManager;
    }

    /** The request of that reference, to be read. */
    public Optional<LeaveRequest> find(String reference) {
        return entityManager
                .createQuery("select r from LeaveRequest r where r.reference = :reference", LeaveRequest.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** Several requests in one statement, oldest first; those that do not exist are not in the answer. */
    public List<LeaveRequest> byReference(Collection<String> references) {
        if (references.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select r from LeaveRequest r where r.reference in :references order by r.id",
                        LeaveRequest.class)
                .setParameter("references", references)
                .getResultList();
    }

    /**
     * The request of that reference, to be acted on: its person is locked first, so that acts on one person's leave
     * come one after the other and each sees what the one before did.
     *
     * @throws NotFoundException where there is none
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public LeaveRequest forActing(String reference) {
        long personId = entityManager
                .createQuery("select r.personId from LeaveRequest r where r.reference = :reference", Long.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(reference));
        staff.lockPerson(personId);
        return find(reference).orElseThrow(() -> new NotFoundException(reference));
    }

    /** Keeps a new request. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void add(LeaveRequest request) {
        entityManager.persist(request);
    }

    /** Keeps the lines of a request, so that they have their keys. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void addLines(LeaveRequest request) {
        request.lines().forEach(entityManager::persist);
    }

    /** Keeps the steps of a request's route, so that they have their keys. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void addSteps(LeaveRequest request) {
        request.steps().forEach(entityManager::persist);
    }

    /** Keeps a row of history. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void add(RequestEvent event) {
        entityManager.persist(event);
    }

    /** Writes what is open, so that the database has its say inside the use case. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void flush() {
        entityManager.flush();
    }

    /** A request's history, oldest first. */
    public List<RequestEvent> events(long requestId) {
        return entityManager
                .createQuery(
                        "select e from RequestEvent e where e.requestId = :request order by e.id", RequestEvent.class)
                .setParameter("request", requestId)
                .getResultList();
    }

    /** Those of the requests that the person acted on before. */
    public Set<Long> actedOnBy(long personId, Collection<Long> requestIds) {
        return new HashSet<>(entityManager
                .createQuery(
                        "select distinct e.requestId from RequestEvent e where e.requestId in :requests and e.actorPersonId = :person",
                        Long.class)
                .setParameter("requests", requestIds)
                .setParameter("person", personId)
                .getResultList());
    }

    /** Active lines of an assignment in a span of days: what new lines must not meet. */
    public List<BookedDay> booked(long assignmentId, LocalDate from, LocalDate to) {
        // SQL, since the index of active lines is used only where the statement says "active" itself, not by a
        // parameter.
        List<?> rows = entityManager
                .createNativeQuery("""
                        select r.reference, l.date, l.minutes, l.shift_minutes, l.pay_asked, l.starts_at, l.ends_at, r.confidential,
                            l.state
                        from leave_line l join leave_request r on r.id = l.request_id
                        where l.assignment_id = ?1 and l.date between ?2 and ?3 and l.active
                        order by l.date, l.id""")
                .setParameter(1, assignmentId)
                .setParameter(2, from)
                .setParameter(3, to)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new BookedDay(
                        (String) row[0],
                        (Boolean) row[7],
                        LineState.GRANTED.name().equals(row[8]),
                        line(row)))
                .toList();
    }

    private static RequestedLine line(Object[] row) {
        return new RequestedLine(
                Columns.date(row[1]),
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue(),
                row[4] == null ? null : Pay.valueOf((String) row[4]),
                Columns.instant(row[5]),
                Columns.instant(row[6]));
    }
}
