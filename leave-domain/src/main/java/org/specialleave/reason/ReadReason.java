package org.specialleave.reason;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.specialleave.audit.Audit;

/**
 * Opens what was written in confidence, for those whom it concerns, and writes down each opening.
 *
 * <p>Who may read a request's texts: the applicant and the deciders of that request; of a confidential one the applicant and Human
 * Resources alone.
 */
@Stateless
@RolesAllowed({"staff", "hr"})
public class ReadReason {
    private Reasons reasons;
    private Audit audit;

    /** For the container. */
    protected ReadReason() {}

    /** A reading of those texts that is audited there. */
    @Inject
    public ReadReason(Reasons reasons, Audit audit) {
        this.reasons = reasons;
        this.audit = audit;
    }

    /**
     * The text of that kind, if one was written.
     *
     * @param reference the request's reference
     * @param kind      what the text is: {@code reason}, {@code refusal}
     * @throws org.specialleave.platform.NotFoundException when there is no such request or the caller may not read it
     */
    public Optional<String> read(String reference, String kind) {
        Optional<String> text = reasons.open(reference, kind);
        if (text.isPresent()) {
            audit.record("read-reason", reference, Map.of("kind", kind));
        }
        return text;
    }
}
