package org.specialleave.account;

/** Whether an account may be used on a day, and why not. */
public enum AccountState {
    /** It may be used. */
    ACTIVE,
    /** Its first day has not come. */
    NOT_YET,
    /** An administrator has locked it. */
    LOCKED,
    /** Its last day has passed, or it was ended. */
    ENDED
}
