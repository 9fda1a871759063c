package org.specialleave.integration.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings {@code leave.mail.*} and {@code leave.address}. */
@ApplicationScoped
public class MailSettings {
    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "15000";

    private String address;
    private String host;
    private int port;
    private Tls tls;
    private String user;
    private String password;
    private String from;
    private String office;
    private int perMinute;

    /** How the connection is protected. */
    enum Tls {
        /** Not at all: a relay on the same machine or network. */
        NONE,
        /** After a greeting in the open; refused where the server does not offer it. */
        STARTTLS,
        /** From the first byte. */
        SSL
    }

    protected MailSettings() {}

    /** From the configuration. */
    @Inject
    public MailSettings(
            @ConfigProperty(name = "leave.address") String address,
            @ConfigProperty(name = "leave.mail.host") String host,
            @ConfigProperty(name = "leave.mail.port") int port,
            @ConfigProperty(name = "leave.mail.tls") String tls,
            @ConfigProperty(name = "leave.mail.user") Optional<String> user,
            @ConfigProperty(name = "leave.mail.password") Optional<String> password,
            @ConfigProperty(name = "leave.mail.from") String from,
            @ConfigProperty(name = "leave.mail.hr") Optional<String> office,
            @ConfigProperty(name = "leave.mail.per-minute") int perMinute) {
        this.address = address;
        this.host = host;
        this.port = port;
        this.tls = tls(tls);
        this.user = user.orElse(null);
        this.password = password.orElse(null);
        this.from = from;
        this.office = office.orElse(null);
        this.perMinute = perMinute;
    }

    private static Tls tls(String text) {
        try {
            return Tls.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("leave.mail.tls is none, starttls or ssl, not \"" + text + "\".", e);
        }
    }

    /**
     * Checks what the first mail would stumble over.
     *
     * @throws IllegalStateException with a sentence for people
     */
    public void check() {
        if (!address.matches("https?://[^\\s/]+(/[^\\s]*[^\\s/])?")) {
            throw new IllegalStateException(
                    "leave.address is an address without a slash at the end, not \"" + address + "\".");
        }
        checkMailbox("leave.mail.from", from);
        office().ifPresent(mailbox -> checkMailbox("leave.mail.hr", mailbox));
    }

    private static void checkMailbox(String name, String mailbox) {
        try {
            new InternetAddress(mailbox).validate();
        } catch (AddressException e) {
            throw new IllegalStateException(name + " is an e-mail address, not \"" + mailbox + "\".", e);
        }
    }

    /** Where people reach the product, without a slash at the end. */
    public String address() {
        return address;
    }

    /** Whom mails come from. */
    public String from() {
        return from;
    }

    /** The part after the @ of our own address: Message-IDs end in it. */
    public String domain() {
        String plain = from.replaceAll(".*<|>.*", "");
        return plain.substring(plain.lastIndexOf('@') + 1);
    }

    /** The mailbox of Human Resources; empty where there is none. */
    public Optional<String> office() {
        return Optional.ofNullable(office).filter(mailbox -> !mailbox.isBlank());
    }

    /** How many mails may leave the house a minute. */
    public int perMinute() {
        return perMinute;
    }

    /** The account at the mail server, null for none. */
    String user() {
        return user;
    }

    /** Its password. */
    String password() {
        return password;
    }

    /** What Jakarta Mail wants to know: a server that does not answer holds a sender up for seconds, never for good. */
    Properties smtp() {
        Properties smtp = new Properties();
        smtp.put("mail.transport.protocol", "smtp");
        smtp.put("mail.smtp.host", host);
        smtp.put("mail.smtp.port", String.valueOf(port));
        smtp.put("mail.smtp.auth", String.valueOf(user != null));
        smtp.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        smtp.put("mail.smtp.timeout", ANSWER_MILLIS);
        smtp.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        smtp.put("mail.smtp.ssl.enable", String.valueOf(tls == Tls.SSL));
        smtp.put("mail.smtp.starttls.required", String.valueOf(tls == Tls.STARTTLS));
        smtp.put("mail.smtp.starttls.enable", String.valueOf(tls == Tls.STARTTLS));
        smtp.put("mail.smtp.ssl.checkserveridentity", "true");
        return smtp;
    }
}
