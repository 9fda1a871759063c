package org.specialleave.planted;

/** A fourth exception. */
public class ASurpriseException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
