package org.specialleave.web.page;

/**
 * One of the things to choose from in radios, checkboxes or a select.
 *
 * @param id       its element's id; null for one made from its place
 * @param name     its field's name; null for that of the group
 * @param value    what is sent
 * @param text     what is read
 * @param hint     a sentence below it, or null
 * @param divider  a word that stands instead of a choice, such as "or"; null for a choice
 * @param checked  whether it is chosen whatever the group's value is
 * @param selected the same in a select
 * @param disabled whether it cannot be chosen
 */
public record Choice(
        String id,
        String name,
        String value,
        String text,
        String hint,
        String divider,
        boolean checked,
        boolean selected,
        boolean disabled) {
    /** A choice. */
    public static Choice of(String value, String text) {
        return of(value, text, null);
    }

    /** A choice with a sentence below it. */
    public static Choice of(String value, String text, String hint) {
        return new Choice(null, null, value, text, hint, null, false, false, false);
    }

    /** The same choice with that id, such as the one an error links to. */
    public Choice withId(String own) {
        return new Choice(own, name, value, text, hint, divider, checked, selected, disabled);
    }

    /** A word between choices. */
    public static Choice divider(String word) {
        return new Choice(null, null, null, null, null, word, false, false, false);
    }
}
