package org.specialleave.testing.largetrust;

/** One value of a row that is copied. */
@FunctionalInterface
interface Cell {
    /** Writes it in the text format of {@code COPY}. */
    void append(StringBuilder to, Copy copy);
}
