package org.specialleave.platform;

import jakarta.ejb.ApplicationException;
import java.util.Map;

/**
 * The thing is no longer as the caller thought: already decided, changed by somebody else, or blocked by a rule.
 *
 * <p>{@link #reason()} tells which; each edge turns it into its own answer (HTTP 409, 412 or 422, or a page).
 */
@ApplicationException(rollback = true)
public class ConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why the action could not be done. */
    public enum Reason {
        /**
         * The state does not allow the action; somebody may have decided already. Parameters {@code by}, {@code at},
         * {@code state} where known.
         */
        STATE,
        /** The version the caller saw is not the present one. */
        STALE,
        /**
         * The policy says something else today than at the submission; parameter {@code assessment} has what it says
         * now.
         */
        FACTS_CHANGED,
        /** Findings of the policy block it; parameter {@code findings} has them. */
        BLOCKED,
        /** The lines meet other leave of the assignment; parameter {@code reference} where known. */
        OVERLAP,
        /**
         * What the caller sent lacks something the action needs; parameter {@code field}, and {@code message} (a bundle
         * key).
         */
        INCOMPLETE
    }

    private final Reason reason;
    private final transient Map<String, Object> parameters;

    /**
     * A conflict.
     *
     * @param reason     which kind
     * @param parameters what the edge may tell the caller
     */
    public ConflictException(Reason reason, Map<String, Object> parameters) {
        super(reason + " " + parameters.keySet());
        this.reason = reason;
        this.parameters = Map.copyOf(parameters);
    }

    /** Which kind of conflict this is. */
    public Reason reason() {
        return reason;
    }

    /** What the edge may tell the caller; never free text of a person. */
    public Map<String, Object> parameters() {
        return parameters == null ? Map.of() : parameters;
    }
}
