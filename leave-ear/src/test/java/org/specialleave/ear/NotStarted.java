package org.specialleave.ear;

/** Something that a run needs is not there. The message is one plain sentence for the person who started it. */
final class NotStarted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotStarted(String sentence) {
        super(sentence);
    }
}
