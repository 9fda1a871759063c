package org.specialleave.web.ask;

/**
 * A day of the form that asks for hours.
 *
 * @param field its field's name and id
 * @param day   the day in words
 * @param usual its usual hours in words, or empty where none are known
 * @param hours what the field shows
 * @param shift what the field for a longer shift shows
 */
public record HoursRow(String field, String day, String usual, String hours, String shift) {}
