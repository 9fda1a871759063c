package org.specialleave.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Payara Server as a process of its own, with one domain and one application.
 *
 * <p>The domain is written anew at each start from the distribution's own (see {@link ServerDomain}), so no earlier run
 * leaves anything in it. What the server prints goes to {@code server.log} in the domain's folder.
 */
public final class PayaraServer implements AutoCloseable {
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);
    private static final String ANSWER = "Boot Command deploy";
    private static final String DEPLOYED = "SUCCESS";

    private final ServerDomain domain;
    private final Path log;
    private final PidFile pidFile;
    private final List<String> javaOptions;
    private Process process;

    /**
     * A server that is not started yet.
     *
     * @param distribution the unpacked server, the folder that holds {@code glassfish}
     * @param folder       where the domain is written; kept between runs
     * @param port         the port on 127.0.0.1 that answers HTTP
     * @param javaOptions  options of its Java beside those of the distribution
     */
    PayaraServer(Path distribution, Path folder, int port, List<String> javaOptions) {
        this.javaOptions = List.copyOf(javaOptions);
        this.domain = new ServerDomain(distribution, folder, "127.0.0.1", port);
        this.log = folder.resolve("server.log");
        this.pidFile = pidFile(folder);
    }

    /** Stops the server that a killed run left on that folder. */
    static void stopLeftover(Path folder) {
        pidFile(folder).stop();
    }

    private static PidFile pidFile(Path folder) {
        return new PidFile(folder.resolve("server.pid"));
    }

    /** Where the server writes what it does. */
    public Path log() {
        return log;
    }

    /** The server's process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /**
     * Starts the server and deploys the application.
     *
     * @param ear         the application
     * @param environment all settings of the application; none is inherited from this process
     * @param patience    how long it may take
     * @throws StartupException with one sentence for a person if the application does not come up
     */
    void start(Path ear, Map<String, String> environment, Duration patience) {
        CompletableFuture<Boolean> deployed = new CompletableFuture<>();
        try {
            domain.write();
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(javaOptions);
            command.addAll(domain.arguments(domain.deploy(ear)));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(domain.folder().toFile())
                    .redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("LEAVE_"));
            builder.environment().putAll(environment);
            process = builder.start();
            process.getOutputStream().close();
            pidFile.remember(process.toHandle());
            follow(process, deployed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await(deployed, patience);
    }

    private void await(CompletableFuture<Boolean> deployed, Duration patience) {
        try {
            if (!deployed.get(patience.toSeconds(), TimeUnit.SECONDS)) {
                close();
                throw new StartupException("The application did not come up; why stands in " + log + firstCause());
            }
        } catch (TimeoutException e) {
            close();
            throw new StartupException(
                    "The application did not come up within " + patience.toSeconds() + " seconds; see " + log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new StartupException("The start was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void follow(Process server, CompletableFuture<Boolean> deployed) throws IOException {
        BufferedReader output = server.inputReader(StandardCharsets.UTF_8);
        var copy = Files.newBufferedWriter(log, StandardCharsets.UTF_8);
        Thread reader = new Thread(
                () -> {
                    try (output;
                            copy) {
                        for (String line = output.readLine(); line != null; line = output.readLine()) {
                            copy.write(line);
                            copy.newLine();
                            copy.flush();
                            if (line.contains(ANSWER)) {
                                deployed.complete(line.contains(DEPLOYED));
                            }
                        }
                    } catch (IOException e) {
                        // The pipe breaks when the server is killed; there is nothing more to copy then.
                    } finally {
                        deployed.complete(false);
                    }
                },
                "server-log");
        reader.setDaemon(true);
        reader.start();
    }

    /** The innermost cause that the log names, or the setting that is wrong, for the sentence that is shown. */
    private String firstCause() {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> found = new ArrayList<>();
            lines.filter(line -> line.startsWith("Caused by: ") || line.startsWith("leave."))
                    .forEach(found::add);
            return found.isEmpty() ? "" : ": " + found.get(found.size() - 1).replaceFirst("Caused by: [\\w.$]+: ", "");
        } catch (IOException e) {
            return "";
        }
    }

    /** Stops the server and waits until it is gone; killed if it takes longer than {@link #TIME_TO_STOP}. */
    @Override
    public void close() {
        if (process != null) {
            Processes.end(process.toHandle(), TIME_TO_STOP);
            pidFile.forget();
        }
    }
}
