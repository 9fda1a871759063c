package org.specialleave.planted;

import jakarta.ejb.Stateless;
import java.util.Optional;
import org.specialleave.reason.Reasons;

/** An EJB that edges call, that says nothing of roles, and opens reasons. */
@Stateless
public class OpenToAll {
    /** Opens one. */
    public Optional<String> open(Reasons reasons) {
        return reasons.open("SL-1", "reason");
    }
}
