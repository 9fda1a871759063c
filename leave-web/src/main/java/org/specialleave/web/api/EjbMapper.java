package org.specialleave.web.api;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.NotPermittedException;
import org.specialleave.platform.TransactionRetry;

/**
 * What the container wrapped: a refused role is 403 (401 where nobody is signed in), one of the domain's three
 * exceptions is itself, anything else an incident.
 */
@Provider
public class EjbMapper implements ExceptionMapper<EJBException> {
    @Context
    private SecurityContext security;

    @Override
    public Response toResponse(EJBException exception) {
        boolean signedIn = security == null || security.getUserPrincipal() != null;
        return problem(exception, signedIn).toResponse();
    }

    static Problem problem(EJBException exception, boolean signedIn) {
        if (TransactionRetry.cause(exception, EJBAccessException.class).isPresent()) {
            return Problem.of(signedIn ? ProblemKind.NOT_PERMITTED : ProblemKind.NOT_SIGNED_IN);
        }
        return TransactionRetry.cause(exception, ConflictException.class)
                .map(ConflictMapper::problem)
                .or(() -> TransactionRetry.cause(exception, NotFoundException.class)
                        .map(e -> Problem.of(ProblemKind.NOT_FOUND)))
                .or(() -> TransactionRetry.cause(exception, NotPermittedException.class)
                        .map(e -> Problem.of(ProblemKind.NOT_PERMITTED)))
                .orElseGet(() -> Incident.of(exception));
    }
}
