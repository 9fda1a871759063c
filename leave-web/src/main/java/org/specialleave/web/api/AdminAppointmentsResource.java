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
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.settings.FollowManagerFlags;
import org.specialleave.staff.AppointmentDetails;
import org.specialleave.staff.AppointmentView;
import org.specialleave.staff.ManageAppointments;

/** {@code /admin/appointments}: who holds which approval level for which organisation, and when. */
@Path("admin/appointments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AdminAppointmentsResource {
    private static final int LONGEST = 100;

    private ManageAppointments appointments;
    private FollowManagerFlags managers;

    /** For the container. */
    protected AdminAppointmentsResource() {}

    /** With its use cases. */
    @Inject
    public AdminAppointmentsResource(ManageAppointments appointments, FollowManagerFlags managers) {
        this.appointments = appointments;
        this.managers = managers;
    }

    /** One page of the appointments. */
    @GET
    public Response list(@Context UriInfo uri) {
        QueryFields query = new QueryFields(uri);
        String text = query.search();
        Paging paging = query.paging();
        query.finish();
        ManageAppointments.Page page = appointments.list(text, paging.page(), paging.size());
        return JsonAnswer.page(page.items(), paging, page.total(), AdminAppointmentsResource::json);
    }

    /** Appoints somebody. */
    @POST
    public Response appoint(JsonBody body, @Context UriInfo uri) {
        JsonFields fields = body.object().need("employeeNumber", "level", "organisation", "from");
        AppointmentDetails details = new AppointmentDetails(
                fields.text("employeeNumber", LONGEST).orElse(null),
                fields.oneOf(
                                "level",
                                ApprovalLevel.SENIOR_MANAGER,
                                ApprovalLevel.HEAD_OF_SERVICE,
                                ApprovalLevel.DIRECTOR)
                        .orElse(null),
                fields.text("organisation", LONGEST).orElse(null),
                fields.date("from").orElse(null),
                fields.date("to").orElse(null));
        fields.finish();
        AppointmentView made = Faults.done(TransactionRetry.of(() -> appointments.appoint(details)));
        return JsonAnswer.status(Response.Status.CREATED.getStatusCode(), json(made))
                .location(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(made.id()))
                        .build())
                .build();
    }

    /** One appointment. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return answer(appointments.view(Names.number(id)));
    }

    /** Gives an appointment another last day, or none. */
    @PUT
    @Path("{id}")
    public Response end(@PathParam("id") String id, JsonBody body) {
        long number = Names.number(id);
        JsonFields fields = body.object();
        LocalDate to = fields.date("to").orElse(null);
        fields.finish();
        return answer(Faults.done(TransactionRetry.of(() -> appointments.end(number, to))));
    }

    /** Takes back an appointment that has not begun. */
    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") String id) {
        long number = Names.number(id);
        Faults.done(TransactionRetry.of(() -> appointments.withdraw(number)));
        return Response.noContent().build();
    }

    /** Makes the appointments follow the manager flags of the staff file now, as the settings say. */
    @POST
    @Path("from-staff-file")
    public Response followStaffFile(JsonBody body) {
        body.object().finish();
        int changes = TransactionRetry.of(managers::follow);
        return JsonAnswer.ok(JSON.createObjectBuilder().add("changes", changes)).build();
    }

    private static Response answer(AppointmentView appointment) {
        return JsonAnswer.status(Response.Status.OK.getStatusCode(), json(appointment))
                .build();
    }

    private static JsonObject json(AppointmentView appointment) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", appointment.id())
                .add("employeeNumber", appointment.employeeNumber())
                .add("person", appointment.person())
                .add("level", appointment.level().name())
                .add("organisation", appointment.organisation());
        JsonAnswer.add(json, "organisationName", appointment.organisationName());
        json.add("from", appointment.from().toString());
        JsonAnswer.add(json, "to", appointment.to());
        return json.add("fromStaffFile", appointment.fromStaffFile()).build();
    }
}
