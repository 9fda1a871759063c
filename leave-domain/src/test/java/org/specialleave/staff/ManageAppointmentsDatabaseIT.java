package org.specialleave.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specialleave.testing.OneWard.MANAGER;
import static org.specialleave.testing.OneWard.NURSE;
import static org.specialleave.testing.OneWard.OTHER_MANAGER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.audit.Audit;
import org.specialleave.platform.Change;
import org.specialleave.platform.FieldFault;
import org.specialleave.platform.NotFoundException;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.SignedIn;

class ManageAppointmentsDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final Clock NINE = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String OTHER = "20000005";

    @BeforeAll
    static void moveIn() {
        OneWard.moveInto(database);
    }

    @Test
    void an_appointment_holds_on_its_days() {
        AppointmentView made = done(appointments -> appointments.appoint(
                new AppointmentDetails(OTHER, ApprovalLevel.DIRECTOR, "2100", TODAY.plusDays(1), TODAY.plusDays(5))));

        assertThat(made.organisationName()).isEqualTo("Rutland Ward");
        assertThat(directorsOn(TODAY)).doesNotContain(OTHER_MANAGER);
        assertThat(directorsOn(TODAY.plusDays(5))).containsExactly(OTHER_MANAGER);
        assertThat(directorsOn(TODAY.plusDays(6))).doesNotContain(OTHER_MANAGER);

        done(appointments -> appointments.end(made.id(), TODAY.plusDays(2)));
        assertThat(directorsOn(TODAY.plusDays(3))).doesNotContain(OTHER_MANAGER);
        done(appointments -> appointments.withdraw(made.id()));
        assertThat(directorsOn(TODAY.plusDays(2))).doesNotContain(OTHER_MANAGER);
        assertThat(actions(OTHER)).containsExactly("appoint", "end-appointment", "withdraw-appointment");
        assertThatThrownBy(() -> manage(appointments -> appointments.view(made.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void every_field_that_is_wrong_is_told_at_once() {
        assertThat(refused(appointments -> appointments.appoint(
                        new AppointmentDetails("nobody", ApprovalLevel.HR, "nowhere", TODAY, TODAY.minusDays(1)))))
                .extracting(FieldFault::field)
                .containsExactly("employeeNumber", "level", "organisation", "to");
        assertThat(refused(appointments -> appointments.appoint(
                        new AppointmentDetails("20000001", ApprovalLevel.DIRECTOR, "1000", TODAY, null))))
                .extracting(FieldFault::code)
                .containsExactly("APPOINTED_ALREADY");
    }

    @Test
    void an_appointment_that_has_begun_is_ended_and_not_withdrawn() {
        AppointmentView made = done(appointments ->
                appointments.appoint(new AppointmentDetails("20000006", ApprovalLevel.DIRECTOR, "2100", TODAY, null)));

        assertThat(refused(appointments -> appointments.withdraw(made.id())))
                .extracting(FieldFault::code)
                .containsExactly("HAS_BEGUN");
        assertThat(refused(appointments -> appointments.end(made.id(), TODAY.minusDays(1))))
                .extracting(FieldFault::code)
                .containsExactly("BEFORE_FROM");
        assertThat(done(appointments -> appointments.end(made.id(), TODAY)).to())
                .isEqualTo(TODAY);
        assertThat(manage(appointments -> appointments.list("20000006", 0, 10)).items())
                .extracting(AppointmentView::id)
                .containsExactly(made.id());
        assertThat(manage(appointments -> appointments.list("rutland", 0, 10)).total())
                .isPositive();
    }

    @Test
    void the_manager_flags_of_the_staff_file_are_followed_where_the_trust_says_so() {
        flag(MANAGER, true);
        assertThat(follow(ApprovalLevel.SENIOR_MANAGER, TODAY)).isEqualTo(1);
        assertThat(follow(ApprovalLevel.SENIOR_MANAGER, TODAY)).as("again").isZero();
        assertThat(holders(ApprovalLevel.SENIOR_MANAGER, NURSE, TODAY)).containsExactly(MANAGER);

        flag(MANAGER, false);
        assertThat(follow(ApprovalLevel.SENIOR_MANAGER, TODAY.plusDays(1))).isEqualTo(1);
        assertThat(holders(ApprovalLevel.SENIOR_MANAGER, NURSE, TODAY)).containsExactly(MANAGER);
        assertThat(holders(ApprovalLevel.SENIOR_MANAGER, NURSE, TODAY.plusDays(1)))
                .doesNotContain(MANAGER);

        flag(MANAGER, true);
        assertThat(follow(ApprovalLevel.HEAD_OF_SERVICE, TODAY.plusDays(2))).isEqualTo(1);
        assertThat(follow(null, TODAY.plusDays(2)))
                .as("the trust says so no more")
                .isEqualTo(1);
        assertThat(holders(ApprovalLevel.HEAD_OF_SERVICE, NURSE, TODAY.plusDays(2)))
                .doesNotContain(MANAGER);
        flag(MANAGER, false);
    }

    private static void flag(long person, boolean manager) {
        database.doInTransaction(entities -> entities.createNativeQuery(
                        "update assignment_row set is_manager = ?2 where assignment_id = ?1")
                .setParameter(1, person)
                .setParameter(2, manager)
                .executeUpdate());
    }

    private static int follow(ApprovalLevel level, LocalDate day) {
        return database.inTransaction(entities -> new ManagersFromStaffFile(
                        new Audit(NINE, entities, SignedIn.as("system", "system")), entities)
                .follow(level, day));
    }

    private static Set<Long> directorsOn(LocalDate day) {
        return holders(ApprovalLevel.DIRECTOR, NURSE, day);
    }

    private static Set<Long> holders(ApprovalLevel level, long assignment, LocalDate day) {
        return database.inTransaction(entities -> new Approvers(entities).holdersOf(level, assignment, day));
    }

    private static List<String> actions(String subject) {
        return database.inTransaction(entities -> {
            List<?> actions = entities.createNativeQuery(
                            "select action from audit_entry where subject = ?1 order by id")
                    .setParameter(1, subject)
                    .getResultList();
            return actions.stream().map(String::valueOf).toList();
        });
    }

    private static AppointmentView done(Function<ManageAppointments, Change<AppointmentView>> work) {
        Change<AppointmentView> change = manage(work);
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done<AppointmentView>) change).value();
    }

    private static List<FieldFault> refused(Function<ManageAppointments, Change<AppointmentView>> work) {
        Change<AppointmentView> change = manage(work);
        assertThat(change).isInstanceOf(Change.Refused.class);
        return ((Change.Refused<AppointmentView>) change).faults();
    }

    private static <T> T manage(Function<ManageAppointments, T> work) {
        return database.inTransaction(entities -> work.apply(new ManageAppointments(
                NINE, new Audit(NINE, entities, SignedIn.as("root", "administrator")), entities)));
    }
}
