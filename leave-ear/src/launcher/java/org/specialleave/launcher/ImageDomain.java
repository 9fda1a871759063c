package org.specialleave.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes the server's domain of the image in {@code docker}. */
public final class ImageDomain {
    private ImageDomain() {}

    /**
     * Writes a domain that serves an application to a network, and beside it {@code java.arguments}, with which
     * {@code java} runs it.
     *
     * @param arguments the unpacked server, the domain's folder, the application, the port
     */
    public static void main(String[] arguments) throws IOException {
        ServerDomain domain = new ServerDomain(
                Path.of(arguments[0]), Path.of(arguments[1]), "0.0.0.0", Integer.parseInt(arguments[3]));
        domain.write();
        List<String> quoted = domain.arguments(domain.deploy(Path.of(arguments[2]))).stream()
                .map(argument -> '"' + argument.replace("\\", "\\\\") + '"')
                .toList();
        Files.write(domain.folder().resolve("java.arguments"), quoted);
    }
}
