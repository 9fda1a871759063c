package org.specialleave.account;

import java.util.List;
import org.specialleave.platform.FieldFault;

/** What became of an administrator's change of an account. */
public sealed interface AccountChange {
    /**
     * It was done.
     *
     * @param account  as it is now
     * @param password the one-time password, to be shown once; null where none was made
     */
    record Done(AccountView account, OneTimePassword password) implements AccountChange {}

    /** Nothing was changed; what is wrong with which field. */
    record Refused(List<FieldFault> faults) implements AccountChange {
        /** Copies the faults. */
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
