package org.specialleave.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The image runs a JRE as a user without rights; compose.yaml bounds what it and its PostgreSQL may do and take. */
class ImageFilesTest {
    private static final String SECRET = "PASSWORD|SECRET|KEYS?";

    private final ImageFiles files = new ImageFiles();

    @Test
    void theImageStandsOnAJreThatCanBePinnedByItsDigest() {
        assertThat(files.last("FROM")).isEqualTo("${JRE_IMAGE}");
        assertThat(files.instructions()).anyMatch(line -> line.matches("ARG JRE_IMAGE=\\S+:17-jre\\S*"));
        assertThat(files.instructions())
                .filteredOn(line -> line.startsWith("FROM "))
                .allMatch(line -> line.matches("FROM \\$\\{[A-Z]+_IMAGE}( AS [a-z]+)?"));
    }

    @Test
    void aUserWithoutRightsRunsItAndOwnsNoneOfIt() {
        assertThat(files.last("USER")).isEqualTo("leave");
        assertThat(Integer.parseInt(files.user())).isGreaterThan(1000);
        int user = files.instructions().indexOf("USER leave");
        assertThat(files.instructions().subList(user, files.instructions().size()))
                .as("nothing is put into the image as that user")
                .noneMatch(line -> line.matches("(RUN|COPY|ADD) .*"));
        assertThat(files.instructions()).noneMatch(line -> line.contains("--chown"));
    }

    @Test
    void noSecretIsPutIntoTheImage() throws IOException {
        assertThat(files.instructions())
                .filteredOn(line -> line.matches("(ARG|ENV) .*"))
                .noneMatch(line -> line.matches(".*(" + SECRET + ").*"));
        assertThat(Files.readAllLines(ImageFiles.PROJECT.resolve("docker/Dockerfile.dockerignore")))
                .contains("docker/secrets", ".git");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leave", "database"})
    void aServiceIsReadOnlyAndMayTakeSoMuch(String service) {
        Map<String, Object> said = files.services().get(service);
        assertThat(said).containsEntry("read_only", true);
        assertThat(files.list(service, "security_opt")).containsExactly("no-new-privileges:true");
        assertThat(files.memory(service)).isPositive();
        assertThat((Integer) said.get("pids_limit")).isPositive();
        assertThat(files.list(service, "tmpfs"))
                .isNotEmpty()
                .allMatch(folder -> folder.matches(".*:size=\\d+m,.*noexec,nosuid,nodev"));
        assertThat(said)
                .doesNotContainKeys(
                        "privileged", "cap_add", "devices", "network_mode", "pid", "ipc", "user", "userns_mode");
        assertThat(files.list(service, "volumes"))
                .as("volumes of the engine, never folders of the host")
                .allMatch(volume -> volume.matches("[a-z]+:/\\S+"));
    }

    @Test
    void theApplicationHasNoCapabilityAndNoMoreMemoryBySwapping() {
        Map<String, Object> leave = files.services().get("leave");
        assertThat(files.list("leave", "cap_drop")).containsExactly("ALL");
        assertThat(leave).containsEntry("memswap_limit", leave.get("mem_limit"));
    }

    @Test
    void onlyTheLoopbackAddressIsReachedFromOutside() {
        assertThat(files.list("leave", "ports")).containsExactly("127.0.0.1:8080:8080");
        assertThat(files.services().get("database")).doesNotContainKey("ports");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leave", "database"})
    void secretsAreFilesAndHaveNoDefault(String service) {
        List<String> secrets = files.list(service, "secrets");
        assertThat(files.environment(service)).isNotEmpty().allSatisfy((name, value) -> {
            if (name.matches(".*(" + SECRET + ").*")) {
                assertThat(name).endsWith("_FILE");
                assertThat(value.toString())
                        .isIn(secrets.stream().map("/run/secrets/"::concat).toList());
            }
        });
    }
}
