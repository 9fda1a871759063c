package org.specialleave.web.sent;

import java.io.IOException;

/**
 * A file that was sent cannot be read to its end: the request broke off, or is no form. The sender's mistake,
 * answered 400.
 */
public final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /** For what broke the reading off. */
    public UnreadableFileException(IOException cause) {
        super("the file that was sent breaks off", cause);
    }
}
