package org.specialleave.platform;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Runs a use case from an edge that has no transaction of its own, and tells the database's refusals in the domain's
 * words.
 *
 * <p>A serialisation failure or a deadlock (40001, 40P01) is nobody's fault: it is tried again, twice. An exclusion
 * violation (23P01) means that the same hours are booked already, a failed version check that somebody else was faster;
 * both become a {@link ConflictException}. Anything else is thrown on as it came.
 */
public final class TransactionRetry {
    private static final int MOST = 3;
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40001", "40P01");
    private static final String EXCLUSION_VIOLATION = "23P01";

    private TransactionRetry() {}

    /**
     * The answer of that work, which must begin and end its own transaction each time it is called.
     *
     * @throws ConflictException with {@code OVERLAP} or {@code STALE} where the database refused for that reason
     */
    public static <T> T of(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ConflictException | NotFoundException | NotPermittedException known) {
                throw known;
            } catch (RuntimeException failure) {
                String state = sqlState(failure).orElse("");
                if (attempt < MOST && WORTH_ANOTHER_TRY.contains(state)) {
                    continue;
                }
                throw inWordsOfTheDomain(failure, state);
            }
        }
    }

    /** As {@link #of(Supplier)}, for work without an answer. */
    public static void run(Runnable work) {
        of(() -> {
            work.run();
            return null;
        });
    }

    private static RuntimeException inWordsOfTheDomain(RuntimeException failure, String state) {
        if (EXCLUSION_VIOLATION.equals(state)) {
            return new ConflictException(ConflictException.Reason.OVERLAP, Map.of());
        }
        if (cause(failure, OptimisticLockException.class).isPresent()) {
            return new ConflictException(ConflictException.Reason.STALE, Map.of());
        }
        // The container wraps what it does not know, and what a use case threw while another was on its way.
        return cause(failure, ConflictException.class)
                .<RuntimeException>map(known -> known)
                .or(() -> cause(failure, NotFoundException.class))
                .or(() -> cause(failure, NotPermittedException.class))
                .orElse(failure);
    }

    /** The SQLState of the first database error that caused the failure, if one did. */
    public static Optional<String> sqlState(Throwable failure) {
        return cause(failure, SQLException.class).map(SQLException::getSQLState);
    }

    /** The failure itself or the first of its causes that is of that kind. */
    public static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> kind) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable at = failure; at != null && seen.add(at); at = at.getCause()) {
            if (kind.isInstance(at)) {
                return Optional.of(kind.cast(at));
            }
        }
        return Optional.empty();
    }
}
