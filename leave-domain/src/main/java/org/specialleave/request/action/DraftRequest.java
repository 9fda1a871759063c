package org.specialleave.request.action;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.account.Roles;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.reason.Reasons;
import org.specialleave.request.ActorRole;
import org.specialleave.request.ExpectedVersion;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.LeaveEvents;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.LeaveRequests;
import org.specialleave.request.Recorder;
import org.specialleave.request.Reference;
import org.specialleave.request.RequestState;
import org.specialleave.request.access.LeaveAccess;
import org.specialleave.request.query.RequestView;
import org.specialleave.request.query.RequestViews;
import org.specialleave.request.routing.ApprovalRouting;
import org.specialleave.staff.Assignment;
import org.specialleave.staff.Staff;

/** Begins a draft and keeps its answers; nothing is asked of anybody yet, and only the person sees it. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.HR})
public class DraftRequest {
    private CurrentCaller currentCaller;
    private LeaveAccess access;
    private ApprovalRouting routing;
    private Staff staff;
    private LeaveRequests requests;
    private Reasons reasons;
    private LeaveEvents events;
    private RequestViews views;
    private ReleasedPolicies policies;
    private Clock clock;

    protected DraftRequest() {}

    @Inject
    public DraftRequest(
            CurrentCaller currentCaller,
            LeaveAccess access,
            ApprovalRouting routing,
            Staff staff,
            LeaveRequests requests,
            Reasons reasons,
            LeaveEvents events,
            RequestViews views,
            ReleasedPolicies policies,
            Clock clock) {
        this.currentCaller = currentCaller;
        this.access = access;
        this.routing = routing;
        this.staff = staff;
        this.requests = requests;
        this.reasons = reasons;
        this.events = events;
        this.views = views;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Begins a draft of one's own.
     *
     * @param asked  the answers so far; days may be none
     * @param reason what the person wants to say in confidence; null or blank for nothing
     * @throws NotFoundException where the assignment is not the caller's
     */
    public RequestView begin(LeaveApplication asked, String reason) {
        Caller caller = currentCaller.caller();
        Assignment assignment = staff.assignment(asked.assignmentNumber())
                .filter(found -> caller.isPerson(found.personId()))
                .orElseThrow(() -> new NotFoundException(asked.assignmentNumber()));
        return begin(caller, assignment, null, asked, reason);
    }

    /**
     * Begins a draft for somebody who told it: by the line manager or Human Resources (5.48).
     *
     * @throws NotFoundException where the caller may not record leave for that assignment
     */
    public RequestView beginFor(LeaveApplication asked, String reason) {
        Caller caller = currentCaller.caller();
        Assignment assignment = staff.assignment(asked.assignmentNumber())
                .filter(found -> !caller.isPerson(found.personId()) && access.mayRecordFor(caller, found.id()))
                .orElseThrow(() -> new NotFoundException(asked.assignmentNumber()));
        return begin(caller, assignment, Recorder.of(caller), asked, reason);
    }

    private RequestView begin(
            Caller caller, Assignment assignment, Recorder recorder, LeaveApplication asked, String reason) {
        LeaveRequest request = LeaveRequest.draft(
                Reference.next(),
                assignment.personId(),
                assignment.id(),
                recorder,
                events.stored(assignment.personId(), asked),
                clock.instant());
        requests.add(request);
        keep(request, reason);
        requests.flush();
        return views.of(request, caller);
    }

    /**
     * Replaces a draft's answers.
     *
     * @param version the version the caller saw
     * @param reason  null to leave it as it is
     */
    public RequestView change(String reference, long version, LeaveApplication asked, String reason) {
        Caller caller = currentCaller.caller();
        LeaveRequest request = draftOf(caller, reference, version);
        request.change(events.stored(request.personId(), asked));
        keep(request, reason);
        requests.flush();
        return views.of(request, caller);
    }

    /**
     * Turns a draft to another type, or to another situation of its type: the days stay, and so does what was told as
     * far as the type knows it. What the former situation told by itself goes.
     *
     * @param version   the version the caller saw
     * @param leaveType the code of the type
     * @param told      what the situation chosen tells
     * @throws NotFoundException where there is no such type
     */
    public RequestView turnTo(String reference, long version, String leaveType, Circumstances told) {
        Caller caller = currentCaller.caller();
        LeaveRequest request = draftOf(caller, reference, version);
        long assignment = request.assignmentId();
        LeaveApplication asked = request.asked(
                staff.assignmentsById(List.of(assignment)).get(assignment).number());
        LeaveType to = known(leaveType);
        LeaveType from = known(asked.leaveType());
        request.change(new LeaveApplication(
                asked.assignmentNumber(),
                leaveType,
                from.onlyWithoutPay() && !to.onlyWithoutPay()
                        ? asked.days().stream().map(day -> day.askedFor(null)).toList()
                        : asked.days(),
                fitting(asked.circumstances(), from, to, told),
                asked.confidential(),
                leaveType.equals(asked.leaveType()) ? asked.event() : null));
        requests.flush();
        return views.of(request, caller);
    }

    private LeaveType known(String leaveType) {
        return policies.policies()
                .knownType(leaveType, TrustTime.today(clock))
                .orElseThrow(() -> new NotFoundException(leaveType));
    }

    private static Circumstances fitting(Circumstances told, LeaveType from, LeaveType to, Circumstances now) {
        Map<String, Object> fitting = new LinkedHashMap<>(told.values());
        from.guide()
                .chosen(told)
                .ifPresent(former ->
                        fitting.keySet().removeAll(former.told().values().keySet()));
        fitting.keySet().removeIf(name -> !to.knows(from.circumstances().get(name)));
        fitting.putAll(now.values());
        return new Circumstances(fitting);
    }

    private LeaveRequest draftOf(Caller caller, String reference, long version) {
        LeaveRequest request = requests.forActing(reference);
        access.levelOrNotFound(caller, request);
        if (!routing.rolesOf(caller, request).contains(ActorRole.APPLICANT)) {
            throw new NotFoundException(reference);
        }
        if (request.state() != RequestState.DRAFT) {
            throw new ConflictException(
                    ConflictException.Reason.STATE,
                    Map.of("state", request.state().name()));
        }
        ExpectedVersion.require(request, version);
        return request;
    }

    private void keep(LeaveRequest request, String reason) {
        if (reason != null && !reason.isBlank()) {
            reasons.seal(request.reference(), "reason", reason.strip());
        }
    }
}
