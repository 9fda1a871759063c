package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.request.action.Grant;
import org.specialleave.request.action.Refuse;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.UseCases;

class ConcurrentActionsDatabaseIT {
    private static final int MANY = 8;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), TrustTime.ZONE);

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeAll
    static void moveIn() {
        OneWard.moveInto(database);
    }

    /** Lets all of them go at once and answers how many came through; the others must have met a conflict. */
    private static int cameThrough(IntFunction<Callable<RequestView>> works) throws Exception {
        var pool = Executors.newFixedThreadPool(MANY);
        try {
            CyclicBarrier start = new CyclicBarrier(MANY);
            List<Future<RequestView>> answers = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                Callable<RequestView> work = works.apply(i);
                answers.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            int through = 0;
            for (Future<RequestView> answer : answers) {
                try {
                    answer.get();
                    through++;
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOfAny(ConflictException.class, PersistenceException.class);
                }
            }
            return through;
        } finally {
            pool.shutdownNow();
        }
    }

    private static RequestView submit(long person, RequestedDay... days) {
        LeaveApplication asked =
                new LeaveApplication(OneWard.assignment(person), "CARERS", List.of(days), Circumstances.NONE, false);
        return database.inTransaction(
                entityManager -> new UseCases(entityManager, person, CLOCK).actions.submitNew(asked, null, false));
    }

    private static long count(String sql) {
        return database.inTransaction(
                entityManager -> ((Number) entityManager.createNativeQuery(sql).getSingleResult()).longValue());
    }

    @Test
    void ofEightSubmitsOfTheSameShiftOneIsStored() throws Exception {
        RequestedDay day = RequestedDay.usual(LocalDate.parse("2026-11-23"));
        assertThat(cameThrough(i -> () -> submit(OneWard.NURSE, day))).isEqualTo(1);
        assertThat(count("select count(*) from leave_line where assignment_id = 6 and date = '2026-11-23' and active"))
                .isEqualTo(1);
        assertThat(count("select count(*) from leave_request where assignment_id = 6 and first_date = '2026-11-23'"))
                .isEqualTo(1);
    }

    @Test
    void ofEightSubmitsOfTheSameHoursOneIsStored() throws Exception {
        RequestedDay night = new RequestedDay(
                LocalDate.parse("2027-02-01"),
                660,
                660,
                null,
                Instant.parse("2027-02-01T19:30:00Z"),
                Instant.parse("2027-02-02T07:30:00Z"));
        assertThat(cameThrough(i -> () -> submit(OneWard.NURSE, night))).isEqualTo(1);
    }

    @Test
    void theLastHoursAreNotUsedTwice() throws Exception {
        // A week of 22.5 h is three days of 7.5 h; eight different days are asked for at once.
        cameThrough(i -> () -> submit(
                OneWard.NURSE2,
                new RequestedDay(LocalDate.parse("2026-12-01").plusDays(i), 450, 450, null, null, null)));
        assertThat(count("select coalesce(sum(minutes), 0) from leave_line"
                        + " where assignment_id = 7 and active and pay = 'PAID' and leave_year = '2026-27'"))
                .isEqualTo(1350);
        assertThat(count("select coalesce(sum(minutes), 0) from leave_line"
                        + " where assignment_id = 7 and active and pay = 'AT_DISCRETION'"))
                .isEqualTo(5 * 450);
    }

    @Test
    void ofEightDecisionsOneCounts() throws Exception {
        RequestView submitted = submit(OneWard.NURSE, RequestedDay.usual(LocalDate.parse("2027-03-01")));
        int through = cameThrough(i -> () -> database.inTransaction(entityManager -> {
            UseCases house = new UseCases(entityManager, OneWard.MANAGER, CLOCK);
            return i % 2 == 0
                    ? house.actions.perform(submitted.reference(), submitted.version(), Grant.AS_ASKED)
                    : house.actions.perform(
                            submitted.reference(), submitted.version(), new Refuse(RefusalGround.OTHER, "no", null));
        }));
        assertThat(through).isEqualTo(1);
        assertThat(count(
                        "select count(*) from request_event e join leave_request r on r.id = e.request_id where r.reference = '"
                                + submitted.reference() + "' and e.action in ('GRANT', 'REFUSE')"))
                .isEqualTo(1);
    }
}
