package org.specialleave.integration.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.IDN;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.specialleave.notice.ClaimedNotice;
import org.specialleave.notice.GivenUp;
import org.specialleave.notice.Outbox;

/**
 * Sends what is due, one notice after the other, outside any transaction.
 *
 * <p>Where the server is not there nothing is touched, and it is asked again after a while, longer each time up to two
 * minutes. A mail that the server puts off waits longer each time up to an hour; one that it refuses for good, or has
 * put off ten times, is given up and stands on HR systems' list.
 */
@ApplicationScoped
public class MailSender {
    private static final Logger LOG = System.getLogger(MailSender.class.getName());

    /** Longer than one mail can take: connecting, and a server slow at each answer. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int REFUSALS = 10;

    private Outbox outbox;
    private MailSettings settings;
    private Clock clock;
    private int failures;
    private Instant quietUntil = Instant.MIN;

    protected MailSender() {}

    @Inject
    public MailSender(Outbox outbox, MailSettings settings, Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends all that is due and allowed now; returns how many mails the server took. */
    public synchronized int sendDue() {
        if (clock.instant().isBefore(quietUntil) || !outbox.isAnythingDue()) {
            return 0;
        }
        int sent = 0;
        try (MailServer server = MailServer.connect(settings)) {
            failures = 0;
            Optional<ClaimedNotice> next = outbox.claim(LEASE, settings.perMinute());
            while (next.isPresent()) {
                sent += send(server, next.get()) ? 1 : 0;
                next = server.isConnected() ? outbox.claim(LEASE, settings.perMinute()) : Optional.empty();
            }
        } catch (MessagingException e) {
            quietUntil = clock.instant().plus(wait(failures++, LONGEST_SILENCE));
            LOG.log(Level.WARNING, "The mail server cannot be used, nothing is lost: {0}", e.getMessage());
        }
        return sent;
    }

    private boolean send(MailServer server, ClaimedNotice notice) {
        Optional<String> address = notice.forOffice() ? settings.office() : notice.address();
        if (address.isEmpty()) {
            outbox.giveUp(notice, GivenUp.NO_ADDRESS, null);
            return false;
        }
        InternetAddress to;
        try {
            to = parsed(address.get());
        } catch (AddressException | IllegalArgumentException e) {
            outbox.giveUp(notice, GivenUp.BAD_ADDRESS, null);
            return false;
        }
        if (!server.carries(to)) {
            outbox.giveUp(notice, GivenUp.ADDRESS_NOT_CARRIED, null);
            return false;
        }
        try {
            server.send(notice, to);
        } catch (MessagingException e) {
            notSent(server, notice, e);
            return false;
        }
        outbox.sent(notice);
        return true;
    }

    /** A domain beyond ASCII has an ASCII name as well; a local part has none. */
    private static InternetAddress parsed(String address) throws AddressException {
        int at = address.lastIndexOf('@');
        if (at < 1 || address.chars().anyMatch(Character::isISOControl)) {
            throw new AddressException("no address", address);
        }
        String plain = address.substring(0, at) + "@" + IDN.toASCII(address.substring(at + 1));
        InternetAddress parsed = new InternetAddress();
        parsed.setAddress(plain);
        if (plain.chars().allMatch(c -> c < 0x80)) {
            parsed.validate();
        }
        return parsed;
    }

    private void notSent(MailServer server, ClaimedNotice notice, MessagingException e) {
        String answer = withoutAddress(e.getMessage(), notice);
        if (!server.isConnected()) {
            // Whether the server has it is not known: it goes again under the same Message-ID.
            outbox.putOff(notice, FIRST_WAIT, answer, false);
        } else if (isForGood(e)) {
            outbox.giveUp(notice, GivenUp.REFUSED, answer);
        } else if (notice.refusals() + 1 >= REFUSALS) {
            outbox.giveUp(notice, GivenUp.TRIED_TOO_OFTEN, answer);
        } else {
            outbox.putOff(notice, wait(notice.refusals(), LONGEST_WAIT), answer, true);
        }
    }

    /** Servers repeat the address in their answer; it may be one of the person's own, which nobody else is to read. */
    private static String withoutAddress(String answer, ClaimedNotice notice) {
        return answer == null || notice.address().isEmpty()
                ? answer
                : answer.replace(notice.address().get(), "the address");
    }

    /** SMTP says so by an answer that begins with 5, or the address is one that it does not know. */
    private static boolean isForGood(MessagingException refusal) {
        for (Exception e = refusal; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            if (e instanceof SendFailedException failed && hasAny(failed.getInvalidAddresses())
                    || e.getMessage() != null && e.getMessage().strip().matches("(?s)5\\d\\d.*")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAny(Object[] addresses) {
        return addresses != null && addresses.length > 0;
    }

    private static Duration wait(int earlier, Duration longest) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(earlier, 20));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
