package org.specialleave.platform;

import jakarta.ejb.ApplicationException;

/** The caller may know of the thing, and may not do this to it. */
@ApplicationException(rollback = true)
public class NotPermittedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal to act.
     *
     * @param what the action that was refused, for the log
     */
    public NotPermittedException(String what) {
        super(what);
    }
}
