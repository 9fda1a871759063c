package org.specialleave.request;

import java.util.Map;
import org.specialleave.platform.ConflictException;

/** The check of what a caller saw against what is. */
public final class ExpectedVersion {
    private ExpectedVersion() {}

    /**
     * Holds the version the caller saw against the present one.
     *
     * @throws ConflictException of reason {@code STALE} where they differ
     */
    public static void require(LeaveRequest request, long seen) {
        if (request.version() != seen) {
            throw new ConflictException(ConflictException.Reason.STALE, Map.of("version", request.version()));
        }
    }
}
