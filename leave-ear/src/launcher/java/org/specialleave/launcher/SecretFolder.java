package org.specialleave.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * The secrets of an installation, a file each, made once and readable by their owner alone: whoever has them and the
 * database can read every reason.
 */
final class SecretFolder {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DATABASE_PASSWORD_BYTES = 16;
    private static final int REASON_KEY_BYTES = 32;

    private final Path folder;

    SecretFolder(Path folder) {
        this.folder = folder;
    }

    /** The file with the password of the installation's own database. */
    Path databasePassword() {
        return kept("database-password", () -> HexFormat.of().formatHex(random(DATABASE_PASSWORD_BYTES)));
    }

    /** The file with the key under which reasons are sealed. */
    Path reasonKeys() {
        return kept("reason-keys", () -> "first:" + Base64.getEncoder().encodeToString(random(REASON_KEY_BYTES)));
    }

    /**
     * The file with the password of the demonstration accounts.
     *
     * @param given the password from now on; null or blank keeps the one there is, or makes one
     */
    Path demoPassword(String given) {
        if (given == null || given.isBlank()) {
            return kept("demo-password", SecretFolder::pronounceable);
        }
        Path file = folder.resolve("demo-password");
        write(file, given);
        return file;
    }

    /** The secret in that file. */
    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path kept(String name, Supplier<String> made) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            write(file, made.get());
        }
        return file;
    }

    private static void write(Path file, String content) {
        try {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            Files.createDirectories(file.getParent());
            Path aside =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
            if (posix) {
                Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(aside, content);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** Random, and easy to type: five groups of a consonant and a vowel and so on, about 60 bits. */
    private static String pronounceable() {
        String consonants = "bdfghjklmnprstvz";
        String vowels = "aeiou";
        StringBuilder word = new StringBuilder();
        for (int group = 0; group < 5; group++) {
            if (group > 0) {
                word.append('-');
            }
            for (int syllable = 0; syllable < 2; syllable++) {
                word.append(consonants.charAt(RANDOM.nextInt(consonants.length())));
                word.append(vowels.charAt(RANDOM.nextInt(vowels.length())));
            }
        }
        return word.toString();
    }
}
