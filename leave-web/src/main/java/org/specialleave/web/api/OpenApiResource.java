package org.specialleave.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** {@code GET /openapi}: the API's own description, as it is written in {@code META-INF/openapi.yaml}. */
@Path("openapi")
@ApplicationScoped
public class OpenApiResource {
    /** The description, for anybody. */
    @GET
    @PermitAll
    @Produces("application/yaml")
    public Response openApi() {
        return Response.ok(OpenApiDocument.bytes()).build();
    }
}
