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

/**
 * Attempts to sign in that have not succeeded, counted on all nodes by account and address together over a sliding
 * window, and the addresses from which each account has signed in.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInFailures {
    /** Attempts of one name wait for each other here, or many at once would each see the count before the others'. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?1, 30))";

    private static final String KNOWN = """
            select exists (select 1 from known_sign_in_address k join account a on a.id = k.account_id
                            where a.name = ?1 and k.address = ?2 and k.last_at > ?3)
            """;

    /**
     * Of the pair, of the account where it is not known, and of the address for accounts not known there: how many, and
     * the last.
     */
    private static final String COUNTS = """
            select (select count(*) from sign_in_failure where name_hash = ?1 and address = ?2 and failed_at > ?3),
                   (select extract(epoch from max(failed_at)) from sign_in_failure
                     where name_hash = ?1 and address = ?2 and failed_at > ?3),
                   (select count(*) from (select 1 from sign_in_failure
                     where name_hash = ?1 and failed_at > ?3 and not known limit ?4) as of_account),
                   (select extract(epoch from max(failed_at)) from sign_in_failure
                     where name_hash = ?1 and failed_at > ?3 and not known),
                   (select count(*) from (select 1 from sign_in_failure
                     where address = ?2 and failed_at > ?3 and not known limit ?4) as of_address)
            """;

    /** Rows that another sign-in throws away at the same moment are left to it, so that no two wait for each other. */
    private static final String FORGET_OLD_FAILURES = """
            delete from sign_in_failure where id in
                (select id from sign_in_failure where failed_at <= ?1 limit 1000 for update skip locked)
            """;

    private static final String FORGET_OLD_ADDRESSES = """
            delete from known_sign_in_address where (account_id, address) in
                (select account_id, address from known_sign_in_address where last_at <= ?1 limit 1000 for update skip locked)
            """;

    private static final String KNOW = """
            insert into known_sign_in_address (account_id, address, last_at) select id, ?2, ?3 from account where name = ?1
                on conflict (account_id, address) do update set last_at = excluded.last_at
            """;

    private static final String FORGET_SURPLUS = """
            delete from known_sign_in_address where (account_id, address) in
                (select k.account_id, k.address from known_sign_in_address k join account a on a.id = k.account_id
                  where a.name = ?1 order by k.last_at desc, k.address offset ?2)
            """;

    @PersistenceContext(unitName = "leave")
    private EntityManager entities;

    private Clock clock;
    private SignInLimits limits;
    private KnownAddresses addresses;

    protected SignInFailures() {}

    /**
     * With its collaborators.
     *
     * @param clock     when an attempt was made
     * @param limits    how failures slow what follows
     * @param addresses how many addresses an account is known at
     */
    @Inject
    public SignInFailures(Clock clock, SignInLimits limits, KnownAddresses addresses) {
        this.clock = clock;
        this.limits = limits;
        this.addresses = addresses;
    }

    /** The same on another entity manager, where there is no container. */
    public SignInFailures on(EntityManager manager) {
        SignInFailures failures = new SignInFailures(clock, limits, addresses);
        failures.entities = manager;
        return failures;
    }

    /**
     * Counts an attempt as failed, unless it comes within a wait. Where the account is known at the address there is no
     * wait.
     *
     * @param name    as typed
     * @param address where the attempt comes from, in one spelling; of IPv6 its first 64 bits count
     */
    public SignInAttempt count(String name, String address) {
        String nameHash = hash(name);
        String network = network(address);
        Instant now = clock.instant();
        lock(nameHash);
        boolean known = isKnown(name, network, now);
        Object[] counts = (Object[]) entities.createNativeQuery(COUNTS)
                .setParameter(1, nameHash)
                .setParameter(2, network)
                .setParameter(3, timestamp(now.minus(limits.window())))
                .setParameter(4, limits.mostCounted())
                .getSingleResult();
        long ofPair = ((Number) counts[0]).longValue();
        long ofAccount = ((Number) counts[2]).longValue();
        boolean addressPaced = limits.pacesAddress(((Number) counts[4]).longValue());
        if (known) {
            String turns = limits.pacesPair(ofPair) ? nameHash + " " + network : null;
            return new SignInAttempt.Counted(
                    insert(nameHash, network, true, now), turns, limits.waitOfPair(ofPair + 1));
        }
        Duration left = longer(
                left(counts[1], limits.waitOfPair(ofPair), now), left(counts[3], limits.waitOfAccount(ofAccount), now));
        if (!left.isZero()) {
            return new SignInAttempt.Waits(left);
        }
        return new SignInAttempt.Counted(
                insert(nameHash, network, false, now),
                addressPaced ? network : null,
                longer(limits.waitOfPair(ofPair + 1), limits.waitOfAccount(ofAccount + 1)));
    }

    /** The attempt's password was not looked at after all: it counts no more. */
    public void strikeOff(SignInAttempt.Counted attempt) {
        entities.createNativeQuery("delete from sign_in_failure where id = ?1")
                .setParameter(1, attempt.id())
                .executeUpdate();
    }

    /**
     * The password was right: what failed before under this name from this address counts no more, and the account is
     * known there. What failed elsewhere stays, or each sign-in of the owner would let somebody who guesses begin anew.
     */
    public void succeeded(String name, String address) {
        String nameHash = hash(name);
        String network = network(address);
        Instant now = clock.instant();
        lock(nameHash);
        entities.createNativeQuery("delete from sign_in_failure where name_hash = ?1 and address = ?2")
                .setParameter(1, nameHash)
                .setParameter(2, network)
                .executeUpdate();
        entities.createNativeQuery(KNOW)
                .setParameter(1, Accounts.asKept(name))
                .setParameter(2, network)
                .setParameter(3, timestamp(now))
                .executeUpdate();
        entities.createNativeQuery(FORGET_SURPLUS)
                .setParameter(1, Accounts.asKept(name))
                .setParameter(2, addresses.most())
                .executeUpdate();
        entities.createNativeQuery(FORGET_OLD_FAILURES)
                .setParameter(1, timestamp(now.minus(limits.window())))
                .executeUpdate();
        entities.createNativeQuery(FORGET_OLD_ADDRESSES)
                .setParameter(1, timestamp(now.minus(addresses.kept())))
                .executeUpdate();
    }

    private void lock(String nameHash) {
        entities.createNativeQuery(LOCK).setParameter(1, nameHash).getResultList();
    }

    private boolean isKnown(String name, String network, Instant now) {
        return (Boolean) entities.createNativeQuery(KNOWN)
                .setParameter(1, Accounts.asKept(name))
                .setParameter(2, network)
                .setParameter(3, timestamp(now.minus(addresses.kept())))
                .getSingleResult();
    }

    private long insert(String nameHash, String network, boolean known, Instant now) {
        Number id = (Number) entities.createNativeQuery("""
                        insert into sign_in_failure (name_hash, address, known, failed_at) values (?1, ?2, ?3, ?4) returning id
                        """)
                .setParameter(1, nameHash)
                .setParameter(2, network)
                .setParameter(3, known)
                .setParameter(4, timestamp(now))
                .getSingleResult();
        return id.longValue();
    }

    /** How much longer to wait, in whole seconds, rounded up. */
    private static Duration left(Object sinceEpoch, Duration wait, Instant now) {
        if (sinceEpoch == null || wait.isZero()) {
            return Duration.ZERO;
        }
        double passed = now.getEpochSecond() + now.getNano() / 1e9 - ((Number) sinceEpoch).doubleValue();
        return Duration.ofSeconds(Math.max(0, (long) Math.ceil(wait.toSeconds() - passed)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /**
     * Somebody with one IPv6 address can use all addresses of its network, usually those with the same first 64 bits.
     * So these count as one.
     */
    private static String network(String address) {
        String[] groups = address.split(":");
        return groups.length == 8 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) + "::/64" : address;
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
