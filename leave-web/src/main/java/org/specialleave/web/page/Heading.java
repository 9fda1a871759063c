package org.specialleave.web.page;

/**
 * The title of a table's column.
 *
 * @param text   what it says
 * @param format {@code numeric} for figures; null for anything else
 */
public record Heading(String text, String format) {}
