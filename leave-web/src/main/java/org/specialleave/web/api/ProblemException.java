package org.specialleave.web.api;

import jakarta.ws.rs.WebApplicationException;

/** Ends a call of the API with a problem; never leaves this package's resources. */
public final class ProblemException extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail(), problem.toResponse());
        this.problem = problem;
    }

    /** What is answered. */
    public Problem problem() {
        return problem;
    }
}
