package org.specialleave.launcher;

/** Something that a run needs is not there. The message is one plain sentence for the person who started it. */
public final class StartupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartupException(String sentence) {
        super(sentence);
    }
}
