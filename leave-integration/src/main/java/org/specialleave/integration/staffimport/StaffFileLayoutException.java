package org.specialleave.integration.staffimport;

/** A layout that cannot be read; the message names file and line. */
public class StaffFileLayoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * What is wrong where.
     *
     * @param file which layout
     * @param line its line, 0 where something is missing altogether
     * @param what what is wrong
     */
    public StaffFileLayoutException(String file, int line, String what) {
        super(file + (line == 0 ? "" : ", line " + line) + ": " + what);
    }
}
