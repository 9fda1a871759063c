package org.specialleave.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA-256, 600,000 rounds and 16 random bytes of salt, written
 * {@code pbkdf2-sha256$rounds$salt$hash} with both in Base64, so that the rounds can be raised later. Checking one
 * takes about 0.15 s on purpose.
 */
public final class PasswordHash {
    private static final String SCHEME = "pbkdf2-sha256";
    private static final int ROUNDS = 600_000;

    /**
     * Nobody guesses a password of 100 random bits, however quick a guess is; a file of accounts needs thousands of
     * them.
     */
    private static final int ROUNDS_OF_ONE_TIME = 1_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The hash of no password at all, to spend the same time on a name that leads to no account. */
    static final PasswordHash OF_NOBODY = new PasswordHash(ROUNDS, new byte[SALT_BYTES], new byte[HASH_BITS / 8]);

    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int rounds, byte[] salt, byte[] hash) {
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    /** The hash of a password under a salt of its own. */
    public static PasswordHash of(String password) {
        return of(password, ROUNDS);
    }

    /** The hash of a one-time password, with few rounds. */
    static PasswordHash of(OneTimePassword password) {
        return of(password.text(), ROUNDS_OF_ONE_TIME);
    }

    private static PasswordHash of(String password, int rounds) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(rounds, salt, derive(password, salt, rounds));
    }

    /**
     * Reads a hash as {@link #text()} writes it.
     *
     * @throws IllegalArgumentException where it is of another form
     */
    public static PasswordHash parse(String text) {
        String[] parts = text.split("\\$");
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalArgumentException("not a password hash");
        }
        Base64.Decoder decoder = Base64.getDecoder();
        return new PasswordHash(Integer.parseInt(parts[1]), decoder.decode(parts[2]), decoder.decode(parts[3]));
    }

    /** The form in which it is stored. */
    public String text() {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return SCHEME + "$" + rounds + "$" + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
    }

    /** Whether it is the hash of that password; takes the same time either way, and for every account. */
    public boolean matches(String password) {
        if (rounds < ROUNDS) {
            derive(password, salt, ROUNDS - rounds);
        }
        return MessageDigest.isEqual(hash, derive(password, salt, rounds));
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        // The same characters typed on another keyboard may come as other code points.
        char[] typed = Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
        PBEKeySpec spec = new PBEKeySpec(typed, salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2 is part of every JDK", e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public String toString() {
        return SCHEME;
    }
}
