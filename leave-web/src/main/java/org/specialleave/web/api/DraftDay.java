package org.specialleave.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.specialleave.request.LineState;
import org.specialleave.request.RequestedDay;

/** A day that a draft asks for; it has no state, which is null. */
record DraftDay(@JsonUnwrapped RequestedDay day, LineState state) {
    static DraftDay of(RequestedDay day) {
        return new DraftDay(day, null);
    }
}
