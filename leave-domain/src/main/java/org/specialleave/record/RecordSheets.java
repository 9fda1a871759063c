package org.specialleave.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.account.Roles;
import org.specialleave.ledger.Figures;
import org.specialleave.platform.Columns;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.Pay;
import org.specialleave.staff.AssignmentDetail;
import org.specialleave.staff.Person;
import org.specialleave.staff.Staff;

/** The record sheet, for the person, those who decide for them, and Human Resources. A fixed number of statements. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.HR})
public class RecordSheets {
    private static final String ROWS = """
            select r.reference, r.leave_type, l.date, l.starts_at, l.ends_at, l.minutes, l.pay, l.state, l.counts_to_cap,
                r.submitted_at, r.confidential, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name), d.at
            from leave_line l
            join leave_request r on r.id = l.request_id
            left join lateral (
                select e.actor_person_id, e.at from request_event e
                where e.request_id = r.id and e.action in ('GRANT', 'ACKNOWLEDGE')
                order by e.id desc limit 1) d on true
            left join person p on p.id = d.actor_person_id
            where l.assignment_id = ?1 and l.leave_year = ?2 and l.active and l.minutes > 0
            order by l.date, l.id""";

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    private CurrentCaller currentCaller;
    private Balances balances;
    private Staff staff;
    private Clock clock;

    /** For the container. */
    protected RecordSheets() {}

    /** With its collaborators. */
    @Inject
    public RecordSheets(CurrentCaller currentCaller, Balances balances, Staff staff, Clock clock) {
        this.currentCaller = currentCaller;
        this.balances = balances;
        this.staff = staff;
        this.clock = clock;
    }

    /** Record sheets outside a container. */
    public RecordSheets(
            CurrentCaller currentCaller, Balances balances, Staff staff, Clock clock, EntityManager entityManager) {
        this(currentCaller, balances, staff, clock);
        this.entityManager = entityManager;
    }

    /**
     * The record sheet of a leave year.
     *
     * @param assignmentNumber the assignment
     * @param leaveYear        such as {@code 2026-27}; null for the present one
     * @throws NotFoundException where there is no such assignment, the caller may not know of it, or no policy has such a year
     */
    public RecordSheet of(String assignmentNumber, String leaveYear) {
        BalanceSheet sheet = balances.of(assignmentNumber, leaveYear);
        Caller caller = currentCaller.caller();
        Person person = staff.person(sheet.personId()).orElseThrow();
        LocalDate today = TrustTime.today(clock);
        AssignmentDetail detail = staff.detailsOn(List.of(sheet.assignmentId()), today).stream()
                .findFirst()
                .orElse(null);
        boolean readsAll = caller.isPerson(person.id()) || caller.isInRole(Roles.HR);
        int cap = sheet.balances().stream()
                .filter(balance -> balance.name().equals(Figures.SPECIAL_LEAVE_CAP))
                .mapToInt(Balance::entitledMinutes)
                .findFirst()
                .orElse(0);
        return new RecordSheet(
                sheet.leaveYear(),
                person.displayName(),
                person.employeeNumber(),
                assignmentNumber,
                detail == null ? null : detail.position(),
                detail == null ? null : detail.grade(),
                detail == null ? null : detail.organisationName(),
                sheet.weeklyMinutes(),
                staff.systemOfRecord(sheet.assignmentId(), today),
                rows(sheet.assignmentId(), sheet.leaveYear(), cap, readsAll),
                sheet.balances());
    }

    private List<RecordSheet.Row> rows(long assignmentId, String leaveYear, int cap, boolean readsAll) {
        List<?> found = entityManager
                .createNativeQuery(ROWS)
                .setParameter(1, assignmentId)
                .setParameter(2, leaveYear)
                .getResultList();
        List<RecordSheet.Row> rows = new ArrayList<>();
        int used = 0;
        for (Object one : found) {
            Object[] row = (Object[]) one;
            Pay pay = Pay.valueOf((String) row[6]);
            int minutes = ((Number) row[5]).intValue();
            used += (Boolean) row[8] && pay != Pay.UNPAID ? minutes : 0;
            boolean hidden = (Boolean) row[10] && !readsAll;
            rows.add(new RecordSheet.Row(
                    hidden ? null : (String) row[0],
                    hidden ? null : (String) row[1],
                    hidden ? null : Columns.date(row[2]),
                    hidden ? null : Columns.instant(row[3]),
                    hidden ? null : Columns.instant(row[4]),
                    minutes,
                    pay,
                    "GRANTED".equals(row[7]),
                    Math.max(0, cap - used),
                    hidden ? null : Columns.instant(row[9]),
                    hidden ? null : (String) row[11],
                    hidden ? null : Columns.instant(row[12])));
        }
        return rows;
    }
}
