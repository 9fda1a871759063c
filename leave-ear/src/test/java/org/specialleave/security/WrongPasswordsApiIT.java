package org.specialleave.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;

/** Passwords are guessed, and those whose passwords they are want to sign in. Each test has addresses of its own. */
class WrongPasswordsApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private static Answer attempt(String account, String password, String address) {
        return client(account, password, address).get("me");
    }

    private static ApiClient client(String account, String password, String address) {
        byte[] credential = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return application
                .asNobody()
                .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(credential))
                .with("X-Forwarded-For", address);
    }

    /** By the page, where nothing is remembered of an earlier sign-in. */
    private static HttpResponse<String> byPage(String account, String password, String address) {
        return new Visitor(application.address())
                .with("X-Forwarded-For", address)
                .signIn(account, password, "");
    }

    @Test
    void aHundredWrongNamesFromOneAddressKeepNobodyElseThereOut() throws Exception {
        for (int i = 0; i < 100; i++) {
            failed("no-such-name-" + i, "198.51.100.10");
        }
        for (int i = 100; i < 105; i++) {
            assertThat(attempt("no-such-name-" + i, "wrong", "198.51.100.10").status())
                    .isEqualTo(401);
        }

        assertThat(byPage("nurse2", application.password(), "198.51.100.10").statusCode())
                .as("never seen from there")
                .isEqualTo(303);
        assertThat(byPage("nurse2", application.password(), "198.51.100.10").statusCode())
                .isEqualTo(303);
    }

    @Test
    void whoeverIsGuessedAtFromElsewhereIsAcceptedWhereTheySignedInBefore() throws Exception {
        assertThat(byPage("manager2", application.password(), "198.51.100.20").statusCode())
                .isEqualTo(303);
        guessUntilToldToWait(i -> attempt("manager2", "guess" + i, "203.0.113.20"));
        assertThat(attempt("manager2", application.password(), "203.0.113.20").status())
                .as("not looked at")
                .isEqualTo(429);
        for (int i = 0; i < 22; i++) {
            failed("manager2", "203.0.113." + (100 + i));
        }
        assertThat(attempt("manager2", application.password(), "203.0.113.21").status())
                .as("guessed at from many addresses, and not known at this one")
                .isEqualTo(429);

        assertThat(byPage("manager2", application.password(), "198.51.100.20").statusCode())
                .isEqualTo(303);
        assertThat(attempt("manager2", application.password(), "198.51.100.20").status())
                .isEqualTo(200);
    }

    /**
     * Guesses until the wait is at least four seconds, so that a slow machine is still within it at the next attempt.
     */
    private static void guessUntilToldToWait(IntFunction<Answer> guess) {
        for (int i = 0; i < 2_000; i++) {
            Answer answer = guess.apply(i);
            assertThat(answer.status()).as("attempt " + i).isIn(401, 429);
            if (answer.status() == 429 && Integer.parseInt(answer.header("Retry-After")) >= 4) {
                return;
            }
        }
        fail("Guessing costs no wait of four seconds");
    }

    @Test
    void aHeaderFromSomebodyBehindTheProxyGivesNoAttemptAnAddressOfItsOwn() {
        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> attempt("spoofed", "guess", "192.0.2." + i + ", 203.0.113.30")
                        .status())
                .toList();

        assertThat(statuses).contains(429);
    }

    @Test
    void whereAnAccountIsKnownWrongPasswordsCostAGrowingWaitAndTheRightOneIsTakenAllTheSame() {
        assertThat(byPage("director", application.password(), "198.51.100.40").statusCode())
                .isEqualTo(303);
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Answer answer = attempt("director", "guess" + i, "198.51.100.40");
            answers.add(answer.status() + " " + answer.header("Retry-After"));
        }
        assertThat(answers).containsExactly("401 null", "401 null", "401 null", "429 1", "429 2", "429 4");
        HttpResponse<String> page = byPage("director", "guess", "198.51.100.40");
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).contains("8");
        assertThat(page.body()).contains("Wait 8 seconds, then try again.");

        assertThat(byPage("director", application.password(), "198.51.100.40").statusCode())
                .isEqualTo(303);
        assertThat(attempt("director", "guess", "198.51.100.40").status())
                .as("the slate is wiped")
                .isEqualTo(401);
    }

    @Test
    void elsewhereEvenTheRightPasswordIsNotLookedAtWhileTheWaitLasts() throws Exception {
        for (int i = 0; i < 10; i++) {
            failed("head-of-service", "203.0.113.50");
        }
        Answer answer = attempt("head-of-service", application.password(), "203.0.113.50");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(Long.parseLong(answer.header("Retry-After"))).isBetween(1L, 60L);
        HttpResponse<String> page = byPage("head-of-service", application.password(), "203.0.113.50");
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).containsPattern("Wait [0-9]+ seconds?, then try again\\.");

        assertThat(byPage("head-of-service", application.password(), "203.0.113.51")
                        .statusCode())
                .as("the pair waits, not the account")
                .isEqualTo(303);
    }

    @Test
    void ofManyGuessesAtOnceOneMoreThanTheFreeOnesIsLookedAt() throws Exception {
        List<Answer> answers = made(40, 40, i -> attempt("burst", "guess" + i, "203.0.113.60"));

        assertThat(answers)
                .as("503 where the machine is slow")
                .extracting(Answer::status)
                .isSubsetOf(401, 429, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 401)
                .as("the free ones")
                .hasSizeLessThanOrEqualTo(3);
        assertThat(failuresFrom("203.0.113.60"))
                .as("looked at: those, one more, and perhaps some after the first waits")
                .isBetween(1L, 7L);
    }

    @Test
    void aFloodOfSignInsIsSentAwayAndWhoeverIsSignedInDoesNotNotice() throws Exception {
        Visitor working = new Visitor(application.address()).with("X-Forwarded-For", "198.51.100.70");
        assertThat(working.signIn("auditor", application.password(), "").statusCode())
                .isEqualTo(303);
        ApiClient remembered = client("auditor", application.password(), "198.51.100.70");
        assertThat(remembered.get("me").status()).isEqualTo(200);

        List<Answer> answers = made(
                80,
                80,
                i -> i % 8 == 7 ? remembered.get("me") : attempt("flood-" + i, "guess", "203.0." + (114 + i) + ".70"));

        List<Answer> strangers = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (i % 8 == 7) {
                assertThat(answers.get(i).status()).isEqualTo(200);
            } else {
                strangers.add(answers.get(i));
            }
        }
        assertThat(strangers).extracting(Answer::status).isSubsetOf(401, 503).contains(503);
        assertThat(strangers).filteredOn(answer -> answer.status() == 503).allSatisfy(answer -> {
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        });
        assertThat(working.get("").statusCode()).isEqualTo(200);
        assertThat(byPage("auditor", application.password(), "198.51.100.71").statusCode())
                .as("right, once the flood has passed")
                .isEqualTo(303);
    }

    private interface Attempt {
        Answer make(int number);
    }

    /** The answers to so many attempts, of which so many are made at once. */
    private static List<Answer> made(int number, int atOnce, Attempt attempt) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Callable<Answer>> attempts = IntStream.range(0, number)
                    .<Callable<Answer>>mapToObj(i -> () -> attempt.make(i))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Writes down a failure of a moment ago, as if it had been made: each costs the server a second of computing in a
     * test.
     */
    private static void failed(String account, String address) throws SQLException {
        try (Connection connection = application.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into sign_in_failure (name_hash, address, failed_at)
                        values (encode(sha256(convert_to(?, 'UTF8')), 'hex'), ?, now())""")) {
            insert.setString(1, account);
            insert.setString(2, address);
            insert.executeUpdate();
        }
    }

    private static long failuresFrom(String address) throws SQLException {
        try (Connection connection = application.dataSource().getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from sign_in_failure where address = ?")) {
            query.setString(1, address);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
