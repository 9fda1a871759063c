package org.specialleave.account;

import java.util.List;
import org.specialleave.platform.FieldFault;

/**
 * What a line of a file of accounts does, or would do.
 *
 * @param line     the line's number in the file, from 1
 * @param name     the account's name; empty where the line has none
 * @param person   the name of the person it belongs to; null where the staff file has nobody of that number
 * @param outcome  what comes of it
 * @param password the one-time password of an account that was made, to be shown once; else null
 * @param faults   why it is refused
 */
public record AccountFileRow(
        long line, String name, String person, Outcome outcome, OneTimePassword password, List<FieldFault> faults) {
    /** What comes of a line. */
    public enum Outcome {
        /** A new account. */
        MADE,
        /** An account that is there gets other roles, another person or other days. */
        CHANGED,
        /** It is so already. */
        UNCHANGED,
        /** The line cannot be taken, and so nothing of the file is. */
        REFUSED
    }

    /** Copies the faults. */
    public AccountFileRow {
        faults = List.copyOf(faults);
    }
}
