package org.specialleave.replay;

import java.time.Instant;

/**
 * A replay as it is shown.
 *
 * @param id          our number for it
 * @param asked       the version and the period
 * @param startedAt   when it was asked for
 * @param state       how it stands
 * @param done        requests replayed so far
 * @param total       requests to replay; 0 until they are counted
 * @param differences how many requests are listed that would have been answered otherwise
 * @param result      what came of it; null unless it is done
 */
public record ReplayView(
        long id,
        ReplayOrder asked,
        Instant startedAt,
        State state,
        int done,
        int total,
        int differences,
        ReplayResult result) {
    /** How a replay stands. */
    public enum State {
        /** It goes on. */
        RUNNING,
        /** It is there to be read. */
        DONE,
        /** It ended without a result; nothing was changed by it, and it may be started again. */
        FAILED
    }
}
