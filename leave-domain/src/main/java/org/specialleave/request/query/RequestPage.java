package org.specialleave.request.query;

import java.util.List;

/**
 * A page of a list.
 *
 * @param items its rows
 * @param page  its number, from 0
 * @param size  the size asked for
 * @param total rows in the whole list; {@link RequestFilter#REACH} where there are as many or more
 */
public record RequestPage(List<RequestRow> items, int page, int size, long total) {}
