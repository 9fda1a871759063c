package org.specialleave.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Whatever nobody expected: 500 with an incident number and nothing else. */
@Provider
public class FallbackMapper implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable failure) {
        return Incident.of(failure).toResponse();
    }
}
