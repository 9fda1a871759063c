package org.specialleave.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.specialleave.record.Balances;

/** {@code GET /balances/{assignmentNumber}}: every entitlement of a leave year. */
@Path("balances")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BalancesResource {
    private Balances balances;

    protected BalancesResource() {}

    /** With its use case. */
    @Inject
    public BalancesResource(Balances balances) {
        this.balances = balances;
    }

    /** What is entitled, taken, held and left, each explained by ledger rows. */
    @GET
    @Path("{assignmentNumber}")
    public Response of(@PathParam("assignmentNumber") String assignmentNumber, @Context UriInfo uri) {
        QueryFields query = new QueryFields(uri);
        String year = query.leaveYear().orElse(null);
        query.finish();
        return JsonAnswer.ok(balances.withRows(Names.known(assignmentNumber), year))
                .build();
    }
}
