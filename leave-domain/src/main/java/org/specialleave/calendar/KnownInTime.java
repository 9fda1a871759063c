package org.specialleave.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.specialleave.platform.TrustTime;

/**
 * Whether the bank holidays are known as far ahead as people ask for leave; if not, the log
 * says so each day.
 */
@Stateless
@PermitAll
public class KnownInTime {
    private static final Logger LOG = System.getLogger(KnownInTime.class.getName());

    /** People book about a year ahead, and the government publishes two. */
    private static final int MONTHS_AHEAD = 12;

    private BankHolidays bankHolidays;
    private Clock clock;

    protected KnownInTime() {}

    /** With the bank holidays and the time. */
    @Inject
    public KnownInTime(BankHolidays bankHolidays, Clock clock) {
        this.bankHolidays = bankHolidays;
        this.clock = clock;
    }

    /** Writes the warning to the log, where there is one. */
    public void tellOperators() {
        warning().ifPresent(warning -> LOG.log(Level.WARNING, warning));
    }

    /** What an operator has to do, in a sentence; empty where the next twelve months are known. */
    public Optional<String> warning() {
        LocalDate until = bankHolidays.knownUntil();
        return TrustTime.today(clock).plusMonths(MONTHS_AHEAD).isAfter(until)
                ? Optional.of("Bank holidays are known until " + until
                        + " only; on later days none is assumed. Add those that the"
                        + " government has published to the file of leave.calendar.bank-holidays.")
                : Optional.empty();
    }
}
