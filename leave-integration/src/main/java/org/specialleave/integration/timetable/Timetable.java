package org.specialleave.integration.timetable;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.specialleave.audit.AuditSealer;
import org.specialleave.integration.feed.NightlyFeeds;
import org.specialleave.integration.mail.MailSender;

/**
 * Every timer of the product.
 *
 * <p>Timers are not persistent: each job works out itself what is due, so a tick that was missed costs nothing. A job that fails
 * is logged and comes again with its next tick. Ticks of different jobs do not wait for each other, and a job that another node is
 * at is left to it.
 */
@Startup
@Singleton
@Lock(LockType.READ)
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Timetable {
    private static final Logger LOG = System.getLogger(Timetable.class.getName());
    private static final String ZONE = "Europe/London";

    private JobLock lock;
    private MailSender mail;
    private NightlyFeeds feeds;
    private AuditSealer sealer;

    /** For the container. */
    protected Timetable() {}

    /** With its jobs. */
    @Inject
    public Timetable(JobLock lock, MailSender mail, NightlyFeeds feeds, AuditSealer sealer) {
        this.lock = lock;
        this.mail = mail;
        this.feeds = feeds;
        this.sealer = sealer;
    }

    /** Mail leaves within seconds. */
    @Schedule(hour = "*", minute = "*", second = "*/10", timezone = ZONE, persistent = false)
    void sendMail() {
        tick("mail", mail::sendDue);
    }

    /** Files that a crash left unwritten, and the night's runs as soon as their time has come. */
    @Schedule(hour = "*", minute = "*", second = "5/30", timezone = ZONE, persistent = false)
    void runFeeds() {
        tick("feeds", () -> {
            feeds.finishFiles();
            feeds.runMissed();
        });
    }

    /** The audit's entries are chained soon after they were written. */
    @Schedule(hour = "*", minute = "*", second = "45", timezone = ZONE, persistent = false)
    void sealAudit() {
        tick("audit", sealer::seal);
    }

    private void tick(String job, Runnable work) {
        try {
            lock.whileHeld(job, work);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The job " + job + " failed and comes again with its next tick", e);
        }
    }
}
