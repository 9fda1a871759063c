package org.specialleave.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the image holds, made without an engine: the instructions of the Dockerfile that make it are run as they stand,
 * with folders of the test's own. Only root can do so, since the files belong to root and another user runs them.
 */
final class ImageFolder {
    /** Modules of a JDK that a JRE lacks. */
    private static final Set<String> TOOLS = Set.of(
            "jdk.attach",
            "jdk.compiler",
            "jdk.editpad",
            "jdk.hotspot.agent",
            "jdk.internal.ed",
            "jdk.internal.le",
            "jdk.internal.opt",
            "jdk.internal.jvmstat",
            "jdk.jartool",
            "jdk.javadoc",
            "jdk.jcmd",
            "jdk.jconsole",
            "jdk.jdeps",
            "jdk.jdi",
            "jdk.jlink",
            "jdk.jpackage",
            "jdk.jshell",
            "jdk.jstatd",
            "jdk.unsupported.desktop");

    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    private final ImageFiles files;
    private final Path folder;
    private final Path memory;
    private final Path feeds;

    private ImageFolder(ImageFiles files, Path root) {
        this.files = files;
        this.folder = root.resolve("image");
        this.memory = root.resolve("memory");
        this.feeds = root.resolve("feeds");
    }

    /**
     * Makes it.
     *
     * @param files the Dockerfile and compose.yaml
     * @param build leave-ear's build folder: the application, the unpacked server and the launcher's classes
     * @param root  where; everybody must be able to come there
     * @param port  the port that answers HTTP, on 127.0.0.1 alone: a test does not open one to the network
     */
    static ImageFolder make(ImageFiles files, Path build, Path root, int port)
            throws IOException, InterruptedException {
        ImageFolder image = new ImageFolder(files, root);
        Path context = root.resolve("context");
        Path target = Files.createDirectories(context.resolve("leave-ear/target"));
        run(root, "cp", "-R", build.resolve("payara6").toString(), target.toString());
        run(root, "cp", "-R", ImageFiles.PROJECT.resolve("docker").toString(), context.toString());
        Files.createSymbolicLink(target.resolve("special-leave.ear"), build.resolve("special-leave.ear"));
        Files.createSymbolicLink(target.resolve("test-classes"), build.resolve("test-classes"));
        Files.createDirectories(image.memory);
        Files.createDirectories(image.feeds);
        List<String> making = files.instructions().stream()
                .filter(line -> line.startsWith("RUN ") && line.contains(" /opt/leave"))
                .filter(line -> !line.contains("apt-get"))
                .toList();
        assertThat(making)
                .as("the Dockerfile makes the folder, then takes rights away")
                .hasSize(2);
        for (String instruction : making) {
            run(
                    context,
                    "sh",
                    "-c",
                    instruction
                            .substring("RUN ".length())
                            .replace("/opt/leave", image.folder.toString())
                            .replace("/run/leave", image.memory.toString())
                            .replace(" 8080", " " + port));
        }
        Path domain = image.folder.resolve("domain/config/domain.xml");
        Files.writeString(domain, Files.readString(domain).replace("\"0.0.0.0\"", "\"127.0.0.1\""));
        run(root, "chown", files.user() + ":" + files.user(), image.feeds.toString());
        return image;
    }

    private static void run(Path in, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(in, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .merge("PATH", JAVA.resolve("bin").toString(), (old, java) -> java + File.pathSeparator + old);
        int code = builder.start().waitFor();
        assertThat(code)
                .as(() -> String.join(" ", command) + "\n" + output(output))
                .isZero();
    }

    private static String output(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The folder with the server, the application and the domain as it is copied at each start. */
    Path folder() {
        return folder;
    }

    /** Where files for ESR and the roster are written. */
    Path feeds() {
        return feeds;
    }

    /**
     * Starts it with what compose.yaml allows, on what a JRE has.
     *
     * @param environment the settings of the application
     * @param log         what it prints
     * @throws IOException if it cannot be started
     */
    Process start(Map<String, String> environment, Path log) throws IOException {
        String threads = files.services().get("leave").get("pids_limit").toString();
        String[] inMemory = files.list("leave", "tmpfs").get(0).split(":", 2);
        assertThat(inMemory[0]).isEqualTo("/run/leave");
        Path wrapper =
                ImageFiles.PROJECT.resolve("leave-ear/src/test/resources/org/specialleave/ear/as-in-a-container");
        List<String> command =
                new ArrayList<>(List.of("unshare", "--mount", "--propagation", "private", "bash", wrapper.toString()));
        command.addAll(List.of(files.user(), threads, memory.toString(), inMemory[1], feeds.toString()));
        command.add(folder.resolve("start").toString());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LEAVE_"));
        builder.environment().putAll(environment);
        builder.environment().put("LEAVE_RUN", memory.toString());
        builder.environment().put("LEAVE_FEEDS_FOLDER", feeds.toString());
        builder.environment().put("JAVA_HOME", JAVA.toString());
        builder.environment().put("JAVA_TOOL_OPTIONS", "--limit-modules=" + String.join(",", modulesOfAJre()));
        return builder.start();
    }

    private static Set<String> modulesOfAJre() {
        return ModuleFinder.ofSystem().findAll().stream()
                .map(module -> module.descriptor().name())
                .filter(name -> !TOOLS.contains(name))
                .collect(Collectors.toSet());
    }

    /** What of the image the user that runs it can write to. */
    List<String> writable() throws IOException, InterruptedException {
        Path found = Files.createTempFile("writable", ".txt");
        int code = new ProcessBuilder(
                        "setpriv",
                        "--reuid",
                        files.user(),
                        "--regid",
                        files.user(),
                        "--clear-groups",
                        "find",
                        folder.toString(),
                        "!",
                        "-type",
                        "l",
                        "-writable")
                .redirectErrorStream(true)
                .redirectOutput(found.toFile())
                .start()
                .waitFor();
        assertThat(code).as(() -> output(found)).isZero();
        return Files.readAllLines(found);
    }
}
