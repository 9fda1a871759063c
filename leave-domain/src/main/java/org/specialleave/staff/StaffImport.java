package org.specialleave.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One staff file that was taken, and what came of it.
 *
 * @param id            our number for it
 * @param fileName      as it was sent
 * @param outcome       what came of it
 * @param why           why it was refused or waits, else null
 * @param businessDate  the date of its name, null where the name has none
 * @param receivedAt    when it came
 * @param account       who sent it
 * @param lines         lines of the file with header and trailer, 0 where it was refused before they were counted
 * @param linesRead     how far a running import is
 * @param people        people told of in rows that were taken
 * @param assignments   assignments told of in rows that were taken
 * @param organisations organisations told of in rows that were taken
 * @param changes       rows of ours that are other than before; 0 unless imported
 * @param refusedRows   rows set aside, by line; the first {@link #MOST_REFUSED_ROWS}
 */
public record StaffImport(
        long id,
        String fileName,
        Outcome outcome,
        String why,
        LocalDate businessDate,
        Instant receivedAt,
        String account,
        int lines,
        int linesRead,
        int people,
        int assignments,
        int organisations,
        int changes,
        List<RefusedRow> refusedRows) {
    /** More rows than this are not listed. */
    public static final int MOST_REFUSED_ROWS = 10_000;

    /** What came of a file. */
    public enum Outcome {
        /** Not yet known. */
        RUNNING,
        /** It is in, but for the rows set aside. */
        IMPORTED,
        /** The last file again: nothing was done. */
        ALREADY_IMPORTED,
        /** Nothing of it is in. */
        REFUSED,
        /** It came before its turn, is kept, and goes in after the ones before it. */
        WAITING,
        /** An error of ours; nothing of it is in, and it may be sent again. */
        FAILED
    }

    /**
     * A row set aside.
     *
     * @param line its line in the file, the header being 1
     * @param why  in a few words
     */
    public record RefusedRow(int line, String why) {}

    /** Copies the list. */
    public StaffImport {
        refusedRows = List.copyOf(refusedRows);
    }
}
