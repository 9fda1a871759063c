package org.specialleave.staff;

import java.time.Instant;

/**
 * Something in the staff data that HR should look at.
 *
 * @param kind    what is amiss
 * @param subject assignment number, employee number, organisation's ESR id or file name
 * @param details more of it, or null
 * @param since   when it was first found
 */
public record StaffConcern(Kind kind, String subject, String details, Instant since) {
    /** What may be amiss. */
    public enum Kind {
        /** The supervisor of an assignment is nobody we know; details: the ESR person id. */
        UNKNOWN_SUPERVISOR,
        /** An assignment's supervisors lead back to it; details: the assignments on the way. */
        SUPERVISOR_CIRCLE,
        /** The organisation above an organisation is none we know; details: its ESR id. */
        UNKNOWN_PARENT,
        /** A person stood no more in a full file and counts as having left; details: the file. */
        MISSING_FROM_FULL_FILE,
        /**
         * So many people are missing from a full file that none of them was taken as having left; details: how many.
         */
        TOO_MANY_MISSING,
        /** A file came before its turn; details: what it waits for. */
        FILE_WAITING
    }
}
