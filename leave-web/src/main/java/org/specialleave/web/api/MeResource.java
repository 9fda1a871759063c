package org.specialleave.web.api;

import static org.specialleave.platform.SharedJsonProvider.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.platform.TrustTime;
import org.specialleave.staff.Assignment;
import org.specialleave.staff.AssignmentDetail;
import org.specialleave.staff.Person;
import org.specialleave.staff.Staff;

/** {@code GET /me}: who the caller is, with roles and assignments as they are today. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    private CurrentCaller currentCaller;
    private Staff staff;
    private Clock clock;

    /** For the container. */
    protected MeResource() {}

    /** With those who know the caller and the staff. */
    @Inject
    public MeResource(CurrentCaller currentCaller, Staff staff, Clock clock) {
        this.currentCaller = currentCaller;
        this.staff = staff;
        this.clock = clock;
    }

    /** Who I am. An account that belongs to nobody has no person and no assignments. */
    @GET
    public Response me() {
        Caller caller = currentCaller.caller();
        JsonObjectBuilder me = JSON.createObjectBuilder()
                .add("account", caller.account())
                .add("roles", JsonAnswer.names(caller.roles().stream().sorted().toList()));
        if (caller.personId() == null) {
            me.addNull("person").add("assignments", JsonValue.EMPTY_JSON_ARRAY);
        } else {
            me.add(
                    "person",
                    staff.person(caller.personId()).map(MeResource::person).orElseThrow());
            me.add("assignments", assignments(caller.personId()));
        }
        // Nobody can name a deputy yet.
        return JsonAnswer.ok(me.add("deputies", JsonValue.EMPTY_JSON_ARRAY)).build();
    }

    private static JsonObject person(Person person) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("employeeNumber", person.employeeNumber())
                .add("displayName", person.displayName());
        return JsonAnswer.add(json, "officeEmail", person.officeEmail().orElse(null))
                .build();
    }

    private JsonArrayBuilder assignments(long personId) {
        List<Assignment> assignments = staff.assignmentsOf(personId);
        Map<Long, AssignmentDetail> today =
                staff.detailsOn(assignments.stream().map(Assignment::id).toList(), TrustTime.today(clock)).stream()
                        .collect(Collectors.toMap(AssignmentDetail::assignmentId, Function.identity()));
        JsonArrayBuilder list = JSON.createArrayBuilder();
        assignments.stream()
                .filter(assignment -> today.containsKey(assignment.id()))
                .forEach(assignment -> list.add(assignment(assignment, today.get(assignment.id()))));
        return list;
    }

    private static JsonObjectBuilder assignment(Assignment assignment, AssignmentDetail detail) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("assignmentNumber", assignment.number())
                .add("primary", detail.primary())
                .add("weeklyMinutes", detail.weeklyMinutes())
                .add("fullTimeWeeklyMinutes", detail.fullTimeWeeklyMinutes());
        JsonAnswer.add(json, "status", detail.status());
        JsonAnswer.add(json, "position", detail.position());
        JsonAnswer.add(json, "organisation", detail.organisationName());
        JsonAnswer.add(json, "grade", detail.grade());
        return JsonAnswer.add(json, "job", detail.job());
    }
}
