package org.specialleave.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Checks a name and a password. An attempt is counted as failed before the password is looked at and struck off when it was right, so
 * that many attempts at once are no way round the limit. Runs outside a transaction: the hash takes its time, and no connection waits
 * for it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {
    private Accounts accounts;
    private SignInFailures failures;

    /** For the container. */
    protected SignIn() {}

    /**
     * With its collaborators.
     *
     * @param accounts the accounts
     * @param failures what was tried in vain
     */
    @Inject
    public SignIn(Accounts accounts, SignInFailures failures) {
        this.accounts = accounts;
        this.failures = failures;
    }

    /**
     * Whether this is the account's password.
     *
     * @param name     as typed
     * @param password as typed
     * @param address  where the attempt comes from
     */
    public SignInOutcome verify(String name, String password, String address) {
        Optional<Duration> wait = failures.count(name, address);
        if (wait.isPresent()) {
            return new SignInOutcome.TooMany(wait.get());
        }
        boolean right = accounts.passwordOf(name).matches(password);
        Optional<AccountInForce> account = right ? accounts.inForce(name) : Optional.empty();
        if (account.isEmpty()) {
            return new SignInOutcome.Refused();
        }
        failures.forget(name);
        return new SignInOutcome.Accepted(account.get());
    }
}
