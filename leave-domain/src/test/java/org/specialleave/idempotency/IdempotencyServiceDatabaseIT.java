package org.specialleave.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.testing.EmbeddedDatabase;

class IdempotencyServiceDatabaseIT {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final StoredResponse ANSWER =
            new StoredResponse(201, Map.of("Location", "/leave-requests/SL-1"), "{\"reference\":\"SL-1\"}");

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void givesTheFirstAnswerAgainWordForWord() {
        assertThat(call("nurse", "body", NOW, this::work)).isEqualTo(new IdempotencyResult.Done(ANSWER));
        assertThat(call("nurse", "body", NOW, this::work)).isEqualTo(new IdempotencyResult.Repeated(ANSWER));
        assertThat(done).hasValue(1);
    }

    @Test
    void isAnotherCallWithAnotherBody() {
        call("nurse", "body", NOW, this::work);
        assertThat(call("nurse", "other", NOW, this::work)).isEqualTo(new IdempotencyResult.OtherCall());
        assertThat(done).hasValue(1);
    }

    @Test
    void isNothingToAnotherAccount() {
        call("nurse", "body", NOW, this::work);
        assertThat(call("nurse2", "body", NOW, this::work)).isInstanceOf(IdempotencyResult.Done.class);
    }

    @Test
    void keepsNoFailure() {
        assertThatThrownBy(() -> call("nurse", "body", NOW, () -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(call("nurse", "other", NOW, this::work)).isEqualTo(new IdempotencyResult.Done(ANSWER));
    }

    @Test
    void doesTheWorkAgainAfterADay() {
        call("nurse", "body", NOW, this::work);
        Instant justBefore = NOW.plus(IdempotencyService.KEPT).minusMillis(1);
        assertThat(call("nurse", "body", justBefore, this::work)).isInstanceOf(IdempotencyResult.Repeated.class);
        assertThat(call("nurse", "other", NOW.plus(IdempotencyService.KEPT), this::work))
                .isInstanceOf(IdempotencyResult.Done.class);
        assertThat(done).hasValue(2);
    }

    @Test
    void isForgottenAfterADay() {
        call("nurse", "body", NOW.minus(Duration.ofDays(400)), this::work);
        int discarded = database.inTransaction(em -> new IdempotencyService(at(NOW.minus(Duration.ofDays(300))))
                .on(em)
                .discardExpired());
        assertThat(discarded).isEqualTo(1);
    }

    @Test
    void isDoneOnceByEightAtTheSameTime() throws Exception {
        List<IdempotencyResult> answers = eightAtOnce(this::work);
        assertThat(done).hasValue(1);
        assertThat(answers).filteredOn(IdempotencyResult.Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(new IdempotencyResult.Repeated(ANSWER)::equals)
                .hasSize(7);
    }

    private List<IdempotencyResult> eightAtOnce(Supplier<StoredResponse> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(8);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<IdempotencyResult>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(threads.submit(() -> {
                    start.await();
                    return call("nurse", "body", NOW, work);
                }));
            }
            List<IdempotencyResult> answers = new ArrayList<>();
            for (Future<IdempotencyResult> call : calls) {
                answers.add(call.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private StoredResponse work() {
        done.incrementAndGet();
        return ANSWER;
    }

    private IdempotencyResult call(String caller, String body, Instant now, Supplier<StoredResponse> work) {
        IdempotentCall call =
                IdempotentCall.of(caller, key, "POST /leave-requests", body.getBytes(StandardCharsets.UTF_8));
        return database.inTransaction(
                em -> new IdempotencyService(at(now)).on(em).of(call, work));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
