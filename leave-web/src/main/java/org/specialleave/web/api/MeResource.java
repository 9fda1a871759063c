package org.specialleave.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.specialleave.request.query.NamedEvent;
import org.specialleave.request.query.ReadReason;
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
    private ReadReason readReason;
    private Clock clock;

    protected MeResource() {}

    /** With those who know the caller and the staff. */
    @Inject
    public MeResource(CurrentCaller currentCaller, Staff staff, ReadReason readReason, Clock clock) {
        this.currentCaller = currentCaller;
        this.staff = staff;
        this.readReason = readReason;
        this.clock = clock;
    }

    /** Who I am. An account that belongs to nobody has no person and no assignments. */
    @GET
    public Response me() {
        Caller caller = currentCaller.caller();
        Long person = caller.personId();
        return JsonAnswer.ok(new Me(
                        caller.account(),
                        caller.roles().stream().sorted().toList(),
                        person == null
                                ? null
                                : staff.person(person).map(Myself::of).orElseThrow(),
                        person == null ? List.of() : assignments(person),
                        // Nobody can name a deputy yet.
                        List.of()))
                .build();
    }

    /** The events that the caller named, of which each has an entitlement of its own. */
    @GET
    @Path("events")
    public Response events() {
        return JsonAnswer.ok(new MyEvents(
                        readReason.myEvents().stream().map(MyEvent::of).toList()))
                .build();
    }

    private record MyEvents(List<MyEvent> items) {}

    private record MyEvent(int id, String leaveType, String name) {
        static MyEvent of(NamedEvent event) {
            return new MyEvent(event.number(), event.leaveType(), event.name());
        }
    }

    private List<MyAssignment> assignments(long personId) {
        List<Assignment> assignments = staff.assignmentsOf(personId);
        Map<Long, AssignmentDetail> today =
                staff.detailsOn(assignments.stream().map(Assignment::id).toList(), TrustTime.today(clock)).stream()
                        .collect(Collectors.toMap(AssignmentDetail::assignmentId, Function.identity()));
        return assignments.stream()
                .filter(assignment -> today.containsKey(assignment.id()))
                .map(assignment -> MyAssignment.of(assignment, today.get(assignment.id())))
                .toList();
    }

    private record Me(
            String account, List<String> roles, Myself person, List<MyAssignment> assignments, List<String> deputies) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Myself(String employeeNumber, String displayName, String officeEmail) {
        static Myself of(Person person) {
            return new Myself(
                    person.employeeNumber(),
                    person.displayName(),
                    person.officeEmail().orElse(null));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record MyAssignment(
            String assignmentNumber,
            boolean primary,
            int weeklyMinutes,
            int fullTimeWeeklyMinutes,
            String status,
            String position,
            String organisation,
            String grade,
            String job) {
        static MyAssignment of(Assignment assignment, AssignmentDetail detail) {
            return new MyAssignment(
                    assignment.number(),
                    detail.primary(),
                    detail.weeklyMinutes(),
                    detail.fullTimeWeeklyMinutes(),
                    detail.status(),
                    detail.position(),
                    detail.organisationName(),
                    detail.grade(),
                    detail.job());
        }
    }
}
