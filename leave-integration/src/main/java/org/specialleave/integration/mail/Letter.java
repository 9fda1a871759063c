package org.specialleave.integration.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.ResourceBundle;
import org.specialleave.notice.ClaimedNotice;

/**
 * A notice as a mail: plain text, from the bundle, with the reference and a link.
 *
 * <p>The same notice makes the same mail at each attempt, its Message-ID and date included.
 */
final class Letter extends MimeMessage {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.specialleave.integration.mail.notices", Locale.UK);

    private final String messageId;

    private Letter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static Letter of(Session session, ClaimedNotice notice, InternetAddress to, MailSettings settings)
            throws MessagingException {
        Letter letter = new Letter(session, notice.messageId());
        letter.setFrom(new InternetAddress(settings.from()));
        letter.setRecipient(Message.RecipientType.TO, to);
        letter.setSentDate(Date.from(notice.recordedAt()));
        // out-of-office answers and tickets are not made of it
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setSubject(words("subject", notice, settings), StandardCharsets.UTF_8.name());
        letter.setText(words("text", notice, settings), StandardCharsets.UTF_8.name());
        letter.saveChanges();
        return letter;
    }

    private static String words(String part, ClaimedNotice notice, MailSettings settings) {
        String key = notice.kind() + "." + part;
        String link = settings.address() + WORDS.getString(notice.kind() + ".page");
        return WORDS.getString(key).replace("{link}", link).replace("{reference}", notice.reference());
    }

    /** Jakarta Mail would make a new one each time. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
