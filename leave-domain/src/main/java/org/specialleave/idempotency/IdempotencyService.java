package org.specialleave.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Does a piece of work once for each key, within 24 hours.
 *
 * <p>The key is claimed first, in the transaction that the work joins: of several calls at once the others wait for the
 * first to end. If it succeeds they get its answer; if it fails nothing is kept, and the next of them does the work.
 *
 * <p>Whoever calls says whose key it is, and checks who that is.
 */
@Stateless
@PermitAll
public class IdempotencyService {
    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** Answers 1 where the key is new or its answer has expired, 0 where somebody has used it. */
    private static final String CLAIM = """
            insert into idempotency_key (caller, key, body_hash, created_at) values (?1, ?2, ?3, ?4)
            on conflict (caller, key) do update
               set body_hash = excluded.body_hash, created_at = excluded.created_at,
                   status = null, headers = null, body = null
             where idempotency_key.created_at <= ?5
            """;

    private static final String KEEP =
            "update idempotency_key set status = ?3, headers = ?4, body = ?5 where caller = ?1 and key = ?2";
    private static final String RECALL =
            "select body_hash, status, headers, body from idempotency_key where caller = ?1 and key = ?2";
    private static final String DISCARD = "delete from idempotency_key where created_at <= ?1";

    @PersistenceContext(unitName = "leave")
    private EntityManager entities;

    private Clock clock;

    protected IdempotencyService() {}

    /** With the clock that tells when an answer has expired. */
    @Inject
    public IdempotencyService(Clock clock) {
        this.clock = clock;
    }

    /** The same on another entity manager, where there is no container. */
    public IdempotencyService on(EntityManager manager) {
        IdempotencyService once = new IdempotencyService(clock);
        once.entities = manager;
        return once;
    }

    /**
     * The answer of the work, done now or before.
     *
     * @param call what is called, by whom, with which key
     * @param work joins this transaction; its exceptions undo the claim
     */
    public IdempotencyResult of(IdempotentCall call, Supplier<StoredResponse> work) {
        Instant now = clock.instant();
        int claimed = entities.createNativeQuery(CLAIM)
                .setParameter(1, call.caller())
                .setParameter(2, call.key())
                .setParameter(3, call.bodyHash())
                .setParameter(4, Timestamp.from(now))
                .setParameter(5, Timestamp.from(now.minus(KEPT)))
                .executeUpdate();
        if (claimed == 0) {
            return recall(call);
        }
        StoredResponse answer = work.get();
        entities.createNativeQuery(KEEP)
                .setParameter(1, call.caller())
                .setParameter(2, call.key())
                .setParameter(3, answer.status())
                .setParameter(4, answer.headerLines())
                .setParameter(5, answer.body())
                .executeUpdate();
        return new IdempotencyResult.Done(answer);
    }

    /** Forgets what is older than a day; answers how many answers that were. */
    public int discardExpired() {
        return entities.createNativeQuery(DISCARD)
                .setParameter(1, Timestamp.from(clock.instant().minus(KEPT)))
                .executeUpdate();
    }

    private IdempotencyResult recall(IdempotentCall call) {
        List<?> rows = entities.createNativeQuery(RECALL)
                .setParameter(1, call.caller())
                .setParameter(2, call.key())
                .getResultList();
        Object[] row = (Object[]) rows.get(0);
        return call.bodyHash().equals(row[0])
                ? new IdempotencyResult.Repeated(
                        StoredResponse.of(((Number) row[1]).intValue(), (String) row[2], (String) row[3]))
                : new IdempotencyResult.OtherCall();
    }
}
