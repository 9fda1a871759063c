package org.specialleave.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that a run started, remembered in a file, so that the next run can stop it if this one is killed.
 *
 * <p>The file holds the process id and when the process began, in milliseconds: an id alone may belong to somebody else
 * by then.
 */
final class Leftover {
    private final Path file;

    Leftover(Path file) {
        this.file = file;
    }

    void remember(ProcessHandle process) {
        try {
            Files.write(file, List.of(Long.toString(process.pid()), Long.toString(began(process))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the process that the file names, if it still runs and is the same. */
    void stop() {
        try {
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                if (lines.size() == 2) {
                    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(lines.get(0)));
                    process.filter(found -> began(found) == Long.parseLong(lines.get(1)))
                            .ifPresent(found -> end(found, Duration.ofSeconds(20)));
                }
                forget();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the process to end, waits, and kills it if it does not; returns when it is gone. */
    static void end(ProcessHandle process, Duration patience) {
        CompletableFuture<ProcessHandle> gone = process.onExit();
        process.destroy();
        try {
            gone.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            gone.join();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
