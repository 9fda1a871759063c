package org.specialleave.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * The server's domain, made from the one that the distribution ships: the same, but open to nobody.
 *
 * <p>As it comes, Payara listens on all addresses for HTTP, HTTPS, administration, IIOP, JMX, JMS, a remote shell and
 * the data grid. Here one HTTP port is left. The image in {@code docker} is made with this class too.
 */
final class ServerDomain {
    /** The folder of the class that starts the server. */
    private static final String START = "start";

    private final Path installation;
    private final Path folder;
    private final String address;
    private final int port;
    private List<String> options = List.of();

    /**
     * A domain that is not written yet.
     *
     * @param distribution the unpacked server, the folder that holds {@code glassfish}
     * @param folder       the domain's folder
     * @param address      the address that answers HTTP
     * @param port         the port on it
     */
    ServerDomain(Path distribution, Path folder, String address, int port) {
        this.installation = distribution.resolve("glassfish").toAbsolutePath();
        this.folder = folder.toAbsolutePath();
        this.address = address;
        this.port = port;
    }

    Path folder() {
        return folder;
    }

    /** Writes the domain; what an earlier run left in the folder goes, but its bundle cache, which only saves time. */
    void write() throws IOException {
        for (String earlier : List.of("applications", "generated", "config", "logs")) {
            Folders.delete(folder.resolve(earlier));
        }
        Folders.copy(installation.resolve("domains/domain1"), folder);
        change(folder.resolve("config/domain.xml"), document -> {
            new DomainXml(document).open(address, port);
            options = JavaOptions.read(document, installation, folder);
        });
        change(folder.resolve("config/default-web.xml"), DefaultWebXml::change);
        DefaultWebXml.install(folder);
        Folders.copyClass(ServerStart.class.getName(), folder.resolve(START));
        logToConsole(folder.resolve("config/logging.properties"));
        forgetWhatIsShipped();
    }

    private static void change(Path file, Consumer<Document> change) throws IOException {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
            change.accept(document);
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(file.toFile()));
        } catch (SAXException | ParserConfigurationException | TransformerException e) {
            throw new IOException("The server's own domain cannot be read: " + file, e);
        }
    }

    /** Whoever started the server reads what it prints; a second log beside it would only be looked for in vain. */
    private static void logToConsole(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("com.sun.enterprise.server.logging.GFFileHandler.logtoFile=false");
        lines.add("com.sun.enterprise.server.logging.UniformLogFormatter.ansiColor=false");
        // Its folder cannot be written to, on purpose; it would tell that by a stack trace at each start.
        lines.add("javax.enterprise.system.tools.deployment.autodeploy.level=OFF");
        Files.write(file, lines);
    }

    /**
     * The distribution's welcome page and the password of its administrator, which is the same in every download, are
     * gone. Nobody knows the new one: administration is off.
     */
    private void forgetWhatIsShipped() throws IOException {
        Folders.delete(folder.resolve("docroot"));
        Files.createDirectories(folder.resolve("docroot"));
        byte[] ofNoPassword = new byte[40];
        new SecureRandom().nextBytes(ofNoPassword);
        Path keys = folder.resolve("config/admin-keyfile");
        Files.writeString(keys, "admin;{SSHA256}" + Base64.getEncoder().encodeToString(ofNoPassword) + ";asadmin\n");
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
        // The server makes this folder where it is missing; nobody looks into it, and nobody can put anything there.
        Path autodeploy = folder.resolve("autodeploy");
        if (!Files.exists(autodeploy)) {
            Files.createDirectories(autodeploy.resolve(".autodeploystatus"));
            Files.setPosixFilePermissions(autodeploy, PosixFilePermissions.fromString("r-xr-x---"));
        }
    }

    /**
     * Notes what is to be done once the server is up: deploy the application.
     *
     * @return the file of that command
     */
    Path deploy(Path ear) throws IOException {
        Path commands = folder.resolve("after-boot.commands");
        return Files.writeString(commands, "deploy --name special-leave " + ear.toAbsolutePath() + "\n");
    }

    /**
     * The arguments with which {@code java} runs the server in the foreground.
     *
     * @param afterBoot what is done once the server is up
     */
    List<String> arguments(Path afterBoot) {
        List<String> arguments = new ArrayList<>();
        arguments.add("-cp");
        arguments.add(installation.resolve("modules/glassfish.jar") + File.pathSeparator + folder.resolve(START));
        arguments.addAll(options);
        arguments.add("-Dcom.sun.aas.installRoot=" + installation);
        arguments.add("-Dcom.sun.aas.instanceRoot=" + folder);
        arguments.add(ServerStart.class.getName());
        arguments.addAll(List.of("-upgrade", "false", "-read-stdin", "false"));
        arguments.addAll(List.of("-domainname", folder.getFileName().toString(), "-domaindir", folder.toString()));
        arguments.addAll(List.of("-instancename", "server", "-type", "DAS", "-verbose", "true", "-debug", "false"));
        arguments.addAll(List.of("-postbootcommandfile", afterBoot.toString()));
        return arguments;
    }
}
