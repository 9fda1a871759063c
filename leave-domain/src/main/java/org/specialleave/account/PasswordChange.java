package org.specialleave.account;

import java.util.List;
import org.specialleave.platform.FieldFault;

/** What became of somebody's wish to choose another password. */
public sealed interface PasswordChange {
    /** It was changed; sessions opened before are void. */
    record Changed(AccountInForce account) implements PasswordChange {}

    /** The new password cannot be taken; the old one was not looked at, or was right. */
    record Refused(List<FieldFault> faults) implements PasswordChange {
        /** Copies the faults. */
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The old password was not right, or was not looked at. */
    record NotVerified(SignInOutcome outcome) implements PasswordChange {}
}
