package org.specialleave.integration.mail;

import jakarta.ejb.Singleton;
import jakarta.mail.MailSessionDefinition;

/**
 * The mail session {@value #JNDI_NAME}: the trust's mail relay, settings {@code leave.mail.host} and {@code leave.mail.port}.
 *
 * <p>A relay that does not answer holds a sender up for seconds, never for good.
 */
@Singleton
@MailSessionDefinition(
        name = MailSession.JNDI_NAME,
        storeProtocol = "imap",
        transportProtocol = "smtp",
        host = "${MPCONFIG=leave.mail.host}",
        properties = {
            "mail.smtp.host=${MPCONFIG=leave.mail.host}",
            "mail.smtp.port=${MPCONFIG=leave.mail.port}",
            "mail.smtp.connectiontimeout=10000",
            "mail.smtp.timeout=20000",
            "mail.smtp.writetimeout=20000"
        })
public class MailSession {
    /** Where the session is found. */
    public static final String JNDI_NAME = "java:app/mail/leave";
}
