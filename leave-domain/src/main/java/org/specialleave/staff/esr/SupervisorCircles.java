package org.specialleave.staff.esr;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Circles of supervisors, of whatever length: on the day, and on the first day of each row to come. Each assignment has
 * one supervisor on a day, so a walk upwards either ends or comes back to where it was; each is walked once, whatever
 * the number of those in the circle.
 */
final class SupervisorCircles {
    private static final String DAYS_TO_COME = """
            select distinct valid_from from assignment_row where employed and valid_from > ? order by valid_from
            """;

    /** Whom a row leads to: the supervisor's assignment, or the main one of the supervisor on that day. */
    private static final String SUPERVISOR = """
            cross join lateral (
                select coalesce(r.supervisor_assignment_id, (
                    select b.id from assignment b
                    join assignment_row s on s.assignment_id = b.id
                        and s.valid_from <= day.is and (s.valid_to is null or s.valid_to >= day.is)
                    where b.person_id = r.supervisor_person_id
                    order by s.is_primary desc, b.id limit 1)) as id
            ) as next
            """;

    /**
     * From the rows on the day, or those that begin on it, upwards. A row that was reached before is not followed
     * again.
     */
    private static final String REACHED = """
            with recursive day as (select ?::date as is), reached (id, next_id, employed) as (
                select r.assignment_id, next.id, r.employed from day, assignment_row r %1$s
                where r.employed and %2$s
                union
                select r.assignment_id, next.id, r.employed
                from reached w cross join day
                join assignment_row r on r.assignment_id = w.next_id
                    and r.valid_from <= day.is and (r.valid_to is null or r.valid_to >= day.is)
                %1$s
            )
            select e.id, e.next_id, e.employed, a.number from reached e join assignment a on a.id = e.id
            where e.next_id is not null
            """;

    private static final String ON_THE_DAY =
            REACHED.formatted(SUPERVISOR, "r.valid_from <= day.is and (r.valid_to is null or r.valid_to >= day.is)");

    private static final String BEGINNING = REACHED.formatted(SUPERVISOR, "r.valid_from = day.is");

    private record Supervised(long supervisor, boolean employed, String number) {}

    private final Jdbc sql;
    private final LocalDate day;

    SupervisorCircles(Jdbc sql, LocalDate day) {
        this.sql = sql;
        this.day = day;
    }

    /** The numbers of those in each circle, by the first of them. */
    Map<String, List<String>> find() throws SQLException {
        Map<String, List<String>> found = new TreeMap<>();
        find(sql.rows(ON_THE_DAY, day), found);
        for (Object[] toCome : sql.rows(DAYS_TO_COME, day)) {
            find(sql.rows(BEGINNING, toCome[0]), found);
        }
        return found;
    }

    private static void find(List<Object[]> reached, Map<String, List<String>> found) {
        Map<Long, Supervised> supervised = new HashMap<>();
        for (Object[] row : reached) {
            supervised.put((Long) row[0], new Supervised((Long) row[1], (Boolean) row[2], (String) row[3]));
        }
        Set<Long> walked = new HashSet<>();
        for (Long start : supervised.keySet()) {
            List<Long> walk = new ArrayList<>();
            Set<Long> onThisWalk = new HashSet<>();
            Long at = start;
            while (supervised.containsKey(at) && walked.add(at)) {
                walk.add(at);
                onThisWalk.add(at);
                at = supervised.get(at).supervisor();
            }
            if (onThisWalk.contains(at)) {
                add(
                        walk.subList(walk.indexOf(at), walk.size()).stream()
                                .map(supervised::get)
                                .toList(),
                        found);
            }
        }
    }

    private static void add(List<Supervised> circle, Map<String, List<String>> found) {
        if (circle.stream().anyMatch(Supervised::employed)) {
            List<String> numbers =
                    circle.stream().map(Supervised::number).sorted().toList();
            found.putIfAbsent(numbers.get(0), numbers);
        }
    }
}
