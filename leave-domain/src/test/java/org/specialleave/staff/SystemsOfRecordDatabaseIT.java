package org.specialleave.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.testing.OneWard.NURSE;
import static org.specialleave.testing.OneWard.NURSE2;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.audit.Audit;
import org.specialleave.platform.Change;
import org.specialleave.platform.FieldFault;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.SignedIn;

class SystemsOfRecordDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final Clock NINE = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate NEXT_WEEK = TODAY.plusDays(7);

    @BeforeAll
    static void moveIn() {
        OneWard.moveInto(database);
    }

    @Test
    void what_is_said_from_a_day_on_ends_what_was_said_before() {
        RecordingView roster = done(systems -> systems.record(of("2100", null, SystemOfRecord.ROSTER, TODAY)));
        assertThat(system(NURSE, TODAY.minusDays(1))).isEqualTo(SystemOfRecord.ESR);
        assertThat(system(NURSE, NEXT_WEEK)).isEqualTo(SystemOfRecord.ROSTER);

        RecordingView back = done(systems -> systems.record(of("2100", null, SystemOfRecord.ESR, NEXT_WEEK)));
        assertThat(system(NURSE, NEXT_WEEK.minusDays(1))).isEqualTo(SystemOfRecord.ROSTER);
        assertThat(system(NURSE, NEXT_WEEK)).isEqualTo(SystemOfRecord.ESR);
        assertThat(manage(systems -> systems.view(roster.id())).to()).isEqualTo(NEXT_WEEK.minusDays(1));

        done(systems -> systems.withdraw(back.id()));
        assertThat(manage(systems -> systems.list(0, 10)).items())
                .extracting(RecordingView::id)
                .contains(roster.id())
                .doesNotContain(back.id());
    }

    @Test
    void what_is_said_of_an_assignment_wins_over_its_organisation() {
        RecordingView own =
                done(systems -> systems.record(of(null, OneWard.assignment(NURSE2), SystemOfRecord.ROSTER, TODAY)));
        assertThat(own.name()).isEqualTo("Person Number7");
        assertThat(system(NURSE2, TODAY)).isEqualTo(SystemOfRecord.ROSTER);

        done(systems -> systems.end(own.id(), TODAY.plusDays(1)));
        assertThat(system(NURSE2, TODAY.plusDays(30))).isEqualTo(system(NURSE, TODAY.plusDays(30)));
    }

    @Test
    void what_is_wrong_is_told_and_nothing_is_changed() {
        done(systems -> systems.record(of("1000", null, SystemOfRecord.ROSTER, NEXT_WEEK)));

        assertThat(faults(systems -> systems.record(
                        new RecordingDetails("nowhere", null, SystemOfRecord.ESR, TODAY, TODAY.minusDays(1)))))
                .extracting(FieldFault::field)
                .containsExactly("organisation", "to");
        assertThat(faults(systems -> systems.record(of("1000", null, SystemOfRecord.ESR, NEXT_WEEK))))
                .extracting(FieldFault::code)
                .containsExactly("RECORDED_ALREADY");
        assertThat(faults(systems -> systems.record(of(null, "none", SystemOfRecord.ESR, NEXT_WEEK))))
                .extracting(FieldFault::code)
                .containsExactly("UNKNOWN_ASSIGNMENT");
    }

    private static RecordingDetails of(String organisation, String assignment, SystemOfRecord system, LocalDate from) {
        return new RecordingDetails(organisation, assignment, system, from, null);
    }

    private static SystemOfRecord system(long assignment, LocalDate day) {
        return database.inTransaction(entities -> new Staff(entities).systemOfRecord(assignment, day));
    }

    private static RecordingView done(Function<SystemsOfRecord, Change<RecordingView>> work) {
        Change<RecordingView> change = manage(work);
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done<RecordingView>) change).value();
    }

    private static java.util.List<FieldFault> faults(Function<SystemsOfRecord, Change<RecordingView>> work) {
        Change<RecordingView> change = manage(work);
        assertThat(change).isInstanceOf(Change.Refused.class);
        return ((Change.Refused<RecordingView>) change).faults();
    }

    private static <T> T manage(Function<SystemsOfRecord, T> work) {
        return database.inTransaction(entities -> work.apply(
                new SystemsOfRecord(NINE, new Audit(NINE, entities, SignedIn.as("root", "administrator")), entities)));
    }
}
