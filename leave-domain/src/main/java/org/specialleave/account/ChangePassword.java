package org.specialleave.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.specialleave.platform.FieldFault;

/**
 * Somebody who is signed in chooses a password: the first of their own, or another one. The old one is needed, and is
 * checked as at a sign-in: failures are counted and slowed in the same way. Runs outside a transaction for the same
 * reason.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChangePassword {
    private CurrentCaller currentCaller;
    private SignIn signIn;
    private AccountWriter writer;
    private Accounts accounts;

    protected ChangePassword() {}

    @Inject
    public ChangePassword(CurrentCaller currentCaller, SignIn signIn, AccountWriter writer, Accounts accounts) {
        this.currentCaller = currentCaller;
        this.signIn = signIn;
        this.writer = writer;
        this.accounts = accounts;
    }

    /**
     * Changes the caller's own password.
     *
     * @param oldPassword as typed
     * @param newPassword as typed; 12 to 200 characters
     * @param address     where the attempt comes from, in one spelling
     * @throws org.specialleave.platform.NotPermittedException where nobody is signed in
     */
    public PasswordChange change(String oldPassword, String newPassword, String address) {
        String name = currentCaller.caller().account();
        List<FieldFault> faults = AccountRules.faultsOfPassword(name, newPassword);
        if (!faults.isEmpty()) {
            return new PasswordChange.Refused(faults);
        }
        SignInOutcome outcome = signIn.verify(name, oldPassword, address);
        if (!(outcome instanceof SignInOutcome.Accepted)) {
            return new PasswordChange.NotVerified(outcome);
        }
        if (oldPassword.equals(newPassword)) {
            return new PasswordChange.Refused(List.of(FieldFault.of("password", "PASSWORD_IS_THE_OLD_ONE")));
        }
        writer.choose(name, PasswordHash.of(newPassword));
        return accounts.inForce(name)
                .<PasswordChange>map(PasswordChange.Changed::new)
                .orElseGet(() -> new PasswordChange.NotVerified(new SignInOutcome.Refused()));
    }
}
