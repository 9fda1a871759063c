package org.specialleave.web.api;

import java.util.Collection;

/** One page of a list; {@code total} counts the items of all pages. */
record PageAnswer(Collection<?> items, int page, int size, long total) {}
