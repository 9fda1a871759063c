package org.specialleave.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A process that a run started, remembered in a file, so that the next run can stop it if this one is killed.
 *
 * <p>The file holds the process id and when the process began, in milliseconds: an id alone may belong to somebody else
 * by then.
 */
final class PidFile {
    private final Path file;

    PidFile(Path file) {
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
                            .ifPresent(found -> Processes.end(found, Duration.ofSeconds(20)));
                }
                forget();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
