package org.specialleave.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * The folder in which a run keeps everything: database, mails, files for ESR and roster, secrets.
 *
 * <p>One run at a time may use it. Secrets are made once and readable by their owner alone: whoever has them and the
 * database can read every reason.
 */
final class DataFolder implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> KEPT = List.of("postgres", "mails", "feeds", "secrets", "server");

    private final Path root;
    private FileChannel lock;

    DataFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Makes the folder if it is not there and keeps other runs out of it. */
    void open() {
        try {
            Files.createDirectories(root);
            lock = FileChannel.open(root.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
        } catch (OverlappingFileLockException e) {
            throw new NotStarted(
                    "Another run uses the folder " + root + "; end it, or name another with -Dleave.data=");
        } catch (IOException e) {
            throw new NotStarted("The folder " + root + " cannot be written: " + e.getMessage());
        }
    }

    /** Empties it of what runs have left there, and of nothing else. */
    void forget() {
        try {
            for (String name : KEPT) {
                Folders.delete(root.resolve(name));
            }
        } catch (IOException e) {
            throw new NotStarted("The folder " + root + " could not be emptied: " + e.getMessage());
        }
    }

    Path root() {
        return root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path server() {
        return root.resolve("server");
    }

    Path mails() {
        return root.resolve("mails");
    }

    Path feeds() {
        return root.resolve("feeds");
    }

    /** The file of that secret, made at the first call. */
    Path secret(String name, Supplier<String> made) {
        Path file = root.resolve("secrets").resolve(name);
        if (!Files.exists(file)) {
            write(file, made.get());
        }
        return file;
    }

    /** What that secret is from now on. */
    Path secret(String name, String value) {
        Path file = root.resolve("secrets").resolve(name);
        write(file, value);
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
            Files.move(
                    aside,
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That many random bytes in hexadecimal digits. */
    static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public void close() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
