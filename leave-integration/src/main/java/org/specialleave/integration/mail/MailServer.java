package org.specialleave.integration.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import org.specialleave.notice.ClaimedNotice;

/** A connection to the trust's mail server, open while there is something to send. */
final class MailServer implements AutoCloseable {
    private final MailSettings settings;
    private final Transport transport;

    private MailServer(MailSettings settings, Transport transport) {
        this.settings = settings;
        this.transport = transport;
    }

    /**
     * Connects.
     *
     * @throws MessagingException if the server is not there, or does not let us in
     */
    static MailServer connect(MailSettings settings) throws MessagingException {
        Transport transport = session(settings, true).getTransport("smtp");
        transport.connect(settings.user(), settings.password());
        return new MailServer(settings, transport);
    }

    /**
     * Whether the server gets this address right: letters beyond ASCII before the @ need SMTPUTF8. Without it Jakarta
     * Mail would send to another address and report success.
     */
    boolean carries(InternetAddress address) {
        return isAscii(address) || offersUtf8();
    }

    private static boolean isAscii(InternetAddress address) {
        return address.getAddress().chars().allMatch(c -> c < 0x80);
    }

    private static Session session(MailSettings settings, boolean beyondAscii) {
        Properties smtp = settings.smtp();
        smtp.put("mail.mime.allowutf8", String.valueOf(beyondAscii));
        return Session.getInstance(smtp);
    }

    private boolean offersUtf8() {
        try {
            // The interface is of the implementation; only it knows what the server offered.
            return (Boolean) transport
                    .getClass()
                    .getMethod("supportsExtension", String.class)
                    .invoke(transport, "SMTPUTF8");
        } catch (ReflectiveOperationException | ClassCastException e) {
            return false;
        }
    }

    /** Hands over the mail; when it returns, the server has taken it. */
    void send(ClaimedNotice notice, InternetAddress to) throws MessagingException {
        Letter letter = Letter.of(session(settings, !isAscii(to)), notice, to, settings);
        transport.sendMessage(letter, letter.getAllRecipients());
    }

    boolean isConnected() {
        return transport.isConnected();
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
    }
}
