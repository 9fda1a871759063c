package org.specialleave.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.specialleave.account.AccountInForce;
import org.specialleave.account.Accounts;
import org.specialleave.account.SignInOutcome;

/**
 * Credentials that were right a moment ago, on this node, by account and address: checking one anew costs 0.15 s of
 * computing on purpose, too much for every call of the API. Kept for five minutes as an HMAC under a key that this node
 * made at its start and tells nobody, and void as soon as the account's stamp is another. The same credential sent many
 * times at once from one address is checked once.
 *
 * <p>To be compared with what is remembered is to be looked at, without the cost. So it holds only where it was right,
 * at that address, and is forgotten there when failures begin to slow the account: from then on each attempt is checked
 * at the pace of those.
 */
@ApplicationScoped
public class RememberedCredentials {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration COME_AGAIN = Duration.ofSeconds(2);
    private static final int MOST = 10_000;
    private static final String HMAC = "HmacSHA256";

    /** Where an account was let in. */
    private record Pair(String account, String address) {}

    private record Verified(String digest, String stamp, Instant until) {}

    private record Check(String digest, String address) {}

    private final Map<Pair, Verified> verified = new ConcurrentHashMap<>();
    private final Map<Check, CompletableFuture<SignInOutcome>> underWay = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private Clock clock;
    private Semaphore waiting;

    protected RememberedCredentials() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, HMAC);
    }

    /**
     * With its clock.
     *
     * @param clock   tells when a credential is forgotten
     * @param waiting how many requests at most wait for the answer to the same credential
     */
    @Inject
    public RememberedCredentials(Clock clock, @ConfigProperty(name = "leave.sign-in.checks-waiting") int waiting) {
        this();
        this.clock = clock;
        this.waiting = new Semaphore(waiting);
    }

    /**
     * Whether this credential was right at this address within the last five minutes and the account has not changed
     * since.
     */
    boolean holds(BasicCredential credential, String address, AccountInForce account) {
        Verified known = verified.get(new Pair(account.caller().account(), address));
        return known != null
                && known.digest().equals(digest(credential))
                && known.stamp().equals(account.stamp())
                && clock.instant().isBefore(known.until());
    }

    /** Checks the credential, or waits for the answer to the same credential that is being checked already. */
    SignInOutcome check(BasicCredential credential, String address, Supplier<SignInOutcome> verification) {
        Check check = new Check(digest(credential), address);
        CompletableFuture<SignInOutcome> mine = new CompletableFuture<>();
        CompletableFuture<SignInOutcome> others = underWay.putIfAbsent(check, mine);
        if (others != null) {
            return answer(others);
        }
        try {
            SignInOutcome outcome = verification.get();
            if (outcome instanceof SignInOutcome.Accepted accepted) {
                remember(check, accepted.account());
            } else if (outcome instanceof SignInOutcome.TooMany) {
                verified.remove(new Pair(Accounts.asKept(credential.name()), address));
            }
            mine.complete(outcome);
            return outcome;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(check, mine);
        }
    }

    private SignInOutcome answer(CompletableFuture<SignInOutcome> others) {
        if (!waiting.tryAcquire()) {
            return new SignInOutcome.Busy(COME_AGAIN);
        }
        try {
            return others.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the same credential could not be checked by another request", e);
        } finally {
            waiting.release();
        }
    }

    private void remember(Check check, AccountInForce account) {
        Instant now = clock.instant();
        verified.values().removeIf(known -> !now.isBefore(known.until()));
        if (verified.size() < MOST) {
            verified.put(
                    new Pair(account.caller().account(), check.address()),
                    new Verified(check.digest(), account.stamp(), now.plus(KEPT)));
        }
    }

    private String digest(BasicCredential credential) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            // No name has a zero character in it, so no two credentials share these bytes.
            mac.update(credential.name().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(credential.password().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }
}
