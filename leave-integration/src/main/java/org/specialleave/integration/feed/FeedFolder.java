package org.specialleave.integration.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/**
 * Where files are put: whole or not at all, for the owner and one group to read.
 *
 * <p>A file is written beside under a hidden name, synced, read back, and renamed. A crash leaves the hidden file at
 * most, which the next writing of the same file removes.
 */
@ApplicationScoped
public class FeedFolder {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r-----");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-x---");

    private Path folder;

    protected FeedFolder() {}

    /** The folder of those settings. */
    @Inject
    public FeedFolder(FeedSettings settings) {
        this(settings.folder());
    }

    FeedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder where it is missing.
     *
     * @throws IllegalStateException with a sentence for people, where nothing can be written to it
     */
    public void check() {
        try {
            createFolder();
        } catch (IOException e) {
            throw new IllegalStateException("The folder leave.feeds.folder, " + folder + ", cannot be made: " + e, e);
        }
        if (!Files.isWritable(folder)) {
            throw new IllegalStateException("The folder leave.feeds.folder, " + folder + ", cannot be written to.");
        }
    }

    /** Puts the file there; one that stands there with other bytes is replaced. */
    public void put(String name, byte[] bytes) {
        try {
            createFolder();
            Path target = folder.resolve(name);
            if (!holds(target, bytes)) {
                Path beside = writeBeside(name, bytes);
                rename(beside, target, bytes);
            }
            removeLeftovers(name);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " cannot be written to " + folder, e);
        }
    }

    Path writeBeside(String name, byte[] bytes) throws IOException {
        Path beside = folder.resolve("." + name + "." + UUID.randomUUID() + ".part");
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        permit(beside, FILE);
        if (!holds(beside, bytes)) {
            throw new IOException("read back, it was not what had been written");
        }
        return beside;
    }

    private void rename(Path beside, Path target, byte[] bytes) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // another node wrote the same file at the same time and cleared up
            if (!holds(target, bytes)) {
                throw e;
            }
        }
        syncFolder();
    }

    private void createFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            permit(folder, FOLDER);
        }
    }

    /** The new name itself is on the disk only after the folder is. */
    private void syncFolder() throws IOException {
        if (isPosix()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private void removeLeftovers(String name) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(
                folder, path -> isBeside(path.getFileName().toString(), name))) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    private static boolean isBeside(String candidate, String name) {
        return candidate.startsWith("." + name + ".") && candidate.endsWith(".part");
    }

    private void permit(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (isPosix()) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    private boolean isPosix() {
        return Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
    }

    private static boolean holds(Path path, byte[] bytes) throws IOException {
        return Files.isRegularFile(path) && Arrays.equals(Files.readAllBytes(path), bytes);
    }
}
