package org.specialleave.account;

import java.time.Duration;

/** What became of an attempt to sign in with a password. */
public sealed interface SignInOutcome {
    /** The password is the account's. */
    record Accepted(AccountInForce account) implements SignInOutcome {}

    /** There is no such account, it is shut, or the password is another: which of them is not told. */
    record Refused() implements SignInOutcome {}

    /**
     * Too many attempts failed before; where the password was looked at all the same, it is wrong too.
     *
     * @param retryAfter when the next attempt is looked at, in whole seconds, at least one
     */
    record TooMany(Duration retryAfter) implements SignInOutcome {}

    /**
     * This node has too many passwords to check; this one was not looked at.
     *
     * @param retryAfter when to try again, in whole seconds, at least one
     */
    record Busy(Duration retryAfter) implements SignInOutcome {}
}
