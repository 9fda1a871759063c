package org.specialleave.account;

/**
 * An account that may be used now.
 *
 * @param caller  who it is
 * @param stamp   stays the same as long as nothing of the account changes; what was remembered under another stamp is
 *                void
 * @param oneTime whether its password is a one-time password: its owner has to choose one before anything else
 */
public record AccountInForce(Caller caller, String stamp, boolean oneTime) {}
