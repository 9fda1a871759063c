package org.specialleave.speed;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs {@link WebBenchmark} with one client and with sixteen, after a warm-up, and prints what each page takes as a
 * table.
 */
public final class MeasureWeb {
    private static final int MANY = 16;

    /** The compiler of Java needs as long to have done with what a page runs through. */
    private static final TimeValue WARM_UP = TimeValue.seconds(15);

    private MeasureWeb() {}

    /** Measures what the pattern names; all without one. */
    public static void main(String[] arguments) throws RunnerException {
        String which = arguments.length == 0 ? "" : arguments[0];
        new Runner(options(which, MANY)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(WARM_UP)
                        .build())
                .run();
        Map<String, Statistics> alone = run(which, 1);
        Map<String, Statistics> together = run(which, MANY);
        System.out.printf(
                "%n| | median, ms | 95th in a hundred, ms | a second with %d clients |%n| --- | --- | --- | --- |%n",
                MANY);
        alone.forEach((name, times) -> System.out.printf(
                "| %s | %.1f | %.1f | %.0f |%n",
                name,
                times.getPercentile(50),
                times.getPercentile(95),
                MANY * 1000 / together.get(name).getMean()));
        System.exit(0);
    }

    private static ChainedOptionsBuilder options(String which, int clients) {
        return new OptionsBuilder()
                .include("WebBenchmark\\.(" + (which.isEmpty() ? ".*" : which) + ")$")
                .threads(clients)
                .shouldFailOnError(true);
    }

    private static Map<String, Statistics> run(String which, int clients) throws RunnerException {
        Collection<RunResult> results = new Runner(options(which, clients).build()).run();
        Map<String, Statistics> byName = new LinkedHashMap<>();
        results.stream()
                .sorted(Comparator.comparing(result -> result.getPrimaryResult().getLabel()))
                .forEach(result -> byName.put(
                        result.getPrimaryResult().getLabel(),
                        result.getPrimaryResult().getStatistics()));
        return byName;
    }
}
