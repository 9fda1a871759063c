package org.specialleave.planted;

/** An interface that one class beside it implements. */
public interface AlonePort {
    /** That class. */
    final class Alone implements AlonePort {}
}
