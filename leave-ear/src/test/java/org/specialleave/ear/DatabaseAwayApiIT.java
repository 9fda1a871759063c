package org.specialleave.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** PostgreSQL does not answer, or is gone: everybody is told at once, and when it is back all goes on. */
@DisabledOnOs(OS.WINDOWS)
class DatabaseAwayApiIT {
    private static final Duration TOLD = Duration.ofSeconds(2);
    private static final Duration HEALTH = Duration.ofSeconds(1);
    private static final Duration BACK = Duration.ofMinutes(2);

    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private record Timed(ApiClient.Answer answer, Duration took) {}

    @Test
    void whoWaitsWhenItStopsAnsweringAndWhoComesLaterIsToldWithinTwoSeconds() {
        assertThat(application.as("nurse").get("me").status()).isEqualTo(200);
        List<ProcessHandle> database = application.databaseProcesses();
        signal("STOP", database);
        try {
            List<CompletableFuture<Timed>> waiting = Stream.of("me", "leave-types", "balances/10000006")
                    .map(path -> CompletableFuture.supplyAsync(() -> timed(path)))
                    .toList();
            assertThat(timed("/leave/health").took()).isLessThan(HEALTH);
            waiting.forEach(call -> assertUnavailable(call.join()));
            for (String path : List.of("me", "leave-types", "/leave/sign-in", "/leave/guidance")) {
                assertUnavailable(timed(path));
            }
            Timed health = timed("/leave/health");
            assertThat(health.took()).isLessThan(HEALTH);
            assertThat(health.answer().status()).isEqualTo(503);
        } finally {
            signal("CONT", database);
        }
        await(() -> application.as("nurse").get("me").status() == 200);
    }

    @Test
    void aPageSaysSoInPlainWordsAndTheInterfaceByAProblem() {
        List<ProcessHandle> database = application.databaseProcesses();
        signal("STOP", database);
        try {
            await(() -> timed("/leave/health").answer().status() == 503);
            ApiClient.Answer page = application.asNobody().get("/leave/sign-in");
            assertThat(page.text())
                    .contains("<h1>Sorry, special leave isn’t available right now</h1>")
                    .contains("Try again in a minute");
            assertThat(page.header("Content-Type")).startsWith("text/html");
            ApiClient.Answer call = application.as("nurse").get("me");
            assertThat(call.header("Content-Type")).startsWith("application/problem+json");
            assertThat(call.json().asJsonObject().getInt("status")).isEqualTo(503);
            assertThat(application.asNobody().get("/leave/assets/leave.css").status())
                    .as("style sheets need no database")
                    .isEqualTo(200);
        } finally {
            signal("CONT", database);
        }
        await(() -> application.as("nurse").get("me").status() == 200);
    }

    @Test
    void aPostgresqlThatWasKilledIsStartedAgainByTheRunCommandOnTheSameData() {
        ApiClient.Answer before = application.as("nurse").get("me");
        ProcessHandle killed = application.databaseProcesses().get(0);
        killed.destroyForcibly();
        // What the killed one had begun may still answer for a moment.
        await(() -> application.databaseProcesses().stream()
                        .findFirst()
                        .filter(process -> !process.equals(killed))
                        .isPresent()
                && application.as("nurse").get("me").status() == 200);
        ApiClient.Answer after = application.as("nurse").get("me");
        assertThat(after.json()).isEqualTo(before.json());
    }

    private static void assertUnavailable(Timed call) {
        assertThat(call.answer().status()).as(call.answer().toString()).isEqualTo(503);
        assertThat(call.answer().header("Retry-After")).matches("[1-9]\\d*");
        assertThat(call.took()).isLessThan(TOLD);
    }

    private static Timed timed(String path) {
        long began = System.nanoTime();
        ApiClient.Answer answer = application.as("nurse").get(path);
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - began));
    }

    /** Asks again and again, as a client does that is told to come back. */
    private static void await(BooleanSupplier what) {
        long until = System.nanoTime() + BACK.toNanos();
        while (!what.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it never came back").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        for (ProcessHandle process : processes) {
            try {
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
