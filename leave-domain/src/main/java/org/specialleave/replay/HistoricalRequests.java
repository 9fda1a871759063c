package org.specialleave.replay;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.request.SubmittedJson;

/**
 * The real requests of a period, person by person: four statements however many there are, read as streams, so that the
 * memory needed is that of one person's history. All of one moment: what is done meanwhile is not seen. Nothing can be
 * written.
 */
@Stateless
@PermitAll
public class HistoricalRequests {
    private static final String OF_THE_PEOPLE = """
            where r.submitted_at is not null and r.person_id in (
                select q.person_id from leave_request q where q.submitted_at >= ? and q.submitted_at < ?)
            """;

    // The assessment tells which lines are parts of one day; where each line has a date of its own that is plain.
    private static final String REQUESTS = """
            select r.person_id, r.id, r.reference, r.confidential, r.leave_type, r.assignment_id, r.submitted_at,
                   case when r.answers -> 'circumstances' = jsonb_build_object() then null else r.answers end,
                   case when (select count(*) > count(distinct l.date) from leave_line l where l.request_id = r.id)
                        then r.assessment end,
                   e.decided_at, e.given_back_at, r.event_number
            from leave_request r
            left join lateral (
                select min(at) filter (where to_state in ('GRANTED', 'PART_GRANTED', 'REFUSED', 'NOTIFIED', 'WITHDRAWN', 'LAPSED'))
                           as decided_at,
                       min(at) filter (where to_state = 'CANCELLED') as given_back_at
                from request_event where request_id = r.id) e on true
            """ + OF_THE_PEOPLE + " order by r.person_id, r.submitted_at, r.id";

    private static final String LINES = """
            select r.person_id, r.id, l.date, l.minutes, l.shift_minutes, l.pay_asked, l.starts_at, l.ends_at, l.pay, l.state,
                   l.policy_version
            from leave_line l
            join leave_request r on r.id = l.request_id
            """ + OF_THE_PEOPLE + " order by r.person_id, r.id, l.position";

    private static final String COUNT =
            "select count(*) from leave_request where submitted_at >= ? and submitted_at < ?";

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    protected HistoricalRequests() {}

    /** For tests, outside a container. */
    public HistoricalRequests(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Reads the people who asked for leave in a period, with what they asked before it.
     *
     * @param from   its first moment
     * @param to     the first moment after it
     * @param total  takes how many requests were submitted in the period, before the first of the people
     * @param people takes them one by one
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void each(Instant from, Instant to, IntConsumer total, Consumer<HistoricalPerson> people) {
        Connection connection = entityManager.unwrap(Connection.class);
        try {
            try (Statement snapshot = connection.createStatement()) {
                snapshot.execute("set transaction isolation level repeatable read, read only");
            }
            try (HistoricalRows jobs = new HistoricalRows(connection, HistoricalJobs.SQL, from, to);
                    HistoricalRows lines = new HistoricalRows(connection, LINES, from, to);
                    HistoricalRows requests = new HistoricalRows(connection, REQUESTS, from, to);
                    HistoricalRows count = new HistoricalRows(connection, COUNT, from, to)) {
                total.accept((int) count.number(1));
                while (requests.there()) {
                    people.accept(person(requests, lines, jobs, from, to));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** One booked line as it stands. */
    private record Booked(RequestedLine line, Pay pay, String state, String version) {}

    private static HistoricalPerson person(
            HistoricalRows requests, HistoricalRows lines, HistoricalRows jobs, Instant from, Instant to)
            throws SQLException {
        long person = requests.person();
        Map<Long, List<Booked>> booked = new HashMap<>();
        for (; lines.of(person); lines.next()) {
            booked.computeIfAbsent(lines.number(2), id -> new ArrayList<>()).add(booked(lines));
        }
        Map<Long, HistoricalJob> real = new HashMap<>(HistoricalJobs.of(person, jobs));
        List<HistoricalRequest> all = new ArrayList<>();
        for (; requests.of(person); requests.next()) {
            List<Booked> of = booked.get(requests.number(2));
            if (of != null && requests.instant(7).isBefore(to)) {
                HistoricalRequest request = request(requests, of, from);
                all.add(request);
                // an assignment that was deleted since: nobody is employed by it any more
                real.computeIfAbsent(
                        request.assignmentId(),
                        id -> new HistoricalJob(new ContractHours(List.of()), List.of(), java.util.Set.of(id), null));
            }
        }
        return new HistoricalPerson(real, all);
    }

    private static Booked booked(HistoricalRows row) throws SQLException {
        RequestedLine line = new RequestedLine(
                row.date(3),
                (int) row.number(4),
                (int) row.number(5),
                row.text(6) == null ? null : Pay.valueOf(row.text(6)),
                row.instant(7),
                row.instant(8));
        return new Booked(line, Pay.valueOf(row.text(9)), row.text(10), row.text(11));
    }

    private static HistoricalRequest request(HistoricalRows row, List<Booked> booked, Instant from)
            throws SQLException {
        Instant givenBackAt = row.instant(11);
        String answers = row.text(8);
        Instant submittedAt = row.instant(7);
        return new HistoricalRequest(
                row.text(3),
                row.truth(4),
                row.text(5),
                row.number(6),
                submittedAt,
                row.instant(10),
                givenBackAt,
                row.text(12),
                answers == null ? Circumstances.NONE : SubmittedJson.circumstances(answers),
                lines(booked, row.text(9), givenBackAt != null),
                !submittedAt.isBefore(from));
    }

    private static List<HistoricalLine> lines(List<Booked> booked, String assessment, boolean givenBack) {
        int[] days = assessment == null ? null : SubmittedJson.daysOfLines(assessment);
        List<HistoricalLine> lines = new ArrayList<>(booked.size());
        for (int first = 0; first < booked.size(); ) {
            int next = first + 1;
            while (days != null && next < booked.size() && next < days.length && days[next] == days[first]) {
                next++;
            }
            lines.add(line(booked.subList(first, next), givenBack));
            first = next;
        }
        return lines;
    }

    private static HistoricalLine line(List<Booked> parts, boolean givenBack) {
        RequestedLine first = parts.get(0).line();
        int minutes = 0;
        List<HistoricalPart> real = new ArrayList<>(parts.size());
        for (Booked part : parts) {
            minutes += part.line().minutes();
            real.add(new HistoricalPart(
                    part.line().minutes(), part.pay(), fate(part.state(), givenBack), part.version()));
        }
        RequestedLine whole = new RequestedLine(
                first.date(),
                minutes,
                first.shiftMinutes(),
                first.pay(),
                first.startsAt(),
                parts.get(parts.size() - 1).line().endsAt());
        return new HistoricalLine(whole, real);
    }

    private static HistoricalPart.LineOutcome fate(String state, boolean givenBack) {
        return switch (state) {
            case "REQUESTED" -> HistoricalPart.LineOutcome.OPEN;
            case "GRANTED" -> HistoricalPart.LineOutcome.GIVEN;
            case "RELEASED" -> givenBack ? HistoricalPart.LineOutcome.GIVEN_BACK : HistoricalPart.LineOutcome.NOT_GIVEN;
            default -> HistoricalPart.LineOutcome.NOT_GIVEN;
        };
    }
}
