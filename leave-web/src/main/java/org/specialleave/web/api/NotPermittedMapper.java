package org.specialleave.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.specialleave.platform.NotPermittedException;

/** The domain's "not permitted" is 403. */
@Provider
public class NotPermittedMapper implements ExceptionMapper<NotPermittedException> {
    @Override
    public Response toResponse(NotPermittedException exception) {
        return Problem.of(ProblemKind.NOT_PERMITTED).toResponse();
    }
}
