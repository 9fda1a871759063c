package org.specialleave.staff;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Takes the staff files of ESR; implemented where their layout is known.
 *
 * <p>A file goes in as a whole, in one transaction, or not at all; single bad rows are set aside.
 */
public interface StaffImports {
    /**
     * Takes a file and waits a while for what comes of it.
     *
     * @param fileName as ESR names it, {@code GO_431_SLV_GOF_20261120_00000001.DAT}
     * @param content  its bytes; read to the end, not closed
     * @param patience how long to wait; after it the import goes on by itself
     * @return what came of it, or an import that is {@code RUNNING} where it takes longer
     */
    StaffImport take(String fileName, InputStream content, Duration patience);

    /** One import by our number. */
    Optional<StaffImport> find(long id);

    /**
     * Imports, the last one first.
     *
     * @param page counted from 0
     * @param size how many a page
     */
    List<StaffImport> list(int page, int size);

    /** How many imports there were. */
    long count();

    /** What HR should look at in the staff data, open ones only, oldest first. */
    List<StaffConcern> concerns();
}
