package org.specialleave.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.staff.Staff;

/** The ledger: posted to by requests and decisions, read by every balance. */
@Stateless
@PermitAll
public class Ledger {
    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    protected Ledger() {}

    /** A ledger outside a container. */
    public Ledger(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Writes rows.
     *
     * @param assignmentId whose record they belong to
     * @param requestId    the request that causes them
     * @param eventId      the act that causes them
     * @param postings     what to write
     * @param at           now
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void post(long assignmentId, long requestId, long eventId, List<Posting> postings, Instant at) {
        postings.forEach(
                posting -> entityManager.persist(new LedgerEntry(assignmentId, requestId, eventId, posting, at)));
    }

    /**
     * What is taken or held, a row for each type, day, pay and length of the shift: what the rules call taken.
     *
     * @param assignmentIds the assignments that count together
     * @param from          first day
     * @param to            last day
     */
    public List<PriorLeave> taken(Collection<Long> assignmentIds, LocalDate from, LocalDate to) {
        return UsedTime.together(used(assignmentIds, from, to));
    }

    /**
     * What is taken or held, and by which request; by day. One statement.
     *
     * @param assignmentIds the assignments that count together
     * @param from          first day
     * @param to            last day
     */
    public List<UsedTime> used(Collection<Long> assignmentIds, LocalDate from, LocalDate to) {
        if (assignmentIds.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery("""
                        select e.leaveType, e.date, e.pay, sum(e.minutes), l.shiftMinutes, r.reference, r.confidential,
                            r.eventNumber, sum(case when e.kind = org.specialleave.ledger.LedgerKind.TAKE
                                or e.kind = org.specialleave.ledger.LedgerKind.ADJUST then e.minutes else 0 end)
                        from LedgerEntry e, LeaveLine l, LeaveRequest r
                        where l.id = e.lineId and r.id = e.requestId and e.assignmentId in :assignments and e.figure = e.leaveType
                        and e.date between :from and :to
                        group by e.leaveType, e.date, e.pay, l.shiftMinutes, r.reference, r.confidential, r.eventNumber having sum(e.minutes) > 0
                        order by e.date, e.leaveType, l.shiftMinutes, r.reference""", Object[].class)
                .setParameter("assignments", assignmentIds)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .stream()
                .map(Ledger::usedTime)
                .toList();
    }

    private static UsedTime usedTime(Object[] row) {
        PriorLeave taken = new PriorLeave(
                (String) row[0],
                (LocalDate) row[1],
                ((Number) row[3]).intValue(),
                (Pay) row[2],
                ((Number) row[4]).intValue(),
                row[7] == null ? null : row[7].toString());
        return new UsedTime((String) row[5], (Boolean) row[6], ((Number) row[8]).intValue() > 0, taken);
    }

    /**
     * Every row of an assignment, and of those whose leave counts together with it, in a span of days, with the request
     * that caused it, in the order they were written.
     *
     * @param from first day
     * @param to   last day
     */
    public List<LedgerRow> rows(long assignmentId, LocalDate from, LocalDate to) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select r.reference, e.figure, e.leave_type, e.pay, e.date, e.minutes, e.kind, e.at, r.confidential, e.line_id
                        from ledger_entry e join leave_request r on r.id = e.request_id
                        where e.date between ?2 and ?3 and e.assignment_id = any (array(%s)) order by e.date, e.id""".formatted(Staff.COUNTING_TOGETHER))
                .setParameter(1, assignmentId)
                .setParameter(2, from)
                .setParameter(3, to)
                .getResultList();
        return rows.stream().map(row -> LedgerRow.of((Object[]) row)).toList();
    }
}
