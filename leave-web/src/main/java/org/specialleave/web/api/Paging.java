package org.specialleave.web.api;

/**
 * Which part of a list is asked for.
 *
 * @param page from 0
 * @param size items a page, from 1 to {@link org.specialleave.web.limits.WebLimits#largestPage()}
 */
public record Paging(int page, int size) {}
