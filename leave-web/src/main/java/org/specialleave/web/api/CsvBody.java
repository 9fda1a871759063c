package org.specialleave.web.api;

/**
 * A file of rows as it was sent: {@code text/csv} in UTF-8.
 *
 * @param text its text
 */
public record CsvBody(String text) {}
