package org.specialleave.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code GET /openapi}: the API's own description, as it is written in {@code META-INF/openapi.yaml}. */
@Path("openapi")
@ApplicationScoped
public class OpenApiResource {
    private static final String FILE = "/META-INF/openapi.yaml";

    /** The description, for anybody. */
    @GET
    @PermitAll
    @Produces("application/yaml")
    public Response openApi() {
        try (InputStream file = OpenApiResource.class.getResourceAsStream(FILE)) {
            return Response.ok(file.readAllBytes()).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
