package org.specialleave.replay;

import java.util.List;
import java.util.Map;

/**
 * Somebody's requests of a period, and those before it that count.
 *
 * @param jobs     the assignments, by id
 * @param requests in order of submission
 */
public record HistoricalPerson(Map<Long, HistoricalJob> jobs, List<HistoricalRequest> requests) {
    /** Copies both. */
    public HistoricalPerson {
        jobs = Map.copyOf(jobs);
        requests = List.copyOf(requests);
    }
}
