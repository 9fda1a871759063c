package org.specialleave.web.api;

import static org.specialleave.platform.SharedJsonProvider.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
    private static final int LONGEST = 100;

    private OnCallRota rota;
    private Clock clock;

    /** For the container. */
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
        return JsonAnswer.page(page.items(), paging, page.total(), AdminOnCallResource::json);
    }

    /** Puts a turn into the rota. */
    @POST
    public Response add(JsonBody body, @Context UriInfo uri) {
        JsonFields fields = body.object().need("employeeNumber", "from", "to");
        OnCallDetails details = new OnCallDetails(
                fields.text("employeeNumber", LONGEST).orElse(null),
                fields.instant("from").orElse(null),
                fields.instant("to").orElse(null));
        fields.finish();
        OnCallView made = Faults.done(TransactionRetry.of(() -> rota.add(details)));
        return JsonAnswer.status(Response.Status.CREATED.getStatusCode(), json(made))
                .location(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(made.id()))
                        .build())
                .build();
    }

    /** One turn. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return answer(rota.view(Names.number(id)));
    }

    /** Makes a turn shorter. */
    @PUT
    @Path("{id}")
    public Response end(@PathParam("id") String id, JsonBody body) {
        long number = Names.number(id);
        JsonFields fields = body.object().need("to");
        Instant to = fields.instant("to").orElse(null);
        fields.finish();
        return answer(Faults.done(TransactionRetry.of(() -> rota.end(number, to))));
    }

    /** Takes back a turn that has not begun. */
    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") String id) {
        long number = Names.number(id);
        Faults.done(TransactionRetry.of(() -> rota.withdraw(number)));
        return Response.noContent().build();
    }

    private static Response answer(OnCallView turn) {
        return JsonAnswer.status(Response.Status.OK.getStatusCode(), json(turn)).build();
    }

    private static JsonObject json(OnCallView turn) {
        return JSON.createObjectBuilder()
                .add("id", turn.id())
                .add("employeeNumber", turn.employeeNumber())
                .add("person", turn.person())
                .add("from", JsonAnswer.instant(turn.from()))
                .add("to", JsonAnswer.instant(turn.to()))
                .build();
    }
}
