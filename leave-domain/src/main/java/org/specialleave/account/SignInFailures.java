package org.specialleave.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;

/** Attempts to sign in that have not succeeded, counted on all nodes by name and by address over a sliding window. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInFailures {
    /** Attempts of one name wait for each other here, or many at once would each see the count before the others'. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?1, 30))";

    /**
     * When the oldest attempt that still fills the limit leaves the window: the attempt number n from the newest, where n is the limit.
     */
    private static final String FILLED_SINCE = """
            select max(extract(epoch from filled)) from (
                (select failed_at as filled from sign_in_failure
                  where name_hash = ?1 and failed_at > ?3 order by failed_at desc offset ?4 limit 1)
                union all
                (select failed_at from sign_in_failure
                  where address = ?2 and failed_at > ?3 order by failed_at desc offset ?5 limit 1)) as limits
            """;

    @PersistenceContext(unitName = "leave")
    private EntityManager entities;

    private Clock clock;
    private SignInLimits limits;

    /** For the container. */
    protected SignInFailures() {}

    /**
     * With its collaborators.
     *
     * @param clock  when an attempt was made
     * @param limits how many may fail
     */
    @Inject
    public SignInFailures(Clock clock, SignInLimits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /** The same on another entity manager, where there is no container. */
    public SignInFailures on(EntityManager manager) {
        SignInFailures failures = new SignInFailures(clock, limits);
        failures.entities = manager;
        return failures;
    }

    /**
     * Counts an attempt as failed, unless too many failed before.
     *
     * @return empty if the attempt may be looked at; else how long to wait, in whole seconds, at least one
     */
    public Optional<Duration> count(String name, String address) {
        String nameHash = hash(name);
        Instant now = clock.instant();
        entities.createNativeQuery(LOCK).setParameter(1, nameHash).getResultList();
        Object filled = entities.createNativeQuery(FILLED_SINCE)
                .setParameter(1, nameHash)
                .setParameter(2, address)
                .setParameter(3, timestamp(now.minus(limits.window())))
                .setParameter(4, limits.perAccount() - 1)
                .setParameter(5, limits.perAddress() - 1)
                .getSingleResult();
        if (filled != null) {
            long until = (long) Math.ceil(((Number) filled).doubleValue())
                    + limits.window().toSeconds();
            return Optional.of(Duration.ofSeconds(Math.max(1, until - now.getEpochSecond())));
        }
        entities.createNativeQuery("insert into sign_in_failure (name_hash, address, failed_at) values (?1, ?2, ?3)")
                .setParameter(1, nameHash)
                .setParameter(2, address)
                .setParameter(3, timestamp(now))
                .executeUpdate();
        return Optional.empty();
    }

    /** The password was right: what failed before under this name counts no more, and what left the window is thrown away. */
    public void forget(String name) {
        entities.createNativeQuery("delete from sign_in_failure where name_hash = ?1 or failed_at <= ?2")
                .setParameter(1, hash(name))
                .setParameter(2, timestamp(clock.instant().minus(limits.window())))
                .executeUpdate();
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String hash(String name) {
        try {
            byte[] bytes = Accounts.asKept(name).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
