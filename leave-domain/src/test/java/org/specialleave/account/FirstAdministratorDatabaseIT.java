package org.specialleave.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.specialleave.testing.EmbeddedDatabase;

class FirstAdministratorDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final Clock NINE = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @BeforeEach
    void no_account() {
        database.doInTransaction(entities -> {
            entities.createNativeQuery("delete from account_role").executeUpdate();
            entities.createNativeQuery("delete from account").executeUpdate();
        });
    }

    @Test
    void is_made_once_and_its_password_is_for_the_operator_alone() throws IOException {
        start("Jane.Smith");

        Path file = folder.resolve("first-password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String password = Files.readString(file).strip();
        assertThat(matches("jane.smith", password)).isTrue();
        assertThat(roles()).containsExactly("administrator");

        start("jane.smith");
        assertThat(Files.readString(file).strip()).as("a second start").isEqualTo(password);

        Files.delete(file);
        start("jane.smith");
        String second = Files.readString(file).strip();
        assertThat(second).as("the file is gone").isNotEqualTo(password);
        assertThat(matches("jane.smith", password)).isFalse();
        assertThat(matches("jane.smith", second)).isTrue();
    }

    @Test
    void nobody_is_made_where_there_is_an_administrator_or_no_name() {
        start("");
        database.doInTransaction(entities -> new Accounts(NINE, new KnownCaller())
                .on(entities)
                .put("root", "a long password", Set.of("administrator"), null));
        start("jane.smith");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_name_that_is_none_or_another_account_stops_the_start() {
        database.doInTransaction(entities -> new Accounts(NINE, new KnownCaller())
                .on(entities)
                .put("nurse", "a long password", Set.of("staff"), null));

        for (String name : new String[] {"nurse", "not a name", "system"}) {
            assertThatThrownBy(() -> start(name))
                    .as(name)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("leave.accounts.first-administrator");
        }
    }

    @Test
    void where_the_file_cannot_be_written_there_is_no_account_either() {
        assertThatThrownBy(() -> start("jane.smith", folder.resolve("not-there/first-password")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("leave.accounts.first-password-in");
        assertThat(roles()).isEmpty();
    }

    private void start(String name) {
        start(name, folder.resolve("first-password"));
    }

    private static void start(String name, Path file) {
        database.doInTransaction(entities -> new FirstAdministratorAtStart(
                        Optional.of(name), Optional.of(file.toString()), ManageAccountsDatabaseIT.writer(entities))
                .make());
    }

    private static boolean matches(String name, String password) {
        return database.inTransaction(entities -> new Accounts(NINE, new KnownCaller())
                .on(entities)
                .passwordOf(name)
                .matches(password));
    }

    private static List<String> roles() {
        return database.inTransaction(entities -> {
            List<?> roles =
                    entities.createNativeQuery("select role from account_role").getResultList();
            return roles.stream().map(String::valueOf).toList();
        });
    }
}
