package org.specialleave.web.api;

import org.specialleave.request.EventChoice;

/** Which event leave is for, {@code EventAsked}: the number of one named before, or the name of another. */
record EventBody(Integer id, String name) {
    /** As the use cases take it. */
    EventChoice choice() {
        return name == null ? EventChoice.of(id) : EventChoice.named(name);
    }
}
