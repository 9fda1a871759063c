package org.specialleave.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What {@code docker/Dockerfile} and {@code docker/compose.yaml} say. */
final class ImageFiles {
    /** The project's own folder; tests run in that of {@code leave-ear}. */
    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern INSTRUCTION = Pattern.compile("[A-Z]+ .*", Pattern.DOTALL);

    private final List<String> instructions;
    private final Map<String, Map<String, Object>> services;

    ImageFiles() {
        try {
            String dockerfile = Files.readString(PROJECT.resolve("docker/Dockerfile"))
                    .replaceAll("(?m)^#.*\\n", "")
                    .replaceAll("\\\\\\n\\s*", "");
            instructions = dockerfile
                    .lines()
                    .filter(line -> INSTRUCTION.matcher(line).matches())
                    .toList();
            @SuppressWarnings("unchecked") // a file of ours; a wrong shape fails the test
            Map<String, Map<String, Map<String, Object>>> compose = (Map<String, Map<String, Map<String, Object>>>)
                    new Load(LoadSettings.builder().build())
                            .loadFromString(Files.readString(PROJECT.resolve("docker/compose.yaml")));
            services = compose.get("services");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The instructions of the Dockerfile, a line each. */
    List<String> instructions() {
        return instructions;
    }

    /** What the instruction of that name says that comes last. */
    String last(String name) {
        return instructions.stream()
                .filter(line -> line.startsWith(name + " "))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .substring(name.length() + 1);
    }

    /** The services of compose.yaml by name. */
    Map<String, Map<String, Object>> services() {
        return services;
    }

    /** A list in a service, such as its volumes; empty where there is none. */
    @SuppressWarnings("unchecked") // as above
    List<String> list(String service, String key) {
        return (List<String>) services.get(service).getOrDefault(key, List.of());
    }

    /** The environment of a service. */
    @SuppressWarnings("unchecked") // as above
    Map<String, Object> environment(String service) {
        return (Map<String, Object>) services.get(service).get("environment");
    }

    /** How many bytes a service may take. */
    long memory(String service) {
        String limit = services.get(service).get("mem_limit").toString();
        long unit = limit.endsWith("g") ? 1L << 30 : 1L << 20;
        return Long.parseLong(limit.substring(0, limit.length() - 1)) * unit;
    }

    /** The id of the user that runs the image. */
    String user() {
        return instructions.stream()
                .filter(line -> line.contains("useradd"))
                .map(line -> line.replaceFirst(".*--uid (\\d+).*", "$1"))
                .findFirst()
                .orElseThrow();
    }
}
