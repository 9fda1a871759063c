package org.specialleave.launcher;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A mail that the catcher kept.
 *
 * @param name      the file's name without {@code .eml}
 * @param messageId the header, with its angle brackets
 * @param from      the sender's address
 * @param to        the recipients' addresses
 * @param subject   the subject, decoded
 * @param text      the plain text, decoded
 * @param caughtAt  when it came
 */
public record CaughtMail(
        String name, String messageId, String from, List<String> to, String subject, String text, Instant caughtAt) {

    static CaughtMail read(Path file, Session session) {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            MimeMessage mail = new MimeMessage(session, content);
            return new CaughtMail(
                    file.getFileName().toString().replaceFirst("\\.eml$", ""),
                    mail.getMessageID(),
                    String.join(", ", addresses(mail.getFrom())),
                    addresses(mail.getRecipients(Message.RecipientType.TO)),
                    mail.getSubject(),
                    text(mail).replace("\r\n", "\n"),
                    Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Not a mail: " + file, e);
        }
    }

    private static List<String> addresses(Address[] found) {
        return found == null
                ? List.of()
                : Arrays.stream(found)
                        .map(address -> address instanceof InternetAddress internet
                                ? internet.getAddress()
                                : address.toString())
                        .toList();
    }

    /** The first plain text part, however deep. */
    private static String text(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String text = text(inner);
                if (!text.isEmpty()) {
                    return text;
                }
            }
            return "";
        }
        return part.isMimeType("text/plain") ? content.toString() : "";
    }
}
