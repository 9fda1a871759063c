package org.specialleave.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What JAX-RS itself refuses (no such address, another method, another media type) as problems like all others. */
@Provider
public class JaxRsMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException exception) {
        if (exception instanceof ProblemException known) {
            return known.getResponse();
        }
        Response refusal = exception.getResponse();
        Problem problem = Problem.ofStatus(refusal.getStatus());
        if (problem.kind() == ProblemKind.INTERNAL) {
            return Incident.of(exception).toResponse();
        }
        Response.ResponseBuilder answer = Response.fromResponse(problem.toResponse());
        String allow = refusal.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, withoutOptions(allow)).build();
    }

    /** JAX-RS names OPTIONS for every address, and we answer it at none. */
    private static String withoutOptions(String allow) {
        return Stream.of(allow.split(","))
                .map(String::strip)
                .filter(method -> !method.equals("OPTIONS"))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
