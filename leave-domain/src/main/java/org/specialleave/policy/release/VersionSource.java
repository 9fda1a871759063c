package org.specialleave.policy.release;

/** Where the text of a version came from. */
public enum VersionSource {
    /** A file that came with the product, or from the trust's folder, when the application started. */
    FILE,
    /** Somebody in HR typed it in or sent it. */
    TYPED
}
