package org.specialleave.audit;

/**
 * The last link of the chain of seals at some moment. Kept elsewhere, it shows later whether the chain's tail was cut.
 *
 * @param sequence how many entries are sealed; 0 when none is
 * @param hash     the last link's SHA-256, 64 hexadecimal digits in lower case; 64 zeros when none is
 */
public record Head(long sequence, String hash) {
    /** As it is told to people and read again: {@code 17:9f86d0...}. */
    @Override
    public String toString() {
        return sequence + ":" + hash;
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when it has not that form
     */
    public static Head parse(String text) {
        if (!text.matches("\\d{1,18}:[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "a head of the audit is a number, a colon and 64 hexadecimal digits: " + text);
        }
        int colon = text.indexOf(':');
        return new Head(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }
}
