package org.specialleave.web.api;

/**
 * A place in a JSON body. Its pointer is only put together where an error is told, so that reading a body costs
 * nothing for it.
 *
 * @param parent the object or list around it; null for the body itself
 * @param step   the name of the field, or the number of the item, within the parent
 */
record JsonPlace(JsonPlace parent, String step) {
    /** The body itself, whose pointer is empty. */
    static final JsonPlace BODY = new JsonPlace(null, "");

    /** The field of that name in this object. */
    JsonPlace field(String name) {
        return new JsonPlace(this, name);
    }

    /** The item of that number, from 0, in this list. */
    JsonPlace item(int number) {
        return new JsonPlace(this, String.valueOf(number));
    }

    /** The JSON pointer (RFC 6901). */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (JsonPlace place = this; place.parent != null; place = place.parent) {
            pointer.insert(0, "/" + place.step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
