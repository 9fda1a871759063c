package org.specialleave.web.api;

import java.time.LocalDate;

/** The body of a call that makes a day the last; null for none. */
record LastDay(LocalDate to) {}
