package org.specialleave.integration.feed;

/** A layout or code table that cannot be used; the message begins with the file's name and the line. */
public class FeedLayoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Something is wrong there.
     *
     * @param file which file
     * @param line which line, from 1
     * @param what what is wrong, in a sentence
     */
    public FeedLayoutException(String file, int line, String what) {
        super(file + ":" + line + ": " + what);
    }
}
