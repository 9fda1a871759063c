package org.specialleave.web.api;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.specialleave.platform.DatabaseState;
import org.specialleave.platform.TransactionRetry;

/**
 * A database that does not answer and a body that does not come are told as such; anything else is a fault of ours:
 * logged in full under a number, of which the client learns the number alone.
 */
final class Incident {
    private static final Logger LOG = Logger.getLogger(Incident.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    static Problem of(Throwable failure) {
        if (DatabaseState.explains(failure)) {
            return Problem.of(ProblemKind.UNAVAILABLE);
        }
        if (TransactionRetry.cause(failure, UnreadableBodyException.class).isPresent()) {
            return Problem.of(ProblemKind.TOO_SLOW);
        }
        byte[] number = new byte[5];
        RANDOM.nextBytes(number);
        String incident = HexFormat.of().formatHex(number).toUpperCase(Locale.ROOT);
        LOG.log(Level.SEVERE, failure, () -> "Incident " + incident);
        return Problem.of(ProblemKind.INTERNAL).with("incident", incident);
    }
}
