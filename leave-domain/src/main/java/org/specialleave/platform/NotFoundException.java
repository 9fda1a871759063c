package org.specialleave.platform;

import jakarta.ejb.ApplicationException;

/** What was asked for does not exist, or the caller may not know that it does. The two are never told apart. */
@ApplicationException(rollback = true)
public class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Nothing of that name.
     *
     * @param what the name that led nowhere, for the log; it is not shown to the caller
     */
    public NotFoundException(String what) {
        super(what);
    }
}
