package org.specialleave.replay;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.staff.Employment;

/** Makes somebody's assignments of their rows. */
final class HistoricalJobs {
    static final String SQL = """
            select a.person_id, a.id, r.valid_from, r.valid_to, r.weekly_minutes, r.full_time_weekly_minutes, r.grade,
                   least(p.termination_date, p.missing_since - 1), p.hire_date
            from assignment a
            join person p on p.id = a.person_id
            join assignment_row r on r.assignment_id = a.id and r.employed
            where a.person_id in (select q.person_id from leave_request q where q.submitted_at >= ? and q.submitted_at < ?)
            order by a.person_id, a.id, r.valid_from""";

    /** The rows of one assignment in which it is worked, in order of date. */
    private static final class Job {
        private final List<ContractHours.WeeklyHours> stretches = new ArrayList<>();
        private final List<HistoricalJob.Grade> grades = new ArrayList<>();
        private LocalDate first;
        private LocalDate last;
        private boolean open;
        private LocalDate hired;
    }

    private HistoricalJobs() {}

    /** The assignments of that person, by id. */
    static Map<Long, HistoricalJob> of(long person, HistoricalRows rows) throws SQLException {
        Map<Long, Job> jobs = new HashMap<>();
        for (; rows.of(person); rows.next()) {
            add(jobs.computeIfAbsent(rows.number(2), id -> new Job()), rows);
        }
        Map<Long, HistoricalJob> real = new HashMap<>();
        jobs.forEach((id, job) -> real.put(
                id,
                new HistoricalJob(
                        new ContractHours(job.stretches), job.grades, countingTogether(id, jobs), job.hired)));
        return real;
    }

    private static void add(Job job, HistoricalRows row) throws SQLException {
        LocalDate from = row.date(3);
        LocalDate to = row.date(4);
        job.hired = row.date(9);
        Employment.stretch(from, to, row.date(8), (int) row.number(5), (int) row.number(6))
                .ifPresent(job.stretches::add);
        job.grades.add(new HistoricalJob.Grade(from, row.text(7)));
        job.first = job.first == null ? from : job.first;
        job.open |= to == null;
        job.last = to == null || job.last != null && job.last.isAfter(to) ? job.last : to;
    }

    /** This one, and those that had ended before it began (a rehire); never one beside it (D12, D13). */
    private static Set<Long> countingTogether(long id, Map<Long, Job> jobs) {
        Job present = jobs.get(id);
        Set<Long> together = new HashSet<>(Set.of(id));
        jobs.forEach((other, job) -> {
            if (!job.open && job.last.isBefore(present.first)) {
                together.add(other);
            }
        });
        return together;
    }
}
