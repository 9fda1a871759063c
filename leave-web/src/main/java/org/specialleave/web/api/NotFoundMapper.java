package org.specialleave.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.specialleave.platform.NotFoundException;

/** The domain's "not found" is 404, with nothing that tells whether it exists. */
@Provider
public class NotFoundMapper implements ExceptionMapper<NotFoundException> {
    @Override
    public Response toResponse(NotFoundException exception) {
        return Problem.of(ProblemKind.NOT_FOUND).toResponse();
    }
}
