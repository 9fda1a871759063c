package org.specialleave.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The JAX-RS application: every resource and provider of the WAR, under {@code /leave/api/v1}. */
@ApplicationPath("api/v1")
public class LeaveApi extends Application {
    /** Without Jersey's own description of the classes: what is documented stands in {@code openapi.yaml} alone. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
