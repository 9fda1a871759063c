package org.specialleave.request.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.specialleave.account.Caller;
import org.specialleave.account.Roles;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.LeaveRequests;
import org.specialleave.request.Recorder;
import org.specialleave.request.routing.StepHolders;
import org.specialleave.staff.Approvers;
import org.specialleave.staff.DecidingFor;

/**
 * What a viewer may know of somebody's leave: the one answer that assessments, requests, balances, record sheets and
 * sealed words rest on.
 *
 * <p>The person and Human Resources know all of it. Of an ordinary request so do those who hold or held a step of it,
 * and the line manager. Of a confidential request those who hold or held a step read the request without what was
 * written in confidence; the line manager knows its dates, times and hours once it is granted or in effect by right.
 * Everybody else knows nothing.
 */
@Stateless
@PermitAll
public class LeaveAccess {
    private LeaveRequests requests;
    private StepHolders holders;
    private Approvers approvers;
    private Clock clock;

    protected LeaveAccess() {}

    @Inject
    public LeaveAccess(LeaveRequests requests, StepHolders holders, Approvers approvers, Clock clock) {
        this.requests = requests;
        this.holders = holders;
        this.approvers = approvers;
        this.clock = clock;
    }

    /** Whether the viewer knows all leave of that person, so that nothing is kept from them. */
    public boolean knowsAll(Caller viewer, long personId) {
        return viewer.isPerson(personId) || viewer.isInRole(Roles.HR);
    }

    /** How much of a request the viewer may know. */
    public AccessLevel levelOf(Caller viewer, LeaveRequest request) {
        boolean recorder =
                request.recorder().filter(recorded -> recorded.is(viewer)).isPresent();
        if (viewer.isPerson(request.personId()) || recorder && request.submittedAt() == null) {
            return AccessLevel.FULL;
        }
        if (request.submittedAt() == null) {
            return AccessLevel.NONE;
        }
        if (viewer.isInRole(Roles.HR)) {
            return AccessLevel.FULL;
        }
        if (viewer.personId() == null) {
            return AccessLevel.NONE;
        }
        if (!decidersOf(viewer.personId(), List.of(request.id())).isEmpty()) {
            return request.confidential() ? AccessLevel.SUMMARY : AccessLevel.FULL;
        }
        if (!isLineManager(viewer, request.assignmentId())) {
            return AccessLevel.NONE;
        }
        return request.confidential() ? AccessLevel.HOURS : AccessLevel.FULL;
    }

    /**
     * How much of a request the viewer may know, where they may read it.
     *
     * @throws NotFoundException where they may not, as where there is no such request
     */
    public AccessLevel levelOrNotFound(Caller viewer, LeaveRequest request) {
        AccessLevel level = levelOf(viewer, request);
        if (!level.readsRequest()) {
            throw new NotFoundException(request.reference());
        }
        return level;
    }

    /**
     * Whether the viewer may read what was written with a request in confidence: the person, who holds or held a step
     * of it, and Human Resources; of a line manager who decides nothing of it, no.
     */
    public boolean mayReadWords(Caller viewer, LeaveRequest request) {
        if (viewer.isPerson(request.personId())) {
            return true;
        }
        if (request.confidential() && request.submittedAt() != null) {
            return viewer.isInRole(Roles.HR);
        }
        Recorder recorder = request.recorder().orElse(null);
        return recorder != null && recorder.is(viewer) && request.submittedAt() == null || decides(viewer, request);
    }

    private boolean decides(Caller viewer, LeaveRequest request) {
        boolean forHr = request.steps().stream().anyMatch(step -> step.level() == ApprovalLevel.HR);
        return forHr && viewer.isInRole(Roles.HR)
                || viewer.personId() != null
                        && !decidersOf(viewer.personId(), List.of(request.id())).isEmpty();
    }

    /** Of those requests the ones of which the person holds or held a step, or on which they acted. */
    private Set<Long> decidersOf(long personId, List<Long> requestIds) {
        Set<Long> decides = new java.util.HashSet<>(holders.requestsHeldBy(personId, requestIds));
        decides.addAll(requests.actedOnBy(personId, requestIds));
        return decides;
    }

    /**
     * How much of confidential requests the viewer may know; a fixed number of statements, none where there are no
     * requests.
     *
     * @param assignmentId the assignment whose leave is looked at
     * @param references   confidential requests of that person that were submitted
     * @return the level of each of them
     */
    public Map<String, AccessLevel> levels(Caller viewer, long assignmentId, Collection<String> references) {
        Map<String, AccessLevel> levels = new HashMap<>();
        if (references.isEmpty()) {
            return levels;
        }
        List<LeaveRequest> confidential = requests.byReference(references);
        boolean all = confidential.stream().allMatch(request -> knowsAll(viewer, request.personId()));
        if (all || viewer.personId() == null) {
            references.forEach(reference -> levels.put(reference, all ? AccessLevel.FULL : AccessLevel.NONE));
            return levels;
        }
        Set<Long> decides = decidersOf(
                viewer.personId(), confidential.stream().map(LeaveRequest::id).toList());
        AccessLevel otherwise = isLineManager(viewer, assignmentId) ? AccessLevel.HOURS : AccessLevel.NONE;
        for (LeaveRequest request : confidential) {
            levels.put(request.reference(), decides.contains(request.id()) ? AccessLevel.SUMMARY : otherwise);
        }
        return levels;
    }

    /** Whether the viewer may see that assignment's leave: decides for it on some level, or is in Human Resources. */
    public boolean mayKnowAssignment(Caller viewer, long assignmentId) {
        return viewer.isInRole(Roles.HR)
                || viewer.personId() != null
                        && holdsAny(
                                viewer.personId(),
                                assignmentId,
                                EnumSet.range(ApprovalLevel.LINE_MANAGER, ApprovalLevel.DIRECTOR));
    }

    /** Whether the viewer may record leave for that person: the line manager, or Human Resources (5.48). */
    public boolean mayRecordFor(Caller viewer, long assignmentId) {
        return viewer.isInRole(Roles.HR) || isLineManager(viewer, assignmentId);
    }

    private boolean isLineManager(Caller viewer, long assignmentId) {
        return viewer.personId() != null
                && approvers
                        .holdersOf(ApprovalLevel.LINE_MANAGER, assignmentId, today())
                        .contains(viewer.personId());
    }

    private boolean holdsAny(long personId, long assignmentId, Set<ApprovalLevel> levels) {
        List<DecidingFor> among = levels.stream()
                .map(level -> new DecidingFor(assignmentId, level))
                .toList();
        return !approvers.decidedBy(personId, among, today()).isEmpty();
    }

    private LocalDate today() {
        return TrustTime.today(clock);
    }
}
