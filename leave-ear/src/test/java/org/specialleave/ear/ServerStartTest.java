package org.specialleave.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialleave.launcher.ServerStart;

/** The limits of the server are looked at before it starts. */
class ServerStartTest {
    @Test
    void whereNothingIsSetAllIsRight() {
        assertThat(ServerStart.wrong(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST_THREADS, 0, request-threads, 20 to 4000",
        "WAITING_REQUESTS, none, waiting-requests, 1 to 100000",
        "HEADER_BYTES, 65537, header-bytes, 8192 to 65536",
        "READ_MILLIS, PT5S, read-millis, 1000 to 60000",
        "WRITE_MILLIS, '', write-millis, 1000 to 60000",
        "IDLE_SECONDS, -1, idle-seconds, 5 to 300",
        "REQUEST_SECONDS, 29, request-seconds, 30 to 3600",
        "STREAMS, 99999999999, streams, 1 to 1000",
        "SWALLOWED_BYTES, 16 MiB, swallowed-bytes, 65536 to 268435456"
    })
    void aLimitThatCannotBeSoIsNamedWithWhatItMayBe(String variable, String value, String name, String bounds) {
        assertThat(ServerStart.wrong(Map.of("LEAVE_SERVER_" + variable, value)))
                .contains("leave.server." + name + " is a whole number from " + bounds + ", not \"" + value + "\".");
    }

    @Test
    void aLimitMayBeItsLeastAndItsMost() {
        assertThat(ServerStart.wrong(Map.of("LEAVE_SERVER_REQUEST_THREADS", "20", "LEAVE_SERVER_STREAMS", "1000")))
                .isEmpty();
    }

    @Test
    void aFileIsNotRead() {
        assertThat(ServerStart.wrong(Map.of("LEAVE_SERVER_STREAMS_FILE", "/run/secrets/streams")))
                .contains(
                        "leave.server.streams is read from the variable LEAVE_SERVER_STREAMS alone, never from a file.");
    }
}
