package org.specialleave.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator hands a secret over as a file. */
class SecretFilesTest {
    @TempDir
    Path folder;

    @Test
    void isReadWithoutTheLineEndAfterIt() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), " two words\n");
        SecretFiles files = new SecretFiles(Map.of("LEAVE_DB_PASSWORD_FILE", file.toString()));
        assertThat(files.getValue("leave.db.password")).isEqualTo(" two words");
        assertThat(files.getPropertyNames()).containsExactly("leave.db.password");
    }

    @Test
    void isAskedForByTheNameThatTheEnvironmentWouldHave() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "10");
        SecretFiles files = new SecretFiles(Map.of("LEAVE_SIGN_IN_CHECKS_AT_ONCE_FILE", file.toString()));
        assertThat(files.getValue("leave.sign-in.checks-at-once")).isEqualTo("10");
    }

    @Test
    void isNotLookedForWhereNoneIsNamed() {
        SecretFiles files = new SecretFiles(Map.of("HOME_FILE", "/etc/passwd", "LEAVE_DB_PASSWORD", "x"));
        assertThat(files.getValue("leave.db.password")).isNull();
        assertThat(files.getValue("home")).isNull();
        assertThat(files.getPropertyNames()).isEmpty();
    }

    @Test
    void isAnErrorThatNamesTheFileWhenItCannotBeRead() {
        SecretFiles files = new SecretFiles(Map.of("LEAVE_DB_PASSWORD_FILE", "/nowhere/secret"));
        assertThatThrownBy(() -> files.getValue("leave.db.password"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("LEAVE_DB_PASSWORD_FILE")
                .hasMessageContaining("/nowhere/secret");
    }
}
