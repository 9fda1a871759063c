package org.specialleave.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialleave.testing.largetrust.TrustSize;

/**
 * What the pages of the busiest people take with 7,000 people, as a multiple of what a page without data takes on the
 * same server in the same minute. The bounds are half as much again as was measured; {@code docs/speed.md} tells how
 * long pages take in milliseconds.
 */
class PagesBesideAPlainPageIT {
    private static final int CLIENTS = 8;
    private static final long WARM_UP = 20_000_000_000L;
    private static final int TIMES = 60;

    /** A round that something else disturbed is done again. */
    private static final int ROUNDS = 6;

    private static MeasuredProduct product;
    private static WebClient nurse;
    private static WebClient manager;

    @BeforeAll
    static void startAndWarmUp() {
        product = new MeasuredProduct(TrustSize.OF_THE_BUILD);
        String nurses = product.busiestStaff(1).get(0).account();
        String managers = product.busiestManagers(1).get(0).account();
        nurse = new WebClient(product.address(), nurses);
        manager = new WebClient(product.address(), managers);
        long end = System.nanoTime() + WARM_UP;
        CompletableFuture.allOf(IntStream.range(0, CLIENTS)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> browse(nurses, managers, end)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static void browse(String nurses, String managers, long end) {
        WebClient one = new WebClient(product.address(), nurses);
        WebClient other = new WebClient(product.address(), managers);
        while (System.nanoTime() < end) {
            for (String path : List.of("accessibility", "", "my-record")) {
                one.get(path, "</html>");
            }
            for (String path : List.of("", "to-decide")) {
                other.get(path, "</html>");
            }
        }
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @ParameterizedTest
    @CsvSource({"nurse, '', 3.9", "nurse, my-record, 4.5", "manager, '', 3.9", "manager, to-decide, 2.9"})
    void isNotMuchMoreThanAPageWithoutData(String who, String path, double most) {
        WebClient client = who.equals("nurse") ? nurse : manager;
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > most; round++) {
            List<Long> plain = new ArrayList<>();
            List<Long> page = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                plain.add(nanos(client, "accessibility"));
                page.add(nanos(client, path));
            }
            least = Math.min(least, median(page) / (double) median(plain));
            System.out.printf("# %s of %s: %.1f times a page without data%n", path, who, least);
        }
        assertThat(least).isLessThanOrEqualTo(most);
    }

    private static long nanos(WebClient client, String path) {
        long begun = System.nanoTime();
        client.get(path, "</html>");
        return System.nanoTime() - begun;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(TIMES / 2).findFirst().orElseThrow();
    }
}
