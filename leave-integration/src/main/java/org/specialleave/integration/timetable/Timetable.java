package org.specialleave.integration.timetable;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.specialleave.audit.AuditSealer;
import org.specialleave.calendar.KnownInTime;
import org.specialleave.idempotency.IdempotencyService;
import org.specialleave.integration.feed.NightlyFeeds;
import org.specialleave.integration.mail.MailSender;
import org.specialleave.platform.DatabaseState;
import org.specialleave.policy.release.VersionsInForce;
import org.specialleave.reason.Reasons;
import org.specialleave.replay.Replays;
import org.specialleave.request.action.RoutesAfterStaffChanges;
import org.specialleave.request.routing.OpenStepCheck;
import org.specialleave.settings.FollowManagerFlags;
import org.specialleave.staff.esr.StaffRegister;

/**
 * Every timer of the product.
 *
 * <p>Timers are not persistent: each job works out itself what is due, so a tick that was missed costs nothing. A job
 * that fails is logged and comes again with its next tick. Ticks of different jobs do not wait for each other, and a
 * job that another node is at is left to it.
 *
 * <p>Each job begins transactions of its own and keeps them small. Payara begins one for each timer even if the bean
 * says {@code NOT_SUPPORTED}. It does not if the bean manages its own transactions, so this one does.
 */
@Startup
@Singleton
@Lock(LockType.READ)
@RunAs("system")
@TransactionManagement(TransactionManagementType.BEAN)
public class Timetable {
    private static final Logger LOG = System.getLogger(Timetable.class.getName());
    private static final String ZONE = "Europe/London";

    private JobLock lock;
    private MailSender mail;
    private NightlyFeeds feeds;
    private AuditSealer sealer;
    private Reasons reasons;
    private IdempotencyService onceOnly;
    private StaffRegister staff;
    private KnownInTime calendar;
    private VersionsInForce versions;
    private Replays replays;
    private RoutesAfterStaffChanges routes;
    private FollowManagerFlags managers;
    private OpenStepCheck openSteps;

    protected Timetable() {}

    /** With its jobs. */
    @Inject
    public Timetable(
            JobLock lock,
            MailSender mail,
            NightlyFeeds feeds,
            AuditSealer sealer,
            Reasons reasons,
            IdempotencyService onceOnly,
            StaffRegister staff,
            KnownInTime calendar,
            VersionsInForce versions,
            Replays replays,
            RoutesAfterStaffChanges routes,
            FollowManagerFlags managers,
            OpenStepCheck openSteps) {
        this.lock = lock;
        this.mail = mail;
        this.feeds = feeds;
        this.sealer = sealer;
        this.reasons = reasons;
        this.onceOnly = onceOnly;
        this.staff = staff;
        this.calendar = calendar;
        this.versions = versions;
        this.replays = replays;
        this.routes = routes;
        this.managers = managers;
        this.openSteps = openSteps;
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
        tick("audit", () -> {
            boolean more = true;
            while (more) {
                more = sealer.seal();
            }
        });
    }

    /**
     * Where the chain of the audit ends, told to the log, which is kept outside the database: a tail that is cut off
     * shows by it.
     */
    @Schedule(hour = "6", timezone = ZONE, persistent = false)
    void tellHeadOfAudit() {
        tick("head", () -> LOG.log(Level.INFO, "The head of the audit is " + sealer.head()));
    }

    /** What an older key sealed is sealed with the current one, until the older can go. */
    @Schedule(hour = "3", minute = "*/5", timezone = ZONE, persistent = false)
    void sealReasonsAnew() {
        tick("reasons", reasons::sealAnew);
    }

    /** Answers that are kept for calls sent again are kept for a day. */
    @Schedule(hour = "*", minute = "20", timezone = ZONE, persistent = false)
    void forgetOldAnswers() {
        tick("answers", onceOnly::discardExpired);
    }

    /** Names that ESR dated ahead are shown from their day on. */
    @Schedule(hour = "*", minute = "1", timezone = ZONE, persistent = false)
    void showNamesOfToday() {
        tick("staff", staff::bringForward);
    }

    /** Who decides may change by the date alone: an appointment begins or ends, somebody's last day has passed. */
    @Schedule(hour = "*", minute = "2", timezone = ZONE, persistent = false)
    void reviewRoutes() {
        tick("routes", routes::review);
    }

    /**
     * Where the trust says so, the managers of the staff file are appointed; the night's staff file has come by then.
     */
    @Schedule(hour = "5", minute = "10", timezone = ZONE, persistent = false)
    void appointManagers() {
        tick("managers", managers::follow);
    }

    /** Where nobody can act on an open request, Human Resources get a mail, and the log says how many there are. */
    @Schedule(hour = "5", minute = "40", timezone = ZONE, persistent = false)
    void checkOpenSteps() {
        tick("open-steps", () -> {
            int found = openSteps.check();
            if (found > 0) {
                LOG.log(
                        Level.WARNING,
                        "Nobody can decide " + found + " open requests; Human Resources were told by mail");
            }
        });
    }

    /** Bank holidays that end within a year are told to the log each day, until somebody adds the next ones. */
    @Schedule(hour = "7", timezone = ZONE, persistent = false)
    void tellWhereBankHolidaysEnd() {
        tick("calendar", calendar::tellOperators);
    }

    /**
     * A version of a policy that was released on another node. Each node reads it for itself, so none leaves it to
     * another.
     */
    @Schedule(hour = "*", minute = "*", second = "25", timezone = ZONE, persistent = false)
    void readReleasedPolicies() {
        attempt("policies", versions::refresh);
    }

    /** What came of a what-if is kept for some days. */
    @Schedule(hour = "4", minute = "10", timezone = ZONE, persistent = false)
    void forgetOldReplays() {
        tick("replays", replays::forgetOld);
    }

    private void tick(String job, Runnable work) {
        attempt(job, () -> lock.whileHeld(job, work));
    }

    private static void attempt(String job, Runnable work) {
        if (!DatabaseState.answers()) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The job " + job + " failed and comes again with its next tick", e);
        }
    }
}
