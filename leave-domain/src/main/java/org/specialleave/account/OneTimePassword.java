package org.specialleave.account;

import java.security.SecureRandom;

/**
 * A password that is handed to somebody to sign in with once, such as {@code k7p2m-9xqtd-4hw3c-vn8ra}: 20 random
 * letters and digits (99 bits) in four groups, without those that look like others.
 */
public final class OneTimePassword {
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int GROUPS = 4;
    private static final int IN_GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private OneTimePassword(String text) {
        this.text = text;
    }

    /** A new one. */
    public static OneTimePassword random() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * IN_GROUP; i++) {
            if (i > 0 && i % IN_GROUP == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new OneTimePassword(text.toString());
    }

    /** The password in clear, to be shown once. */
    public String text() {
        return text;
    }

    /** Says nothing of the password, so that no log does. */
    @Override
    public String toString() {
        return "one-time password";
    }
}
