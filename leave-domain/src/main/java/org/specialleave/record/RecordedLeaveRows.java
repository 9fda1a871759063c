package org.specialleave.record;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.specialleave.platform.Columns;
import org.specialleave.policy.model.Pay;
import org.specialleave.staff.Staff;

/**
 * Everything that is taken or held of an assignment, line by line, out of the ledger. It asks nobody who they are: its
 * callers do.
 */
@Stateless
@PermitAll
public class RecordedLeaveRows {
    private static final String ALL = """
            select l.id, r.reference, r.leave_type, a.number, l.date, l.starts_at, l.ends_at, sum(e.minutes), l.pay, e.pay,
                sum(case when e.kind in ('TAKE', 'ADJUST') then e.minutes else 0 end), r.confidential, r.submitted_at,
                case when r.recorded_by is not null then concat_ws(' ', coalesce(w.preferred_name, w.first_name), w.last_name) end,
                case when d.at is not null then concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name) end, d.at,
                l.shift_minutes, r.event_number, r.may_go_beyond
            from ledger_entry e
            join leave_line l on l.id = e.line_id
            join leave_request r on r.id = e.request_id
            join assignment a on a.id = e.assignment_id
            left join lateral (
                select s.actor_person_id from request_event s
                where s.request_id = r.id and s.action = 'SUBMIT' order by s.id desc limit 1) s on true
            left join person w on w.id = s.actor_person_id
            left join lateral (
                select g.actor_person_id, g.at from request_event g
                where g.request_id = r.id and g.action in ('GRANT', 'ACKNOWLEDGE') order by g.id desc limit 1) d on true
            left join person p on p.id = d.actor_person_id
            where e.figure = e.leave_type and e.assignment_id = any (array(%s))
            group by l.id, r.id, a.id, w.id, p.id, d.at, e.pay
            having sum(e.minutes) > 0
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
     */
    public List<RecordedLeave> of(long assignmentId) {
        List<?> rows = entityManager
                .createNativeQuery(ALL)
                .setParameter(1, assignmentId)
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
