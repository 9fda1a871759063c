package org.specialleave.notice;

/** Why a notice is not sent any more unless somebody says so. */
public enum GivenUp {
    /** The person has no office address in ESR; or Human Resources have no mailbox configured. */
    NO_ADDRESS,
    /** The address is none. */
    BAD_ADDRESS,
    /**
     * The address has letters before the @ that the mail server cannot carry; sent all the same, it would reach
     * somebody else.
     */
    ADDRESS_NOT_CARRIED,
    /** The mail server refused it for good. */
    REFUSED,
    /** The mail server put it off too often. */
    TRIED_TOO_OFTEN
}
