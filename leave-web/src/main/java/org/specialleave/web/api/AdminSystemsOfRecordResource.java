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
import java.time.LocalDate;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.staff.RecordingDetails;
import org.specialleave.staff.RecordingView;
import org.specialleave.staff.SystemsOfRecord;

/** {@code /admin/systems-of-record}: where absences of an organisation or an assignment are recorded, by date. */
@Path("admin/systems-of-record")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AdminSystemsOfRecordResource {
    private SystemsOfRecord systems;

    protected AdminSystemsOfRecordResource() {}

    /** With its use case. */
    @Inject
    public AdminSystemsOfRecordResource(SystemsOfRecord systems) {
        this.systems = systems;
    }

    /** One page of the periods. */
    @GET
    public Response list(@Context UriInfo uri) {
        QueryFields query = new QueryFields(uri);
        Paging paging = query.paging();
        query.finish();
        SystemsOfRecord.Page page = systems.list(paging.page(), paging.size());
        return JsonAnswer.page(page.items(), paging, page.total());
    }

    /** Says where absences are recorded from a day on. */
    @POST
    public Response record(JsonBody body, @Context UriInfo uri) {
        RecordingDetails details = body.as("RecordingAsked", RecordingDetails.class);
        RecordingView made = Faults.done(TransactionRetry.of(() -> systems.record(details)));
        return JsonAnswer.created(made, Names.below(uri, made.id())).build();
    }

    /** One period. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return JsonAnswer.ok(systems.view(Names.number(id))).build();
    }

    /** Makes a day the last of a period. */
    @PUT
    @Path("{id}")
    public Response end(@PathParam("id") String id, JsonBody body) {
        long number = Names.number(id);
        LocalDate to = body.as("RecordingEnd", LastDay.class).to();
        return JsonAnswer.ok(Faults.done(TransactionRetry.of(() -> systems.end(number, to))))
                .build();
    }

    /** Takes back what has not begun. */
    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") String id) {
        long number = Names.number(id);
        Faults.done(TransactionRetry.of(() -> systems.withdraw(number)));
        return Response.noContent().build();
    }
}
