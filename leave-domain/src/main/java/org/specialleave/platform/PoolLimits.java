package org.specialleave.platform;

import org.eclipse.microprofile.config.Config;

/**
 * How many connections to the database a node keeps; {@code leave.db.pool.*}. The server makes the pool from the
 * environment (see {@link Database}), so this only says whether it can be so.
 *
 * @param smallest          connections that stay open
 * @param largest           connections at most; a call may need two at the same time, so there are at least four
 * @param longestWaitMillis how long a caller waits for one, in milliseconds; then the answer is 503
 */
public record PoolLimits(int smallest, int largest, int longestWaitMillis) {
    private static final int FEWEST = 4;
    private static final int MOST = 1000;
    private static final int SHORTEST_WAIT = 100;
    private static final int LONGEST_WAIT = 60_000;

    /**
     * From the settings.
     *
     * @throws IllegalStateException with a sentence for the operator where a setting cannot be so
     */
    public static PoolLimits of(Config config) {
        LimitReader limits = new LimitReader(config);
        int largest = limits.numberOfTheServer("leave.db.pool.largest", FEWEST, MOST);
        return new PoolLimits(
                limits.numberOfTheServer("leave.db.pool.smallest", 0, largest),
                largest,
                limits.numberOfTheServer("leave.db.pool.longest-wait-millis", SHORTEST_WAIT, LONGEST_WAIT));
    }
}
