package org.specialleave.replay;

import java.util.List;
import java.util.Map;

/**
 * Somebody's requests of a period, and those before it that count.
 *
 * @param jobs     the assignments, by id
 * @param requests in order of submission
 */
public record RealPerson(Map<Long, RealJob> jobs, List<RealRequest> requests) {
    /** Copies both. */
    public RealPerson {
        jobs = Map.copyOf(jobs);
        requests = List.copyOf(requests);
    }
}
