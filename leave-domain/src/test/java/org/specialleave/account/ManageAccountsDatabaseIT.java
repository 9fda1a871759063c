package org.specialleave.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.audit.Audit;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.FieldFault;
import org.specialleave.platform.NotFoundException;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.SignedIn;

class ManageAccountsDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final Clock NINE = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @BeforeEach
    void one_administrator() {
        database.doInTransaction(entities -> {
            entities.createNativeQuery("delete from account_role").executeUpdate();
            entities.createNativeQuery("delete from account").executeUpdate();
            accounts(entities).put("root", "a long password", Set.of("administrator"), null);
        });
    }

    @Test
    void a_new_account_has_a_one_time_password_and_no_role_before_its_owner_chooses_one() {
        AccountChange.Done made = done(manage -> manage.make(account("jane.smith", "staff")));

        assertThat(made.account().state()).isEqualTo(AccountState.ACTIVE);
        assertThat(made.account().oneTimeUntil()).isEqualTo(NINE.instant().plus(Duration.ofDays(7)));
        assertThat(passwordOf("jane.smith", NINE).matches(made.password().text()))
                .isTrue();
        AccountInForce inForce = inForce("jane.smith", NINE).orElseThrow();
        assertThat(inForce.oneTime()).isTrue();
        assertThat(inForce.caller().roles()).isEmpty();

        database.doInTransaction(entities -> writer(entities).choose("jane.smith", PasswordHash.of("chosen by Jane")));

        AccountInForce after = inForce("jane.smith", NINE).orElseThrow();
        assertThat(after.oneTime()).isFalse();
        assertThat(after.caller().roles()).containsExactly("staff");
        assertThat(after.stamp()).isNotEqualTo(inForce.stamp());
        assertThat(passwordOf("jane.smith", NINE).matches(made.password().text()))
                .isFalse();
    }

    @Test
    void a_one_time_password_expires_after_seven_days() {
        OneTimePassword password =
                done(manage -> manage.make(account("late", "staff"))).password();
        Clock justBefore = Clock.offset(NINE, Duration.ofDays(7).minusSeconds(1));
        Clock after = Clock.offset(NINE, Duration.ofDays(7));

        assertThat(passwordOf("late", justBefore).matches(password.text())).isTrue();
        assertThat(passwordOf("late", after)).isSameAs(PasswordHash.OF_NOBODY);
        assertThat(inForce("late", after)).isEmpty();
    }

    @Test
    void an_account_can_be_used_on_its_days_alone() {
        done(manage ->
                manage.make(new AccountDetails("locum", null, Set.of("staff"), TODAY.plusDays(1), TODAY.plusDays(2))));

        assertThat(inForce("locum", NINE)).isEmpty();
        assertThat(inForce("locum", Clock.offset(NINE, Duration.ofDays(1)))).isPresent();
        assertThat(inForce("locum", Clock.offset(NINE, Duration.ofDays(2)))).isPresent();
        assertThat(inForce("locum", Clock.offset(NINE, Duration.ofDays(3)))).isEmpty();
    }

    @Test
    void every_field_that_is_wrong_is_told_at_once() {
        done(manage -> manage.make(new AccountDetails("taken", "20000006", Set.of("staff"), null, null)));

        assertThat(refused(manage -> manage.make(
                        new AccountDetails("Not A Name", "20000006", Set.of("king"), TODAY, TODAY.minusDays(1)))))
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactlyInAnyOrder(
                        tuple("name", "NOT_A_NAME"),
                        tuple("employeeNumber", "EMPLOYEE_HAS_ACCOUNT"),
                        tuple("roles", "UNKNOWN_ROLE"),
                        tuple("until", "BEFORE_FROM"));
        assertThat(refused(manage -> manage.make(account("taken", "staff"))))
                .extracting(FieldFault::code)
                .containsExactly("NAME_TAKEN");
        assertThat(refused(manage -> manage.make(account("system", "staff"))))
                .extracting(FieldFault::code)
                .containsExactly("NAME_TAKEN");
        assertThat(refused(manage -> manage.make(account("roleless"))))
                .extracting(FieldFault::code)
                .containsExactly("NO_ROLE");
    }

    @Test
    void a_change_moves_the_stamp_and_one_of_a_version_that_is_gone_is_a_conflict() {
        done(manage -> manage.make(account("jane.smith", "staff")));
        String stamp = inForce("jane.smith", NINE).orElseThrow().stamp();
        AccountView changed = done(manage -> manage.change(account("jane.smith", "staff", "hr"), 0))
                .account();

        assertThat(changed.roles()).containsExactly("hr", "staff");
        assertThat(inForce("jane.smith", NINE).orElseThrow().stamp()).isNotEqualTo(stamp);
        assertThatThrownBy(() -> manage(manage -> manage.lock("jane.smith", 0))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> manage(manage -> manage.lock("nobody", 0))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_locked_account_is_out_until_it_is_unlocked_and_an_ended_one_until_it_is_given_days_again() {
        done(manage -> manage.make(account("jane.smith", "staff")));
        assertThat(done(manage -> manage.lock("jane.smith", 0)).account().state())
                .isEqualTo(AccountState.LOCKED);
        assertThat(inForce("jane.smith", NINE)).isEmpty();
        assertThat(done(manage -> manage.unlock("jane.smith", 1)).account().state())
                .isEqualTo(AccountState.ACTIVE);
        assertThat(inForce("jane.smith", NINE)).isPresent();
        assertThat(done(manage -> manage.end("jane.smith", 2)).account().state())
                .isEqualTo(AccountState.ENDED);
        assertThat(inForce("jane.smith", NINE)).isEmpty();
        assertThat(done(manage -> manage.change(account("jane.smith", "staff"), 3))
                        .account()
                        .state())
                .isEqualTo(AccountState.ACTIVE);
        assertThat(inForce("jane.smith", NINE)).isPresent();
    }

    @Test
    void the_last_administrator_stays_one_whatever_is_tried() {
        long version = view("root").version();
        List<Function<ManageAccounts, AccountChange>> tries = List.of(
                manage -> manage.lock("root", version),
                manage -> manage.end("root", version),
                manage -> manage.resetPassword("root", version),
                manage -> manage.change(account("root", "auditor"), version),
                manage -> manage.change(
                        new AccountDetails("root", null, Set.of("administrator"), null, TODAY.plusDays(9)), version),
                manage -> manage.change(
                        new AccountDetails("root", null, Set.of("administrator"), TODAY.plusDays(1), null), version));
        for (Function<ManageAccounts, AccountChange> attempt : tries) {
            assertThat(refused(attempt)).extracting(FieldFault::code).containsExactly("LAST_ADMINISTRATOR");
        }

        // Another one who has not chosen a password yet might never do so.
        done(manage -> manage.make(account("second", "administrator")));
        assertThat(refused(manage -> manage.lock("root", version))).hasSize(1);
        database.doInTransaction(entities -> writer(entities).choose("second", PasswordHash.of("chosen by them")));
        assertThat(done(manage -> manage.lock("root", version)).account().state())
                .isEqualTo(AccountState.LOCKED);
    }

    @Test
    void accounts_are_found_by_name_and_listed_in_parts() {
        for (String name : List.of("ann", "anna", "bob", "100%")) {
            manage(manage -> manage.make(account(name, "staff")));
        }

        ManageAccounts.Page found = manage(manage -> manage.list("ann", 0, 10));
        assertThat(found.items()).extracting(AccountView::name).containsExactly("ann", "anna");
        assertThat(found.total()).isEqualTo(2);
        assertThat(manage(manage -> manage.list("", 1, 2)).items())
                .extracting(AccountView::name)
                .containsExactly("bob", "root");
        assertThat(manage(manage -> manage.list("%", 0, 10)).items()).isEmpty();
    }

    @Test
    void each_change_is_audited_and_no_password_is() {
        String password = done(manage -> manage.make(account("audited", "staff")))
                .password()
                .text();
        manage(manage -> manage.lock("audited", 0));
        manage(manage -> manage.unlock("audited", 1));
        String second =
                done(manage -> manage.resetPassword("audited", 2)).password().text();
        manage(manage -> manage.change(account("audited", "hr"), 3));
        manage(manage -> manage.end("audited", 4));

        List<?> entries = database.inTransaction(entities -> entities.createNativeQuery(
                        "select action || ' ' || account || ' ' || details from audit_entry where subject = 'audited' order by id")
                .getResultList());
        assertThat(entries).hasSize(6);
        assertThat(entries.get(0)).asString().startsWith("make-account root {");
        assertThat(entries.get(4))
                .asString()
                .startsWith("change-account root {")
                .contains("\"roles\":\"hr\"", "\"rolesBefore\":\"staff\"");
        assertThat(String.valueOf(entries)).doesNotContain(password, second);
    }

    private static AccountDetails account(String name, String... roles) {
        return new AccountDetails(name, null, Set.of(roles), null, null);
    }

    private static AccountView view(String name) {
        return manage(manage -> manage.view(name));
    }

    private static AccountChange.Done done(Function<ManageAccounts, AccountChange> work) {
        AccountChange change = manage(work);
        assertThat(change).isInstanceOf(AccountChange.Done.class);
        return (AccountChange.Done) change;
    }

    private static List<FieldFault> refused(Function<ManageAccounts, AccountChange> work) {
        AccountChange change = manage(work);
        assertThat(change).isInstanceOf(AccountChange.Refused.class);
        return ((AccountChange.Refused) change).faults();
    }

    private static <T> T manage(Function<ManageAccounts, T> work) {
        return database.inTransaction(
                entities -> work.apply(new ManageAccounts(writer(entities), new AccountList(NINE, entities))));
    }

    private static Accounts accounts(EntityManager entities) {
        return new Accounts(NINE, new KnownCaller()).on(entities);
    }

    static AccountWriter writer(EntityManager entities) {
        return new AccountWriter(
                NINE, new Audit(NINE, entities, SignedIn.as("root", "administrator")), Duration.ofDays(7), entities);
    }

    private static Optional<AccountInForce> inForce(String name, Clock clock) {
        return database.inTransaction(
                entities -> new Accounts(clock, new KnownCaller()).on(entities).inForce(name));
    }

    private static PasswordHash passwordOf(String name, Clock clock) {
        return database.inTransaction(
                entities -> new Accounts(clock, new KnownCaller()).on(entities).passwordOf(name));
    }
}
