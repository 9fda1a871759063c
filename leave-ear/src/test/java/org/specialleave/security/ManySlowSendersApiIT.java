package org.specialleave.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.RunningApplication;
import org.specialleave.ear.SocketHttp;

/** Two hundred clients begin a request and do not end it. */
class ManySlowSendersApiIT {
    private static final int SENDERS = 200;
    private static final Duration ANSWERED = Duration.ofSeconds(2);

    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    @Test
    void whoNeverEndsTheHeadersHoldsUpNobody() {
        assertThatOthersAreAnsweredWhile(
                "GET /leave/ HTTP/1.1\r\nHost: x\r\nX-Never-Ending: ", ManySlowSendersApiIT::endsWhoIsSilent);
    }

    @Test
    void whoSendsTheHeadersByteByByteHoldsUpNobody() {
        assertThatOthersAreAnsweredWhile(
                "GET /leave/ HTTP/1.1\r\nHost: x\r\nX-Never-Ending: ", ManySlowSendersApiIT::endsWhoDrips);
    }

    @Test
    void whoSignsInWithABodyThatDoesNotComeHoldsUpNobody() {
        assertThatOthersAreAnsweredWhile(
                post("/leave/sign-in", "application/x-www-form-urlencoded", "") + "name=a",
                ManySlowSendersApiIT::endsWhoDrips);
    }

    @Test
    void whoIsSignedInAndSendsABodyThatDoesNotComeHoldsUpNobody() {
        String credential = Base64.getEncoder()
                .encodeToString(("nurse:" + application.password()).getBytes(StandardCharsets.UTF_8));
        assertThatOthersAreAnsweredWhile(
                post("/leave/api/v1/assessments", "application/json", "Authorization: Basic " + credential + "\r\n")
                        + "{",
                ManySlowSendersApiIT::endsWhoDrips);
    }

    private static String post(String path, String type, String headers) {
        return "POST " + path + " HTTP/1.1\r\nHost: "
                + application.address().getAuthority() + "\r\nContent-Type: " + type
                + "\r\nContent-Length: 1000\r\n" + headers + "\r\n";
    }

    private static void assertThatOthersAreAnsweredWhile(String begun, Consumer<List<Socket>> theServer) {
        application.as("nurse").get("me");
        SocketHttp client = new SocketHttp(application.address());
        List<Socket> senders = new ArrayList<>();
        try {
            for (int i = 0; i < SENDERS; i++) {
                Socket sender = client.connect();
                senders.add(sender);
                sender.getOutputStream().write(begun.getBytes(StandardCharsets.ISO_8859_1));
            }
            for (String path : List.of("health", "sign-in", "api/v1/me", "health")) {
                assertThat(fastestOfThree(path)).as(path).isLessThan(ANSWERED);
            }
            theServer.accept(senders);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            senders.forEach(ManySlowSendersApiIT::close);
        }
    }

    /** A machine that is busy with something else may be slow once; a server that is held up is slow each time. */
    private static Duration fastestOfThree(String path) {
        Duration fastest = Duration.ofDays(1);
        for (int i = 0; i < 3; i++) {
            long began = System.nanoTime();
            assertThat(application.as("nurse").get("/leave/" + path).status())
                    .as(path)
                    .isEqualTo(200);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            fastest = took.compareTo(fastest) < 0 ? took : fastest;
        }
        return fastest;
    }

    /** Who falls silent in the middle of the headers is ended. */
    private static void endsWhoIsSilent(List<Socket> senders) {
        for (Socket sender : senders) {
            try {
                assertThat(SocketHttp.read(sender.getInputStream()).status()).isIn(0, 400, 408);
            } catch (SocketTimeoutException e) {
                throw new UncheckedIOException("it was not ended", e);
            } catch (IOException e) {
                // reset by the server is ended, too
            }
        }
    }

    /** One byte a second does not keep a body for ever: the server ends it within a minute. */
    private static void endsWhoDrips(List<Socket> senders) {
        List<CompletableFuture<Void>> ends = senders.subList(0, 4).stream()
                .map(sender -> CompletableFuture.runAsync(() -> dripUntilTheEnd(sender)))
                .toList();
        CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).join();
    }

    private static void dripUntilTheEnd(Socket sender) {
        long began = System.nanoTime();
        try {
            sender.setSoTimeout(1000);
            InputStream in = sender.getInputStream();
            while (true) {
                sender.getOutputStream().write('x');
                if (ended(in)) {
                    return;
                }
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
            }
        } catch (IOException e) {
            // the server ended the connection, as it should
        }
    }

    private static boolean ended(InputStream in) throws IOException {
        try {
            int read = 0;
            while (read >= 0) {
                read = in.read();
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
