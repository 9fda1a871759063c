package org.specialleave.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Checks a name and a password. Failures are counted by account and address together and slow what follows:
 *
 * <ul>
 *   <li>Where the account never signed in from the address, the next attempts wait, longer with each failure of the
 *       pair, and of the account at all such addresses. Within a wait the password is not looked at. Failures from one
 *       address for accounts not known there make these take turns, at a pace.
 *   <li>Where it did, the password is looked at whatever failed before, so that nobody locks somebody else out; after
 *       some failures of the pair its attempts take turns too, so that somebody at the same address cannot guess at
 *       full speed.
 * </ul>
 *
 * <p>An attempt is counted as failed before the password is looked at and struck off when it was right, so that many
 * attempts at once are no way round the count. Runs outside a transaction: the hash takes its time, and no connection
 * waits for it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {
    private Accounts accounts;
    private SignInFailures failures;
    private PasswordChecks checks;

    protected SignIn() {}

    /**
     * With its collaborators.
     *
     * @param accounts the accounts
     * @param failures what was tried in vain
     * @param checks   what checking passwords may take of this node
     */
    @Inject
    public SignIn(Accounts accounts, SignInFailures failures, PasswordChecks checks) {
        this.accounts = accounts;
        this.failures = failures;
        this.checks = checks;
    }

    /**
     * Whether this is the account's password.
     *
     * @param name     as typed
     * @param password as typed
     * @param address  where the attempt comes from, in one spelling
     */
    public SignInOutcome verify(String name, String password, String address) {
        SignInAttempt attempt = failures.count(name, address);
        if (attempt instanceof SignInAttempt.Waits waits) {
            return new SignInOutcome.TooMany(waits.retryAfter());
        }
        SignInAttempt.Counted counted = (SignInAttempt.Counted) attempt;
        AtomicBoolean lookedAt = new AtomicBoolean();
        SignInOutcome outcome;
        try {
            outcome = checks.run(counted.turns(), () -> {
                lookedAt.set(true);
                return check(name, password, counted);
            });
        } finally {
            if (!lookedAt.get()) {
                failures.strikeOff(counted);
            }
        }
        if (outcome instanceof SignInOutcome.Accepted) {
            failures.succeeded(name, address);
        }
        return outcome;
    }

    private SignInOutcome check(String name, String password, SignInAttempt.Counted attempt) {
        boolean right = accounts.passwordOf(name).matches(password);
        Optional<AccountInForce> account = right ? accounts.inForce(name) : Optional.empty();
        if (account.isPresent()) {
            return new SignInOutcome.Accepted(account.get());
        }
        return attempt.nextWait().isZero()
                ? new SignInOutcome.Refused()
                : new SignInOutcome.TooMany(attempt.nextWait());
    }
}
