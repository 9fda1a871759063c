package org.specialleave.integration.staffimport;

/** The whole file is refused; the message is the reason, in a few words. */
class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int lines;

    RefusedFileException(String why) {
        this(why, 0);
    }

    /** With how many lines the file has, where they were counted. */
    RefusedFileException(String why, int lines) {
        super(why);
        this.lines = lines;
    }

    int lines() {
        return lines;
    }
}
