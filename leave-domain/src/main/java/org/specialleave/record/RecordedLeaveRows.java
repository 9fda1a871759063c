package org.specialleave.record;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.specialleave.platform.Columns;
import org.specialleave.policy.model.Pay;
import org.specialleave.staff.Staff;

/**
 * What is taken or held of an assignment, line by line, out of the ledger. It asks nobody who they are: its
 * callers do.
 */
@Stateless
@PermitAll
public class RecordedLeaveRows {
    private static final String RECORDED = """
            with recorded as materialized (
                select e.line_id, e.request_id, e.assignment_id, e.pay, sum(e.minutes) as minutes,
                    sum(case when e.kind in ('TAKE', 'ADJUST') then e.minutes else 0 end) as taken
                from ledger_entry e
                where e.figure = e.leave_type and e.assignment_id = any (array(%s))
                    and (e.date >= ?2 or e.leave_type = any (string_to_array(?3, ',')))
                group by e.line_id, e.request_id, e.assignment_id, e.pay
                having sum(e.minutes) > 0)
            select l.id, r.reference, r.leave_type, a.number, l.date, l.starts_at, l.ends_at, e.minutes, l.pay, e.pay,
                e.taken, r.confidential, r.submitted_at,
                case when r.recorded_by is not null then concat_ws(' ', coalesce(w.preferred_name, w.first_name), w.last_name) end,
                case when d.at is not null then concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) end, d.at,
                l.shift_minutes, r.event_number, r.may_go_beyond
            from recorded e
            join leave_line l on l.id = e.line_id
            join leave_request r on r.id = e.request_id
            join assignment a on a.id = e.assignment_id
            left join lateral (
                select s.actor_person_id from request_event s
                where s.request_id = r.id and r.recorded_by is not null and s.action = 'SUBMIT'
                order by s.id desc limit 1) s on true
            left join person w on w.id = s.actor_person_id
            left join lateral (
                select g.actor_person_id, g.at from request_event g
                where g.request_id = r.id and g.action in ('GRANT', 'ACKNOWLEDGE') order by g.id desc limit 1) d on true
            left join person p on p.id = d.actor_person_id
            order by l.date, l.id""".formatted(Staff.COUNTING_TOGETHER);

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    protected RecordedLeaveRows() {}

    /** Bookings outside a container. */
    public RecordedLeaveRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * What is taken or held of the assignment, and of those whose leave counts together with it, by date; one
     * statement.
     *
     * @param from  the first day
     * @param types leave types of which earlier days are wanted too
     */
    public List<RecordedLeave> of(long assignmentId, LocalDate from, List<String> types) {
        List<?> rows = entityManager
                .createNativeQuery(RECORDED)
                .setParameter(1, assignmentId)
                .setParameter(2, from)
                .setParameter(3, String.join(",", types))
                .getResultList();
        return rows.stream().map(row -> booking((Object[]) row)).toList();
    }

    private static RecordedLeave booking(Object[] row) {
        return new RecordedLeave(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                Columns.date(row[4]),
                Columns.instant(row[5]),
                Columns.instant(row[6]),
                ((Number) row[7]).intValue(),
                Pay.valueOf((String) row[8]),
                Pay.valueOf((String) row[9]),
                ((Number) row[10]).intValue() > 0,
                (Boolean) row[11],
                Columns.instant(row[12]),
                (String) row[13],
                (String) row[14],
                Columns.instant(row[15]),
                ((Number) row[16]).intValue(),
                row[17] == null ? null : row[17].toString(),
                (Boolean) row[18]);
    }
}
