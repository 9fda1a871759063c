package org.specialleave.ear;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialleave.launcher.DataFolder;
import org.specialleave.launcher.Installation;
import org.specialleave.launcher.StartupException;

/** A limit that the server itself reads is wrong: the start ends with the sentence that names it. */
class StartWithAWrongLimitApiIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "LEAVE_DB_POOL_LONGEST_WAIT_MILLIS, PT2S, leave.db.pool.longest-wait-millis is a whole number from 100 to 60000",
        "LEAVE_SERVER_HEADER_BYTES, many, leave.server.header-bytes is a whole number from 8192 to 65536"
    })
    void theSentenceSaysWhatIsAllowed(String variable, String value, String sentence) throws IOException {
        Path build = Path.of(System.getProperty("leave.build", "target")).toAbsolutePath();
        try (Installation installation = new Installation(
                build,
                new DataFolder(folder.resolve("data")),
                freePort(),
                Map.of(variable, value),
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"))) {
            assertThatThrownBy(installation::start)
                    .isInstanceOf(StartupException.class)
                    .hasMessageEndingWith(": " + sentence + ", not \"" + value + "\".");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
