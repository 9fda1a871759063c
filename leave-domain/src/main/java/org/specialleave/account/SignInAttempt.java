package org.specialleave.account;

import java.time.Duration;

/** What the failures before it make of an attempt to sign in, before its password is looked at. */
public sealed interface SignInAttempt {
    /**
     * The password is not looked at.
     *
     * @param retryAfter how long, in whole seconds, at least one
     */
    record Waits(Duration retryAfter) implements SignInAttempt {}

    /**
     * The password is looked at; the attempt stands counted as failed until it is struck off.
     *
     * @param id        the failure it is counted as
     * @param turns     the attempts it takes turns with, or null where it needs to wait for none
     * @param nextWait  how long the next attempt has to wait if the password is wrong, in whole seconds; zero where it
     *                  has not to
     */
    record Counted(long id, String turns, Duration nextWait) implements SignInAttempt {}
}
