package org.specialleave.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.platform.ConflictException.Reason;

class DatabaseRefusalTest {
    private final AtomicInteger calls = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void aPassingConflictIsTriedAgainTwice(String state) {
        String answer = TransactionRetry.of(() -> {
            if (calls.incrementAndGet() < 3) {
                throw failure(state);
            }
            return "done";
        });
        assertThat(answer).isEqualTo("done");
    }

    @Test
    void afterTheThirdTimeItIsThrownOn() {
        assertThatThrownBy(() -> TransactionRetry.run(() -> {
                    calls.incrementAndGet();
                    throw failure("40001");
                }))
                .isInstanceOf(EJBException.class);
        assertThat(calls).hasValue(3);
    }

    @Test
    void hoursThatAreBookedAlreadyAreAnOverlap() {
        assertThat(conflictOf(failure("23P01"))).isEqualTo(Reason.OVERLAP);
    }

    @Test
    void aVersionThatSomebodyElseMovedIsStale() {
        assertThat(conflictOf(new EJBTransactionRolledbackException("no", new OptimisticLockException())))
                .isEqualTo(Reason.STALE);
    }

    @Test
    void aConflictThatTheContainerWrappedIsUnwrapped() {
        var conflict = new ConflictException(Reason.STATE, Map.of());
        assertThat(conflictOf(new EJBTransactionRolledbackException("no", conflict)))
                .isEqualTo(Reason.STATE);
    }

    @Test
    void anythingElseIsThrownOnAtOnce() {
        EJBException failure = failure("23505");
        assertThatThrownBy(() -> TransactionRetry.run(() -> {
                    calls.incrementAndGet();
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(calls).hasValue(1);
    }

    private static Reason conflictOf(RuntimeException failure) {
        try {
            TransactionRetry.run(() -> {
                throw failure;
            });
            throw new AssertionError("nothing was thrown");
        } catch (ConflictException conflict) {
            return conflict.reason();
        }
    }

    private static EJBException failure(String state) {
        return new EJBException(new IllegalStateException(new SQLException("refused", state)));
    }
}
