package org.specialleave.web.api;

/**
 * Which part of a list is asked for.
 *
 * @param page from 0
 * @param size items a page, 1 to {@value #LARGEST}
 */
public record Paging(int page, int size) {
    /** The most items a page can have. */
    public static final int LARGEST = 200;

    /** How many items of a list can be paged through; who looks for others narrows the list. */
    public static final int REACH = 5_000;
}
