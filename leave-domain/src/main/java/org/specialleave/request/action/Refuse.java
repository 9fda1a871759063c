package org.specialleave.request.action;

import org.specialleave.request.Action;
import org.specialleave.request.Consultation;
import org.specialleave.request.RefusalGround;

/**
 * Gives none of the leave.
 *
 * @param ground       on what it rests; public duties and tribunals take the needs of the service alone
 * @param reason       in writing, for the person; not blank
 * @param consultation whether it was talked over with the senior manager (5.4); null where nobody says
 */
public record Refuse(RefusalGround ground, String reason, Consultation consultation) implements RequestAction {
    @Override
    public Action kind() {
        return Action.REFUSE;
    }
}
