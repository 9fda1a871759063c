package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.request.action.Grant;
import org.specialleave.request.action.Refuse;
import org.specialleave.request.query.EventView;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.UseCases;

class ConfidentialReasonsDatabaseIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), TrustTime.ZONE);
    private static final String WORDS = "my mother has had a stroke";

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeAll
    static void moveIn() {
        OneWard.moveInto(database);
    }

    @Test
    void isReadableInNoTable() {
        RequestView submitted = ask("CARERS", "2026-11-23");
        as(
                OneWard.MANAGER,
                house -> house.actions.perform(
                        submitted.reference(),
                        submitted.version(),
                        new Refuse(RefusalGround.OTHER, "because " + WORDS, null)));

        List<?> tables = query("select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE'");
        assertThat(tables)
                .isNotEmpty()
                .allSatisfy(
                        table -> assertThat(query("select 1 from \"" + table + "\" t where t::text like '%stroke%'"))
                                .as((String) table)
                                .isEmpty());
    }

    @Test
    void isWrittenDownEachTimeItIsRead() {
        RequestView submitted = ask("CARERS", "2026-11-24");
        String readings = "select account from audit_entry where action = 'read-reason' and subject = '"
                + submitted.reference() + "'";
        assertThat(query(readings)).isEmpty();

        as(OneWard.MANAGER, house -> house.reason.read(submitted.reference(), "reason"));
        as(OneWard.MANAGER, house -> house.reason.read(submitted.reference(), "reason"));

        assertThat(query(readings).stream().map(String::valueOf))
                .containsExactly(OneWard.account(OneWard.MANAGER), OneWard.account(OneWard.MANAGER));
    }

    @Test
    void tellsHowCoverIsArranged() {
        RequestView submitted = ask("CARERS", "2026-11-25");
        as(
                OneWard.MANAGER,
                house -> house.actions.perform(
                        submitted.reference(), submitted.version(), new Grant(List.of(), "the bank covers it", null)));
        Optional<String> cover = as(
                OneWard.MANAGER,
                house -> house.view.history(submitted.reference()).stream()
                        .filter(event -> event.action() == Action.GRANT)
                        .findFirst()
                        .flatMap(event -> house.reason.read(submitted.reference(), event.cover())));
        assertThat(cover).contains("the bank covers it");
    }

    @Test
    void tellsWhetherADecisionWasTalkedOverOrWhyNotToThoseWhoDecide() {
        RequestView submitted = ask("CARERS", "2026-11-26");
        assertThatThrownBy(() -> as(
                        OneWard.MANAGER,
                        house -> house.actions.perform(
                                submitted.reference(),
                                submitted.version(),
                                new Grant(List.of(), null, null, new Consultation(false, " ")))))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.parameters())
                                .containsEntry("message", "decision.discussionMissing"));
        as(
                OneWard.MANAGER,
                house -> house.actions.perform(
                        submitted.reference(),
                        submitted.version(),
                        new Refuse(
                                RefusalGround.SERVICE_NEEDS,
                                "no cover that day",
                                new Consultation(false, "It was in the night."))));
        List<EventView> history = as(OneWard.MANAGER, house -> house.view.history(submitted.reference()));
        assertThat(history).extracting(EventView::discussed).containsExactly(null, false);
        Optional<String> whyNot = as(
                OneWard.MANAGER,
                house -> house.reason.read(submitted.reference(), history.get(1).kindOfConsultation()));
        assertThat(whyNot).contains("It was in the night.");
    }

    @Test
    void aPublicDutyIsRefusedForTheNeedsOfTheServiceAlone() {
        RequestView submitted = ask("PUBLIC_DUTY", "2027-01-11");
        assertThatThrownBy(() -> as(
                        OneWard.MANAGER,
                        house -> house.actions.perform(
                                submitted.reference(),
                                submitted.version(),
                                new Refuse(RefusalGround.OUTSIDE_POLICY, "no", null))))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.parameters())
                                .containsEntry("message", "decision.serviceNeedsOnly"));
        assertThat(as(
                                OneWard.MANAGER,
                                house -> house.actions.perform(
                                        submitted.reference(),
                                        submitted.version(),
                                        new Refuse(RefusalGround.SERVICE_NEEDS, "no cover that day", null)))
                        .state())
                .isEqualTo(RequestState.REFUSED);
    }

    private static RequestView ask(String leaveType, String date) {
        LeaveApplication asked = new LeaveApplication(
                OneWard.assignment(OneWard.NURSE),
                leaveType,
                List.of(RequestedDay.usual(LocalDate.parse(date))),
                Circumstances.NONE,
                false);
        return as(OneWard.NURSE, house -> house.actions.submitNew(asked, WORDS, false));
    }

    private static List<?> query(String sql) {
        return database.inTransaction(em -> em.createNativeQuery(sql).getResultList());
    }

    private static <T> T as(long person, Function<UseCases, T> work) {
        return database.inTransaction(entityManager -> work.apply(new UseCases(entityManager, person, CLOCK)));
    }
}
