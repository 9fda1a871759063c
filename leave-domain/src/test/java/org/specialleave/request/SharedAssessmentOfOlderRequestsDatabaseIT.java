package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.Finding;
import org.specialleave.request.action.Grant;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.UseCases;

/** What the migration makes of requests from before it was kept what others may know. */
class SharedAssessmentOfOlderRequestsDatabaseIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), TrustTime.ZONE);

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeAll
    static void moveIn() {
        OneWard.moveInto(database);
    }

    private static <T> T as(long person, Function<UseCases, T> work) {
        return database.inTransaction(em -> work.apply(new UseCases(em, person, CLOCK)));
    }

    private static LeaveApplication asked(long person, String type, boolean confidential, String day) {
        return new LeaveApplication(
                OneWard.assignment(person),
                type,
                List.of(new RequestedDay(LocalDate.parse(day), 450, 450, null, null, null)),
                Circumstances.NONE,
                confidential);
    }

    /** Runs the updates of a migration as they ran when routes were a column, and then makes them rows. */
    private static void migrate(String migration, String reference) throws IOException {
        List<String> updates = statements(migration, "update");
        assertThat(updates).hasSize(2);
        List<String> toRows = statements("V120__route_step", "insert");
        assertThat(toRows).hasSize(2);
        List<String> days = statements("V134__lists_by_index", "update");
        assertThat(days).hasSize(1);
        database.doInTransaction(em -> {
            // The columns were texts then.
            updates.forEach(update -> em.createNativeQuery(update.replace("))) as text)", "))) as jsonb)"))
                    .executeUpdate());
            em.createNativeQuery("delete from route_step_holder where true").executeUpdate();
            em.createNativeQuery("delete from route_step where true").executeUpdate();
            // What is checked at the end is checked first: until then the table cannot be altered.
            em.createNativeQuery("set constraints all immediate").executeUpdate();
            em.createNativeQuery("alter table route_step alter column first_date drop not null")
                    .executeUpdate();
            toRows.forEach(insert -> em.createNativeQuery(insert).executeUpdate());
            days.forEach(update -> em.createNativeQuery(update).executeUpdate());
            em.createNativeQuery("alter table route_step alter column first_date set not null")
                    .executeUpdate();
            em.createNativeQuery("alter table leave_request drop column route, drop column waits_for")
                    .executeUpdate();
        });
        List<String> passedOn = as(OneWard.HR, house -> house.routes.review());
        assertThat(passedOn).doesNotContain(reference);
    }

    private static List<String> statements(String migration, String kind) throws IOException {
        String sql;
        try (InputStream in = SharedAssessmentOfOlderRequestsDatabaseIT.class.getResourceAsStream(
                "/db/migration/" + migration + ".sql")) {
            sql = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        }
        return Arrays.stream(sql.split(";\\s*\n"))
                .map(String::strip)
                .filter(statement -> statement.startsWith(kind))
                .toList();
    }

    /** The routes as they were: a column of the request; that request has two levels and waits for the first. */
    private static void routesAsTheyWere(String reference) {
        database.doInTransaction(em -> {
            em.createNativeQuery("alter table leave_request add column route text not null default '',"
                            + " add column waits_for text")
                    .executeUpdate();
            em.createNativeQuery(
                            "update leave_request r set"
                                    + " route = coalesce((select string_agg(s.level, ',' order by s.position) from route_step s"
                                    + " where s.request_id = r.id), ''),"
                                    + " waits_for = (select s.level from route_step s where s.request_id = r.id and s.state = 'WAITING')")
                    .executeUpdate();
            em.createNativeQuery("update leave_request set route = 'LINE_MANAGER,HEAD_OF_SERVICE',"
                            + " waits_for = 'LINE_MANAGER' where reference = ?1")
                    .setParameter(1, reference)
                    .executeUpdate();
        });
    }

    @Test
    void tellOthersNoFigureAndGoToHumanResources() throws IOException {
        for (String day : List.of("2027-02-01", "2027-02-02", "2027-02-03", "2027-02-04", "2027-02-05")) {
            RequestView hidden = as(
                    OneWard.NURSE,
                    house -> house.actions.submitNew(asked(OneWard.NURSE, "BEREAVEMENT", true, day), null, false));
            as(OneWard.HR, house -> house.actions.perform(hidden.reference(), hidden.version(), Grant.AS_ASKED));
        }
        RequestView beside = as(
                OneWard.NURSE,
                house -> house.actions.submitNew(asked(OneWard.NURSE, "CARERS", false, "2027-02-09"), null, false));
        RequestView alone = as(
                OneWard.NURSE2,
                house -> house.actions.submitNew(asked(OneWard.NURSE2, "CARERS", false, "2027-02-09"), null, false));
        routesAsTheyWere(beside.reference());
        database.doInTransaction(
                em -> em.createNativeQuery("update leave_request set assessment_shared = null where reference = ?1")
                        .setParameter(1, beside.reference())
                        .executeUpdate());

        migrate("V85__shared_assessment", beside.reference());

        RequestView read = as(OneWard.MANAGER, house -> house.view.view(beside.reference()));
        assertThat(read.assessment().findings())
                .extracting(Finding::code)
                .contains("MAY_GO_BEYOND")
                .doesNotContain("OVER_CAP");
        assertThat(read.assessment().entitlements()).isEmpty();
        assertThat(read.assessment().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.minutes()).isEqualTo(450));
        assertThat(read.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.pay()).isNull());
        assertThat(read.waitsFor()).isEqualTo(ApprovalLevel.HR);
        assertThat(as(OneWard.NURSE, house -> house.view.view(beside.reference()))
                        .assessment()
                        .findings())
                .extracting(Finding::code)
                .contains("OVER_CAP");
        RequestView untouched = as(OneWard.MANAGER, house -> house.view.view(alone.reference()));
        assertThat(untouched.assessment()).isEqualTo(alone.assessment());
        assertThat(untouched.waitsFor()).isEqualTo(ApprovalLevel.LINE_MANAGER);
    }

    @Test
    void goOnToTheNextLevelWhereTheLineManagerWroteThemDown() throws IOException {
        RequestView recorded = as(
                OneWard.MANAGER,
                house -> house.actions.submitNew(asked(OneWard.NURSE2, "CARERS", false, "2027-03-09"), null, true));
        database.doInTransaction(em -> {
            em.createNativeQuery("insert into account (id, name, employee_number, password_hash, version, changed_at)"
                            + " values (1, ?1, ?2, 'pbkdf2-sha256$1', 0, now())")
                    .setParameter(1, OneWard.account(OneWard.MANAGER))
                    .setParameter(2, String.valueOf(20000000 + OneWard.MANAGER))
                    .executeUpdate();
            em.createNativeQuery("update leave_request set recorded_by_person_id = null where reference = ?1")
                    .setParameter(1, recorded.reference())
                    .executeUpdate();
        });

        routesAsTheyWere(recorded.reference());
        migrate("V84__recorder", recorded.reference());

        RequestView read = as(OneWard.HEAD_OF_SERVICE, house -> house.view.view(recorded.reference()));
        assertThat(read.waitsFor()).isEqualTo(ApprovalLevel.HEAD_OF_SERVICE);
        assertThat(read.route()).containsExactly(ApprovalLevel.HEAD_OF_SERVICE);
        assertThat(read.actions()).contains(Action.GRANT);
    }
}
