package org.specialleave.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.specialleave.account.Roles;

/**
 * Answers 403 to whoever is no administrator, on every call below {@code /admin}, before anything of the body is read.
 */
@Provider
public class AdministratorsOnly implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        boolean admin = request.getUriInfo().getPath().replaceFirst("^/", "").startsWith("admin/");
        if (admin && !request.getSecurityContext().isUserInRole(Roles.ADMINISTRATOR)) {
            request.abortWith(Problem.of(ProblemKind.NOT_PERMITTED).toResponse());
        }
    }
}
