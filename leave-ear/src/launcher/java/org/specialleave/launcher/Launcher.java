package org.specialleave.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/**
 * {@code mvn -Prun}: the application with a demonstration trust, on this machine alone, until it is stopped.
 *
 * <p>{@link LauncherSettings} are system properties. What is missing is said in one sentence, and the exit code is 1.
 */
public final class Launcher {
    private final PrintStream out;
    private volatile boolean up;

    private Launcher(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs until Ctrl-C or SIGTERM.
     *
     * @param arguments leave-ear's build folder and the project's own folder
     */
    public static void main(String[] arguments) {
        try {
            LauncherSettings settings = LauncherSettings.from(System.getProperties(), Path.of(arguments[1]));
            new Launcher(System.out).run(Path.of(arguments[0]), settings);
        } catch (StartupException e) {
            System.err.println(e.getMessage());
            // Ends Maven too: its own report of a failed goal would bury the sentence.
            System.exit(1);
        }
    }

    private void run(Path build, LauncherSettings settings) {
        long began = System.nanoTime();
        DataFolder data = new DataFolder(settings.data());
        Installation installation = new Installation(build, data, settings.port(), System.getenv());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation), "stop"));
        out.println("Starting database, mail catcher and server in " + data.root() + " ...");
        if (settings.fresh()) {
            installation.startAfresh();
        } else {
            installation.start();
        }
        up = true;
        out.print(Greeting.of(installation, Duration.ofNanos(System.nanoTime() - began)));
        out.flush();
        awaitEnd(installation);
    }

    /** Returns never: the end is the shutdown hook, or the sentence that the server or the database has ended. */
    private static void awaitEnd(Installation installation) {
        try {
            CompletableFuture<String> serverEnded = installation
                    .server()
                    .process()
                    .onExit()
                    .thenApply(server -> "The server has ended by itself; see "
                            + installation.server().log());
            Object why = CompletableFuture.anyOf(serverEnded, installation.databaseLost())
                    .get();
            if (!installation.isClosing()) {
                throw new StartupException(why.toString());
            }
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stop(Installation installation) {
        boolean wasUp = up;
        if (wasUp) {
            out.println("Stopping ...");
            out.flush();
        }
        installation.close();
        if (wasUp) {
            out.println("Stopped.");
            out.flush();
        }
    }
}
