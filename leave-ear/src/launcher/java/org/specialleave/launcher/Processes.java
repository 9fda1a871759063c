package org.specialleave.launcher;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes. */
public final class Processes {
    private Processes() {}

    /** Asks the process to end, waits, and kills it if it does not; returns when it is gone. */
    public static void end(ProcessHandle process, Duration patience) {
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
}
