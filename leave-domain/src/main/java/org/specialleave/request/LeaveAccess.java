package org.specialleave.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.specialleave.account.Caller;
import org.specialleave.account.Roles;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.Tier;
import org.specialleave.staff.Approvers;
import org.specialleave.staff.DecidingFor;

/**
 * What a viewer may know of somebody's leave: the one answer that assessments, requests, balances and record sheets rest on.
 *
 * <p>The person and Human Resources know all of it. Of a confidential request those who decide or decided it read the request; the
 * line manager knows its dates, times and hours once it is granted or in effect by right, and everybody else knows nothing.
 */
@Stateless
@PermitAll
public class LeaveAccess {
    private Deciders deciders;
    private LeaveRequests requests;
    private Approvers approvers;
    private Clock clock;

    /** For the container. */
    protected LeaveAccess() {}

    /** With its collaborators. */
    @Inject
    public LeaveAccess(Deciders deciders, LeaveRequests requests, Approvers approvers, Clock clock) {
        this.deciders = deciders;
        this.requests = requests;
        this.approvers = approvers;
        this.clock = clock;
    }

    /** Whether the viewer knows all leave of that person, so that nothing is kept from them. */
    public boolean knowsAll(Caller viewer, long personId) {
        return viewer.isPerson(personId) || viewer.isInRole(Roles.HR);
    }

    /** How much of a request the viewer may know. */
    public AccessLevel levelOf(Caller viewer, LeaveRequest request) {
        if (knowsAll(viewer, request.personId())) {
            return AccessLevel.FULL;
        }
        if (request.confidential() && request.submittedAt() != null) {
            return levels(viewer, request.assignmentId(), List.of(request.reference()))
                    .get(request.reference());
        }
        return deciders.mayKnowOf(request, viewer) ? AccessLevel.FULL : AccessLevel.NONE;
    }

    /**
     * How much of confidential requests the viewer may know; a fixed number of statements, none where there are no requests.
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
        Map<Long, Set<Tier>> acted = requests.tiersThatActed(
                confidential.stream().map(LeaveRequest::id).toList());
        Set<Long> own = requests.actedOnBy(
                viewer.personId(), confidential.stream().map(LeaveRequest::id).toList());
        DecidingFor line = new DecidingFor(assignmentId, Tier.LINE_MANAGER);
        List<DecidingFor> among = new ArrayList<>(List.of(line));
        confidential.forEach(request -> among.addAll(steps(request, acted)));
        Set<DecidingFor> held =
                approvers.decidedBy(viewer.personId(), among.stream().distinct().toList(), TrustTime.today(clock));
        for (LeaveRequest request : confidential) {
            boolean decides = steps(request, acted).stream().anyMatch(held::contains);
            AccessLevel otherwise = held.contains(line) ? AccessLevel.HOURS : AccessLevel.NONE;
            levels.put(request.reference(), decides || own.contains(request.id()) ? AccessLevel.SUMMARY : otherwise);
        }
        return levels;
    }

    /** The step that a request waits at, and those at which somebody acted on it. */
    private static List<DecidingFor> steps(LeaveRequest request, Map<Long, Set<Tier>> acted) {
        return Stream.concat(Stream.ofNullable(request.waitsFor()), acted.getOrDefault(request.id(), Set.of()).stream())
                .filter(tier -> tier != Tier.HR)
                .map(tier -> new DecidingFor(request.assignmentId(), tier))
                .toList();
    }
}
