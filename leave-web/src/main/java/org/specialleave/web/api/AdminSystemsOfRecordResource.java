package org.specialleave.web.api;

import static org.specialleave.platform.SharedJsonProvider.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import org.specialleave.staff.SystemOfRecord;
import org.specialleave.staff.SystemsOfRecord;

/** {@code /admin/systems-of-record}: where absences of an organisation or an assignment are recorded, by date. */
@Path("admin/systems-of-record")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AdminSystemsOfRecordResource {
    private static final int LONGEST = 100;

    private SystemsOfRecord systems;

    /** For the container. */
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
        return JsonAnswer.page(page.items(), paging, page.total(), AdminSystemsOfRecordResource::json);
    }

    /** Says where absences are recorded from a day on. */
    @POST
    public Response record(JsonBody body, @Context UriInfo uri) {
        JsonFields fields = body.object().need("system", "from");
        if (fields.has("organisation") && fields.has("assignmentNumber")) {
            fields.refuse("assignmentNumber", "NOT_WITH", "organisation");
        } else if (!fields.has("assignmentNumber")) {
            fields.need("organisation");
        }
        RecordingDetails details = new RecordingDetails(
                fields.text("organisation", LONGEST).orElse(null),
                fields.text("assignmentNumber", LONGEST).orElse(null),
                fields.oneOf("system", SystemOfRecord.values()).orElse(null),
                fields.date("from").orElse(null),
                fields.date("to").orElse(null));
        fields.finish();
        RecordingView made = Faults.done(TransactionRetry.of(() -> systems.record(details)));
        return JsonAnswer.status(Response.Status.CREATED.getStatusCode(), json(made))
                .location(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(made.id()))
                        .build())
                .build();
    }

    /** One period. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return answer(systems.view(Names.number(id)));
    }

    /** Makes a day the last of a period. */
    @PUT
    @Path("{id}")
    public Response end(@PathParam("id") String id, JsonBody body) {
        long number = Names.number(id);
        JsonFields fields = body.object().need("to");
        LocalDate to = fields.date("to").orElse(null);
        fields.finish();
        return answer(Faults.done(TransactionRetry.of(() -> systems.end(number, to))));
    }

    /** Takes back what has not begun. */
    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") String id) {
        long number = Names.number(id);
        Faults.done(TransactionRetry.of(() -> systems.withdraw(number)));
        return Response.noContent().build();
    }

    private static Response answer(RecordingView period) {
        return JsonAnswer.status(Response.Status.OK.getStatusCode(), json(period))
                .build();
    }

    private static JsonObject json(RecordingView period) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("id", period.id());
        JsonAnswer.add(json, "organisation", period.organisation());
        JsonAnswer.add(json, "assignmentNumber", period.assignmentNumber());
        JsonAnswer.add(json, "name", period.name());
        json.add("system", period.system().name()).add("from", period.from().toString());
        return JsonAnswer.add(json, "to", period.to()).build();
    }
}
