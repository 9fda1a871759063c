package org.specialleave.request;

/**
 * Which event leave is for, where the type's entitlement is of each event (D38): one that the person named before, or
 * one that is named now.
 *
 * @param number of an event named before, among the person's own; null for one that is named now
 * @param name   in the person's own words, at most {@value #LONGEST_NAME} characters; null for one named before
 */
public record EventChoice(Integer number, String name) {
    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 100;

    /** An event that the person named before; null where there is none. */
    public static EventChoice of(Integer number) {
        return number == null ? null : new EventChoice(number, null);
    }

    /** An event that is named now. */
    public static EventChoice named(String name) {
        return new EventChoice(null, name.strip());
    }
}
