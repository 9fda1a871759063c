package org.specialleave.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specialleave.launcher.CaughtMail;
import org.specialleave.launcher.MailCatcher;

/** A sender that crashed sends the same mail again: the catcher keeps it once. */
class MailCatcherTest {
    @TempDir
    Path folder;

    private MailCatcher catcher;

    @BeforeEach
    void start() {
        catcher = new MailCatcher(folder, 0);
        catcher.start();
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    @Test
    void isKeptOnceUnderItsMessageId() throws MessagingException {
        send("<one@example.test>", "Grüße");
        send("<one@example.test>", "Grüße");
        assertThat(catcher.mails()).hasSize(1);
        CaughtMail mail = catcher.mails().get(0);
        assertThat(mail.messageId()).isEqualTo("<one@example.test>");
        assertThat(mail.to()).containsExactly("ward@example.test");
        assertThat(mail.subject()).isEqualTo("Hello");
        assertThat(mail.text()).isEqualTo("Grüße\n");
    }

    @Test
    void isKeptTwiceUnderTwoMessageIds() throws MessagingException {
        send("<one@example.test>", "text");
        send("<two@example.test>", "text");
        assertThat(catcher.mails())
                .extracting(CaughtMail::messageId)
                .containsExactlyInAnyOrder("<one@example.test>", "<two@example.test>");
    }

    private void send(String id, String text) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(catcher.port()));
        String mail = "From: leave@example.test\r\nTo: ward@example.test\r\nSubject: Hello\r\nMessage-ID: " + id
                + "\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text
                + "\r\n";
        Session session = Session.getInstance(properties);
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
        // Transport.send would give the message another Message-ID.
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, message.getAllRecipients());
        }
    }
}
