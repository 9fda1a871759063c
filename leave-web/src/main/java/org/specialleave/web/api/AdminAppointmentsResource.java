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
import org.specialleave.settings.FollowManagerFlags;
import org.specialleave.staff.AppointmentDetails;
import org.specialleave.staff.AppointmentView;
import org.specialleave.staff.ManageAppointments;

/** {@code /admin/appointments}: who holds which approval level for which organisation, and when. */
@Path("admin/appointments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AdminAppointmentsResource {
    private ManageAppointments appointments;
    private FollowManagerFlags managers;

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
        return JsonAnswer.page(page.items(), paging, page.total());
    }

    /** Appoints somebody. */
    @POST
    public Response appoint(JsonBody body, @Context UriInfo uri) {
        AppointmentDetails details = body.as("AppointmentAsked", AppointmentDetails.class);
        AppointmentView made = Faults.done(TransactionRetry.of(() -> appointments.appoint(details)));
        return JsonAnswer.created(made, Names.below(uri, made.id())).build();
    }

    /** One appointment. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return JsonAnswer.ok(appointments.view(Names.number(id))).build();
    }

    /** Gives an appointment another last day, or none. */
    @PUT
    @Path("{id}")
    public Response end(@PathParam("id") String id, JsonBody body) {
        long number = Names.number(id);
        LocalDate to = body.as("AppointmentEnd", LastDay.class).to();
        return JsonAnswer.ok(Faults.done(TransactionRetry.of(() -> appointments.end(number, to))))
                .build();
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
        body.requireEmpty();
        return JsonAnswer.ok(new Followed(TransactionRetry.of(managers::follow)))
                .build();
    }

    private record Followed(int changes) {}
}
