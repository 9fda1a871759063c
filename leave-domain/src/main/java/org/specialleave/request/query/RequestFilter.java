package org.specialleave.request.query;

import java.time.LocalDate;
import org.specialleave.request.RequestState;

/**
 * Which part of a list is wanted.
 *
 * @param state only requests that stand there; null for all
 * @param from  only those with leave on or after that day; null for all
 * @param to    only those with leave on or before that day; null for all
 * @param page  from 0
 * @param size  rows a page, 1 to {@value #LARGEST}
 */
public record RequestFilter(RequestState state, LocalDate from, LocalDate to, int page, int size) {
    /** The largest page, whatever the settings say. */
    public static final int LARGEST = 1000;

    /** How far a list is read and counted; what lies beyond is found by narrowing the list. */
    public static final int REACH = 5_000;

    /** Refuses a page that cannot be. */
    public RequestFilter {
        if (page < 0 || size < 1 || size > LARGEST || (long) page * size >= REACH) {
            throw new IllegalArgumentException("page " + page + ", size " + size);
        }
    }

    /** How many rows stand before the page. */
    int skipped() {
        return page * size;
    }

    /** Whether only leave on some days is wanted. */
    boolean ofDays() {
        return from != null || to != null;
    }

    /** Whether nothing is left out. */
    boolean isEverything() {
        return state == null && !ofDays();
    }

    /** The first page of everything. */
    public static RequestFilter first(int size) {
        return new RequestFilter(null, null, null, 0, size);
    }
}
