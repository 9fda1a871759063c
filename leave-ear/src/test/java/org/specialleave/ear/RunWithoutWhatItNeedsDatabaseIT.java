package org.specialleave.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specialleave.launcher.DataFolder;
import org.specialleave.launcher.DatabaseAddress;
import org.specialleave.launcher.Installation;
import org.specialleave.launcher.LocalDatabase;
import org.specialleave.launcher.StartupException;

/** What a run needs is not there: it says so in one sentence and leaves nothing behind. */
class RunWithoutWhatItNeedsDatabaseIT {
    @TempDir
    static Path folder;

    private static LocalDatabase database;

    @BeforeAll
    static void startDatabase() {
        database = new LocalDatabase(folder.resolve("postgres"), "right", sentence -> {});
        database.start();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Installation installation = new Installation(
                        folder, new DataFolder(folder.resolve("taken")), taken.getLocalPort(), Map.of())) {
            assertThatThrownBy(installation::start)
                    .isInstanceOf(StartupException.class)
                    .hasMessage("Port " + taken.getLocalPort()
                            + " on 127.0.0.1 is taken; end what uses it, or name another with -Dleave.port=");
        }
    }

    @Test
    void aFolderThatAnotherRunUsesIsNamed() {
        Path shared = folder.resolve("shared");
        try (DataFolder first = new DataFolder(shared);
                DataFolder second = new DataFolder(shared)) {
            first.open();
            assertThatThrownBy(second::open)
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("Another run uses the folder " + shared);
        }
    }

    @Test
    void theRightPasswordIsTaken() {
        new DatabaseAddress(database.url(), database.user(), "right").check();
    }

    @Test
    void aWrongPasswordIsToldWithoutThePassword() {
        assertThatThrownBy(() -> new DatabaseAddress(database.url(), database.user(), "wrong").check())
                .isInstanceOf(StartupException.class)
                .hasMessage("The database at " + database.url() + " does not accept the password of the user leave.");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        String missing = database.url().replaceFirst("/leave$", "/nothing");
        assertThatThrownBy(() -> new DatabaseAddress(missing, database.user(), "right").check())
                .hasMessage("There is no such database: " + missing + ".");
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedWithoutWhatFollowsItsAddress() {
        assertThatThrownBy(() ->
                        new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/leave?password=x", "leave", "x").check())
                .hasMessage("No database answers at jdbc:postgresql://127.0.0.1:1/leave.");
    }

    @Test
    void theAddressOfADatabaseMayStandInFiles() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "right\n");
        Map<String, String> environment =
                Map.of("LEAVE_DB_URL", database.url(), "LEAVE_DB_PASSWORD_FILE", password.toString());
        assertThat(DatabaseAddress.of(environment)).contains(new DatabaseAddress(database.url(), "leave", "right"));
    }
}
