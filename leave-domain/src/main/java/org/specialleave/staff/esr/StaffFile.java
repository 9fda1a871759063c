package org.specialleave.staff.esr;

import java.time.LocalDate;

/**
 * A staff file that is whole: its name, header and trailer agree.
 *
 * @param importId     our number for the import
 * @param name         its name
 * @param full         whether it tells of everybody, or of changes alone
 * @param businessDate the day it is of
 * @param sequence     its place in the row of files
 * @param sha256       of its bytes, in hexadecimal
 * @param lines        with header and trailer
 * @param leaversShare those missing from a full file have left where they are a smaller share than this of those
 *                     employed
 */
public record StaffFile(
        long importId,
        String name,
        boolean full,
        LocalDate businessDate,
        long sequence,
        String sha256,
        int lines,
        double leaversShare) {}
