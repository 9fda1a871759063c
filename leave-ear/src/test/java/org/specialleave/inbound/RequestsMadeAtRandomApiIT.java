package org.specialleave.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.RunningApplication;

/**
 * Thousands of requests that are made up, to every page and call, by several people. {@code -Dleave.fuzz.seed=}
 * makes others, and {@code -Dleave.fuzz.requests=} another number of them.
 */
class RequestsMadeAtRandomApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private static final long SEED = Long.getLong("leave.fuzz.seed", 20_261_129L);
    private static final int REQUESTS = Integer.getInteger("leave.fuzz.requests", 5_000);
    private static final int AT_ONCE = 4;
    private static final int SHOWN = 20;

    /** What tells of the server or of the code. */
    private static final Pattern GIVEN_AWAY =
            Pattern.compile("(?i)payara|glassfish|grizzly|catalina|jersey|eclipselink|\\bat"
                    + " (?:org|com|java|jakarta)\\.|[a-z]Exception\\b|HTTP Status|postgres");

    @Test
    void eachIsAnsweredByUsAndNoneMakesAFault() throws Exception {
        List<RawVisitor> visitors = new ArrayList<>(List.of(RawVisitor.NOBODY));
        for (String account : List.of("nurse", "manager", "hr", "hr-systems", "auditor")) {
            visitors.add(RawVisitor.signedIn(application, account));
        }
        List<RandomRequests.Made> requests = new RandomRequests(SEED).make(REQUESTS, visitors.size());
        long logged = Files.size(application.serverLog());

        List<String> faults = new ArrayList<>();
        for (String fault : answers(requests, visitors)) {
            if (!fault.isEmpty()) {
                faults.add(fault);
            }
        }

        assertThat(faults.subList(0, Math.min(SHOWN, faults.size())))
                .as(faults.size() + " of " + REQUESTS + " requests, seed " + SEED)
                .isEmpty();
        assertThat(errorsSince(logged)).as("errors in the log, seed " + SEED).isEmpty();
    }

    private static List<String> answers(List<RandomRequests.Made> requests, List<RawVisitor> visitors)
            throws Exception {
        RawHttp http = new RawHttp(application.address());
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<String>> all = new ArrayList<>();
            for (RandomRequests.Made made : requests) {
                RawVisitor visitor = visitors.get(made.visitor());
                List<String> headers = new ArrayList<>(made.api() ? visitor.calls() : visitor.pages());
                headers.addAll(made.headers());
                all.add(() -> fault(
                        made,
                        visitor,
                        http.send(
                                made.method(),
                                made.target(),
                                headers,
                                RandomRequests.bytes(made.body(), visitor.token()))));
            }
            List<String> faults = new ArrayList<>();
            for (Future<String> one : threads.invokeAll(all)) {
                faults.add(one.get());
            }
            return faults;
        } finally {
            threads.shutdownNow();
        }
    }

    /** What is wrong with an answer, with the request that it was given to; else nothing. */
    private static String fault(RandomRequests.Made made, RawVisitor visitor, RawHttp.Answer answer) {
        String why = "";
        if (answer.status() == 0) {
            why = "no answer";
        } else if (answer.status() >= 500 && answer.status() != 503) {
            why = "a fault of ours";
        } else if (answer.status() >= 400 && !answer.body().isBlank() && !isOurs(made, answer)) {
            why = "an answer that is not ours";
        } else if (GIVEN_AWAY.matcher(String.join("\n", answer.headers())).find()
                || (answer.status() >= 400 && GIVEN_AWAY.matcher(answer.body()).find())) {
            why = "the answer tells of the server";
        } else if (List.of("OPTIONS", "TRACE").contains(made.method())
                && (!answer.header("Allow").isEmpty() || answer.status() == 200)) {
            why = "the answer tells what is allowed";
        }
        return why.isEmpty()
                ? ""
                : why + ": " + visitor.name() + " " + made + " -> " + answer.status() + " " + answer.headers() + " "
                        + answer.body().substring(0, Math.min(300, answer.body().length()));
    }

    private static boolean isOurs(RandomRequests.Made made, RawHttp.Answer answer) {
        String type = answer.header("Content-Type");
        return made.target().startsWith("/leave/api/")
                ? type.startsWith("application/problem+json")
                        && answer.body().startsWith("{\"type\":\"urn:special-leave:problem:")
                : type.startsWith("text/html") && answer.body().contains("<main");
    }

    private static List<String> errorsSince(long position) throws IOException {
        byte[] log = Files.readAllBytes(application.serverLog());
        return new String(log, (int) position, (int) (log.length - position), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("|SEVERE|") || line.contains("|ERROR|"))
                .limit(SHOWN)
                .toList();
    }
}
