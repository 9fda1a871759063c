package org.specialleave.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.platform.TrustTime;
import org.specialleave.staff.OnCallDetails;
import org.specialleave.staff.OnCallRota;
import org.specialleave.staff.OnCallView;

/** {@code /admin/on-call}: the rota of those who are on call for the trust. */
@Path("admin/on-call")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AdminOnCallResource {
    private OnCallRota rota;
    private Clock clock;

    protected AdminOnCallResource() {}

    /** With the rota and the time. */
    @Inject
    public AdminOnCallResource(OnCallRota rota, Clock clock) {
        this.rota = rota;
        this.clock = clock;
    }

    /** One page of the turns that have not ended, or had not on a day. */
    @GET
    public Response list(@Context UriInfo uri) {
        QueryFields query = new QueryFields(uri);
        LocalDate from = query.date("from").orElse(null);
        Paging paging = query.paging();
        query.finish();
        Instant after = from == null
                ? clock.instant()
                : from.atStartOfDay(TrustTime.ZONE).toInstant();
        OnCallRota.Page page = rota.list(after, paging.page(), paging.size());
        return JsonAnswer.page(page.items(), paging, page.total());
    }

    /** Puts a turn into the rota. */
    @POST
    public Response add(JsonBody body, @Context UriInfo uri) {
        OnCallDetails details = body.as("OnCallAsked", OnCallDetails.class);
        OnCallView made = Faults.done(TransactionRetry.of(() -> rota.add(details)));
        return JsonAnswer.created(made, Names.below(uri, made.id())).build();
    }

    /** One turn. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return JsonAnswer.ok(rota.view(Names.number(id))).build();
    }

    /** Makes a turn shorter. */
    @PUT
    @Path("{id}")
    public Response end(@PathParam("id") String id, JsonBody body) {
        long number = Names.number(id);
        Instant to = body.as("OnCallEnd", EndOfTurn.class).to();
        return JsonAnswer.ok(Faults.done(TransactionRetry.of(() -> rota.end(number, to))))
                .build();
    }

    /** Takes back a turn that has not begun. */
    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") String id) {
        long number = Names.number(id);
        Faults.done(TransactionRetry.of(() -> rota.withdraw(number)));
        return Response.noContent().build();
    }

    private record EndOfTurn(Instant to) {}
}
