package org.specialleave.request;

import java.security.SecureRandom;

/**
 * What a request is called by people and other systems, such as {@code SL-7K3M-9QXD}.
 *
 * <p>Eight characters drawn at random from an alphabet without look-alikes: it can be read out on the phone and tells
 * nothing of how many requests there are.
 */
public final class Reference {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /** A new one. */
    public static String next() {
        StringBuilder reference = new StringBuilder("SL");
        for (int i = 0; i < 8; i++) {
            if (i % 4 == 0) {
                reference.append('-');
            }
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }
}
