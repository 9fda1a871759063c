package org.specialleave.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The folder in which a run keeps everything: database, mails, files for ESR and roster, secrets.
 *
 * <p>One run at a time may use it.
 */
public final class DataFolder implements AutoCloseable {
    private static final List<String> KEPT = List.of("postgres", "mails", "feeds", "secrets", "server");

    private final Path root;
    private FileChannel lock;

    /** A folder that is neither made nor locked yet. */
    public DataFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Makes the folder if it is not there and keeps other runs out of it. */
    public void open() {
        try {
            Files.createDirectories(root);
            lock = FileChannel.open(root.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
        } catch (OverlappingFileLockException e) {
            throw new StartupException(
                    "Another run uses the folder " + root + "; end it, or name another with -Dleave.data=");
        } catch (IOException e) {
            throw new StartupException("The folder " + root + " cannot be written: " + e.getMessage());
        }
    }

    /** Empties it of what runs have left there, and of nothing else. */
    void forget() {
        try {
            for (String name : KEPT) {
                Folders.delete(root.resolve(name));
            }
        } catch (IOException e) {
            throw new StartupException("The folder " + root + " could not be emptied: " + e.getMessage());
        }
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    /** The files of the installation's own PostgreSQL. */
    public Path postgres() {
        return root.resolve("postgres");
    }

    /** The server's domain. */
    public Path server() {
        return root.resolve("server");
    }

    /** The mails that were caught. */
    public Path mails() {
        return root.resolve("mails");
    }

    /** The files for ESR and the roster. */
    public Path feeds() {
        return root.resolve("feeds");
    }

    SecretFolder secrets() {
        return new SecretFolder(root.resolve("secrets"));
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
