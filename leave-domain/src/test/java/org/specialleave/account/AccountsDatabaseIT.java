package org.specialleave.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.testing.EmbeddedDatabase;

class AccountsDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final Clock NINE = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    @Test
    void an_account_tells_its_roles_in_one_statement() {
        change(accounts -> accounts.put("Auditor", "pass word 1", Set.of("auditor", "payroll"), null));

        int statements = database.statementsOf(() -> assertThat(inForce("auditor"))
                .map(AccountInForce::caller)
                .contains(new Caller("auditor", null, Set.of("auditor", "payroll"))));
        assertThat(statements).isEqualTo(1);
    }

    @Test
    void put_again_as_it_is_changes_nothing() {
        change(accounts -> accounts.put("hr", "pass word 1", Set.of("hr", "staff"), "20000012"));
        String before = inForce("hr").orElseThrow().stamp();
        change(accounts -> accounts.put("hr", "pass word 1", Set.of("hr", "staff"), "20000012"));

        assertThat(inForce("hr").orElseThrow().stamp()).isEqualTo(before);
    }

    @Test
    void a_new_password_or_role_moves_the_stamp() {
        change(accounts -> accounts.put("payroll", "pass word 1", Set.of("payroll"), null));
        String first = inForce("payroll").orElseThrow().stamp();
        change(accounts -> accounts.put("payroll", "pass word 2", Set.of("payroll"), null));
        String second = inForce("payroll").orElseThrow().stamp();
        change(accounts -> accounts.put("payroll", "pass word 2", Set.of("auditor"), null));
        AccountInForce third = inForce("payroll").orElseThrow();

        assertThat(second).isNotEqualTo(first);
        assertThat(third.stamp()).isNotEqualTo(second);
        assertThat(third.caller().roles()).containsExactly("auditor");
        assertThat(passwordOf("payroll").matches("pass word 2")).isTrue();
    }

    @Test
    void a_locked_or_ended_account_is_as_one_that_never_was() {
        change(accounts -> accounts.put("locked", "pass word 1", Set.of("staff"), null));
        change(accounts -> accounts.lock("locked", true));
        change(accounts -> accounts.put("ended", "pass word 1", Set.of("staff"), null));
        change(accounts -> accounts.end("ended"));

        assertThat(inForce("locked")).isEmpty();
        assertThat(inForce("ended")).isEmpty();
        assertThat(inForce("never was")).isEmpty();
        assertThat(passwordOf("ended")).isSameAs(PasswordHash.OF_NOBODY);
        assertThat(passwordOf("never was")).isSameAs(PasswordHash.OF_NOBODY);
    }

    @Test
    void nobody_is_given_the_role_or_the_name_of_the_system() {
        assertThatThrownBy(() -> change(accounts -> accounts.put("robot", "pass word 1", Set.of("system"), null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> change(accounts -> accounts.put("System", "pass word 1", Set.of("staff"), null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void change(Consumer<Accounts> work) {
        database.doInTransaction(entities -> work.accept(new Accounts(NINE, new KnownCaller()).on(entities)));
    }

    private static Optional<AccountInForce> inForce(String name) {
        return database.inTransaction(
                entities -> new Accounts(NINE, new KnownCaller()).on(entities).inForce(name));
    }

    private static PasswordHash passwordOf(String name) {
        return database.inTransaction(
                entities -> new Accounts(NINE, new KnownCaller()).on(entities).passwordOf(name));
    }
}
