package org.specialleave.launcher;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail relay on 127.0.0.1 that passes nothing on: each mail becomes a file {@code .eml} in a folder.
 *
 * <p>It keeps one mail per Message-ID, also across restarts. A mail is on the disk before the sender is told that it
 * was taken.
 */
public final class MailCatcher implements AutoCloseable {
    private static final Session SESSION = Session.getInstance(new Properties());

    private final Path folder;
    private final SMTPServer server;

    /**
     * A catcher that does not listen yet.
     *
     * @param folder where the mails are kept
     * @param port   where it listens; 0 for any free port
     */
    public MailCatcher(Path folder, int port) {
        this.folder = folder;
        this.server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .insertReceivedHeaders(false)
                .messageHandlerFactory(Incoming::new)
                .build();
    }

    /**
     * Begins to listen.
     *
     * @throws StartupException when the folder cannot be written
     */
    public void start() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StartupException("The folder for mails cannot be written: " + e.getMessage());
        }
        server.start();
    }

    /** Where it listens. */
    public int port() {
        return server.getPortAllocated();
    }

    /** What was caught, oldest first. */
    public List<CaughtMail> mails() {
        try (Stream<Path> files = Files.list(folder)) {
            List<CaughtMail> mails = new ArrayList<>();
            files.filter(file -> file.toString().endsWith(".eml"))
                    .forEach(file -> mails.add(CaughtMail.read(file, SESSION)));
            mails.sort(Comparator.comparing(CaughtMail::caughtAt).thenComparing(CaughtMail::name));
            return mails;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a mail; empty when none has come by then. */
    public synchronized Optional<CaughtMail> await(Predicate<CaughtMail> wanted, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<CaughtMail> found = mails().stream().filter(wanted).findFirst();
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (found.isPresent() || left <= 0) {
                return found;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** The Message-ID alone names the file, so the same mail sent twice is one file. */
    private synchronized void keep(byte[] mail) throws IOException {
        String id;
        try {
            id = new MimeMessage(SESSION, new ByteArrayInputStream(mail)).getMessageID();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
        Path file = folder.resolve(nameFor(id == null ? "" : id, mail) + ".eml");
        if (Files.exists(file)) {
            return;
        }
        Path aside = Files.createTempFile(folder, "incoming", ".part");
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(mail);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        notifyAll();
    }

    private static String nameFor(String id, byte[] mail) {
        byte[] named = id.isBlank() ? mail : id.strip().getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(named);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    /** One mail on its way in. */
    private final class Incoming implements MessageHandler {
        Incoming(MessageContext context) {
            // Whoever sends from this machine is welcome.
        }

        @Override
        public void from(String sender) {
            // The envelope is not kept: the headers say the same for what the product sends.
        }

        @Override
        public void recipient(String recipient) {
            // As above.
        }

        @Override
        public String data(InputStream mail) throws IOException {
            keep(mail.readAllBytes());
            return null;
        }

        @Override
        public void done() {
            // Nothing to put away.
        }
    }
}
