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
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.specialleave.account.AccountInForce;
import org.specialleave.account.SignInOutcome;

/**
 * Credentials that were right a moment ago, on this node: checking one anew costs 0.15 s of computing on purpose, too much for every
 * call of the API. Kept for five minutes as an HMAC under a key that this node made at its start and tells nobody, and void as soon as
 * the account's stamp is another. The same credential sent many times at once is checked once.
 */
@ApplicationScoped
public class RememberedCredentials {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 10_000;
    private static final String HMAC = "HmacSHA256";

    private record Verified(String stamp, Instant until) {}

    private final Map<String, Verified> verified = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<SignInOutcome>> underWay = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private Clock clock;

    /** For the container. */
    protected RememberedCredentials() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, HMAC);
    }

    /**
     * With its clock.
     *
     * @param clock tells when a credential is forgotten
     */
    @Inject
    public RememberedCredentials(Clock clock) {
        this();
        this.clock = clock;
    }

    /** Whether this credential was right within the last five minutes and the account has not changed since. */
    boolean holds(BasicCredential credential, AccountInForce account) {
        Verified known = verified.get(digest(credential));
        return known != null
                && known.stamp().equals(account.stamp())
                && clock.instant().isBefore(known.until());
    }

    /** Checks the credential, or waits for the answer to the same credential that is being checked already. */
    SignInOutcome check(BasicCredential credential, Supplier<SignInOutcome> verification) {
        String digest = digest(credential);
        CompletableFuture<SignInOutcome> mine = new CompletableFuture<>();
        CompletableFuture<SignInOutcome> others = underWay.putIfAbsent(digest, mine);
        if (others != null) {
            return answer(others);
        }
        try {
            SignInOutcome outcome = verification.get();
            if (outcome instanceof SignInOutcome.Accepted accepted) {
                remember(digest, accepted.account().stamp());
            }
            mine.complete(outcome);
            return outcome;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(digest, mine);
        }
    }

    private static SignInOutcome answer(CompletableFuture<SignInOutcome> others) {
        try {
            return others.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the same credential could not be checked by another request", e);
        }
    }

    private void remember(String digest, String stamp) {
        Instant now = clock.instant();
        verified.values().removeIf(known -> !now.isBefore(known.until()));
        if (verified.size() < MOST) {
            verified.put(digest, new Verified(stamp, now.plus(KEPT)));
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
