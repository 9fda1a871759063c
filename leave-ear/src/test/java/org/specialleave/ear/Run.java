package org.specialleave.ear;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/**
 * {@code mvn -Prun}: the application with a demonstration trust, on this machine alone, until it is stopped.
 *
 * <p>System properties: {@code leave.port} (8080), {@code leave.data} (a folder, {@code target/leave} of the project),
 * {@code leave.fresh} (true forgets what earlier runs left in that folder). What can be missing is said in one
 * sentence, and the exit code is 1.
 */
public final class Run {
    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65535;

    private final PrintStream out;
    private volatile boolean up;

    private Run(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs until Ctrl-C or SIGTERM.
     *
     * @param arguments leave-ear's build folder and the project's own folder
     */
    public static void main(String[] arguments) {
        try {
            new Run(System.out).run(Path.of(arguments[0]), Path.of(arguments[1]));
        } catch (NotStarted e) {
            System.err.println(e.getMessage());
            // Ends Maven too: its own report of a failed goal would bury the sentence.
            System.exit(1);
        }
    }

    private void run(Path build, Path project) {
        long began = System.nanoTime();
        DataFolder data = new DataFolder(Path.of(
                System.getProperty("leave.data", project.resolve("target/leave").toString())));
        Installation installation = new Installation(build, data, port(), System.getenv());
        Thread closer = new Thread(() -> stop(installation), "stop");
        Runtime.getRuntime().addShutdownHook(closer);
        out.println("Starting in " + data.root() + " ...");
        if (Boolean.getBoolean("leave.fresh")) {
            installation.startAfresh();
        } else {
            installation.start();
        }
        up = true;
        greet(installation, Duration.ofNanos(System.nanoTime() - began));
        awaitEnd(installation);
    }

    private static int port() {
        String given = System.getProperty("leave.port", Integer.toString(DEFAULT_PORT));
        int port = given.matches("\\d{1,5}") ? Integer.parseInt(given) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new NotStarted(
                    "-Dleave.port=" + given + " is no port; it is a number from 1 to " + HIGHEST_PORT + ".");
        }
        return port;
    }

    private void greet(Installation installation, Duration took) {
        out.printf(
                """

                Special Leave is up after %d seconds.

                  Pages     %s
                  Mails     %s
                            and as files in %s
                  Files     %s
                  Server    %s
                %s
                Ctrl-C ends it; what was entered is kept.
                """,
                took.toSeconds(),
                installation.address(),
                installation.mailPage().address(),
                installation.data().mails(),
                installation.data().feeds(),
                installation.server().log(),
                installation.isDemonstration() ? accounts(installation) : "");
        out.flush();
    }

    private static String accounts(Installation installation) {
        return """

                  Accounts  %s
                  Password  %s
                """.formatted(String.join(", ", DemonstrationAccounts.NAMES), installation.demoPassword());
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
                throw new NotStarted(why.toString());
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
