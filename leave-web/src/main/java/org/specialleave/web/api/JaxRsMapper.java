package org.specialleave.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What JAX-RS itself refuses (no such address, another method, another media type) as problems like all others. */
@Provider
public class JaxRsMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException exception) {
        if (exception instanceof ProblemException known) {
            return known.getResponse();
        }
        Response refusal = exception.getResponse();
        ProblemKind kind = switch (refusal.getStatus()) {
            case 401 -> ProblemKind.NOT_SIGNED_IN;
            case 403 -> ProblemKind.NOT_PERMITTED;
            case 404 -> ProblemKind.NOT_FOUND;
            case 405 -> ProblemKind.METHOD_NOT_ALLOWED;
            case 406 -> ProblemKind.NOT_ACCEPTABLE;
            case 413 -> ProblemKind.TOO_LARGE;
            case 415 -> ProblemKind.UNSUPPORTED_MEDIA_TYPE;
            default -> refusal.getStatus() < 500 ? ProblemKind.MALFORMED : null;
        };
        if (kind == null) {
            return Incident.of(exception).toResponse();
        }
        Problem problem = kind == ProblemKind.MALFORMED ? Problem.malformed(List.of()) : Problem.of(kind);
        Response.ResponseBuilder answer = Response.fromResponse(problem.toResponse());
        String allow = refusal.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allow).build();
    }
}
