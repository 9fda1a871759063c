package org.specialleave.web.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.release.ReleasedPolicies;

/**
 * Bodies that are made to take memory or time, read as the API reads them; a program of its own, so that its memory
 * can be small.
 */
public final class HostileBodies {
    /** What is printed at the end, where each body was read or refused. */
    static final String DONE = "every body was answered";

    private static final int LARGEST_ANSWER = 1 << 20;
    private static final int AT_ONCE = 4;
    private static final Policies POLICIES = new ReleasedPolicies().policies();

    private HostileBodies() {}

    /** Reads all of them, some at the same time; ends with another code than 0 where one was not answered. */
    public static void main(String[] arguments) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Map.Entry<String, String> body : corpus().entrySet()) {
                byte[] bytes = body.getValue().getBytes(StandardCharsets.UTF_8);
                Callable<Integer> reading = () -> answer(bytes);
                for (Future<Integer> answer : threads.invokeAll(List.of(reading, reading, reading, reading))) {
                    if (answer.get() > LARGEST_ANSWER) {
                        throw new IllegalStateException("An answer of " + answer.get() + " bytes to " + body.getKey());
                    }
                }
            }
            System.out.println(DONE);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reads a body as two resources do; the length of the longer refusal, or 0. */
    private static int answer(byte[] bytes) {
        return Math.max(
                refusal(() -> request(JsonBody.of(bytes))),
                refusal(() -> new AssessmentReader(POLICIES, Instant.EPOCH).facts(JsonBody.of(bytes))));
    }

    private static Object request(JsonBody body) {
        FieldErrors errors = new FieldErrors();
        return body.as("RequestAsked", RequestBody.class, errors).leave(POLICIES, LocalDate.EPOCH, errors);
    }

    private static int refusal(Callable<?> reading) {
        try {
            reading.call();
            return 0;
        } catch (ProblemException refused) {
            return refused.problem().bytes().length;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> corpus() {
        Map<String, String> corpus = new LinkedHashMap<>();
        // The pointer to each field that stands twice is half as long as the body.
        String deep = ("{\"" + "n".repeat(2000) + "\":").repeat(30);
        corpus.put(
                "long names, deep down fields that stand twice",
                deep + "{" + "\"a\":1,".repeat(10_000) + "\"a\":1" + "}".repeat(31));
        String usual = ("{\"" + "n".repeat(190) + "\":").repeat(30);
        corpus.put(
                "names of the usual length, and the same",
                usual + "{" + "\"a\":1,".repeat(150_000) + "\"a\":1" + "}".repeat(31));
        corpus.put("one level after the other", "{\"a\":".repeat(170_000));
        corpus.put("one list in the other", "[".repeat(1_000_000));
        corpus.put("a wide list of empty objects", "{\"lines\":[" + "{},".repeat(340_000) + "{}]}");
        corpus.put("a wide list of unknown fields", "{\"lines\":[" + "{\"x\":0},".repeat(120_000) + "{}]}");
        corpus.put("lists of lists", "{\"lines\":[" + ("[" + "[],".repeat(1990) + "[]],").repeat(170) + "[]]}");
        corpus.put("many names", "{" + names(90_000) + "}");
        corpus.put("one long name", "{\"" + "n".repeat(1_000_000) + "\":1}");
        corpus.put("one long text", "{\"reason\":\"" + "x".repeat(1_000_000) + "\"}");
        corpus.put("one long number", "{\"lines\":[{\"minutes\":" + "9".repeat(1_000_000) + "}]}");
        corpus.put("long decimals", "{\"circumstances\":{\"linkedShifts\":0." + "3".repeat(1_000_000) + "}}");
        for (String number : List.of("1e999999999", "-1e999999999", "1e-999999999", "0e999999999", "1e2147483647")) {
            corpus.put(
                    "the number " + number,
                    "{\"lines\":[{\"minutes\":" + number + "}],\"circumstances\":{\"linkedShifts\":" + number + "}}");
        }
        for (String number : List.of("1e999999999", "9".repeat(100), "1e32", "1e-32", "0." + "3".repeat(32))) {
            corpus.put(
                    "a whole body with " + number,
                    "{\"leaveType\":\"CARERS\",\"assignment\":{\"weeklyMinutes\":2250},"
                            + "\"lines\":[{\"date\":\"2026-11-23\",\"minutes\":450}],"
                            + "\"circumstances\":{\"linkedShifts\":" + number + "}}");
        }
        corpus.put("halves of characters", "{\"reason\":\"" + "\\ud800".repeat(160_000) + "\"}");
        corpus.put("names of halves of characters", "{\"\\udc00\":1,\"circumstances\":{\"\\ud800\":1}}");
        corpus.put("pointers that are escaped", "{\"" + "~/".repeat(100) + "\":{\"" + "~/".repeat(100) + "\":1}}");
        Random random = new Random(20261129);
        for (int number = 0; number < 40; number++) {
            corpus.put("random " + number, random(random, 4));
        }
        return corpus;
    }

    private static String names(int count) {
        List<String> names = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            names.add("\"f" + number + "\":1");
        }
        return String.join(",", names);
    }

    private static String random(Random random, int depth) {
        return switch (depth == 0 ? 3 + random.nextInt(4) : random.nextInt(3)) {
            case 0, 1 -> {
                List<String> fields = new ArrayList<>();
                for (int number = random.nextInt(8); number >= 0; number--) {
                    fields.add("\"" + "k".repeat(random.nextInt(220)) + "\":" + random(random, depth - 1));
                }
                yield "{\"lines\":[{" + String.join(",", fields) + "}]}";
            }
            case 2 -> {
                List<String> items = new ArrayList<>();
                for (int number = random.nextInt(10); number >= 0; number--) {
                    items.add(random(random, depth - 1));
                }
                yield "[" + String.join(",", items) + "]";
            }
            case 3 -> "\"" + "\\u0000".repeat(random.nextInt(50)) + "\"";
            case 4 -> random.nextInt() + "e" + random.nextInt(400);
            case 5 -> "null";
            default -> String.valueOf(random.nextDouble());
        };
    }
}
