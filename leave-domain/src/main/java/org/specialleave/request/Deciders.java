package org.specialleave.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.specialleave.account.Caller;
import org.specialleave.account.Roles;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.Tier;
import org.specialleave.staff.Approvers;
import org.specialleave.staff.DecidingFor;

/**
 * Who decides a request, and what a caller is to it.
 *
 * <p>Nobody decides their own leave, or leave that they wrote down for somebody else. A tier that nobody else holds is passed on to
 * the next above, at last to Human Resources, so that no request waits for nobody.
 */
@Stateless
@PermitAll
public class Deciders {
    private Approvers approvers;
    private LeaveRequests requests;
    private Clock clock;

    /** For the container. */
    protected Deciders() {}

    /** With its collaborators. */
    @Inject
    public Deciders(Approvers approvers, LeaveRequests requests, Clock clock) {
        this.approvers = approvers;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * The tiers that decide, in order.
     *
     * @param route as the policy answers it, for a request whose person, recorder and confidentiality count
     */
    public List<Tier> route(List<Tier> route, LeaveRequest request) {
        Set<Tier> tiers = new LinkedHashSet<>();
        for (Tier tier : route) {
            // Human Resources stand in for the line manager of a confidential request (5.49).
            tiers.add(held(request.confidential() && tier == Tier.LINE_MANAGER ? Tier.HR : tier, request));
        }
        return List.copyOf(tiers);
    }

    private Tier held(Tier tier, LeaveRequest request) {
        Long recorder = request.recorder().map(Recorder::personId).orElse(null);
        for (int i = tier.ordinal(); i < Tier.HR.ordinal(); i++) {
            Tier candidate = Tier.values()[i];
            if (holders(candidate, request.assignmentId()).stream()
                    .anyMatch(holder -> holder != request.personId() && !holder.equals(recorder))) {
                return candidate;
            }
        }
        return Tier.HR;
    }

    private Set<Long> holders(Tier tier, long assignmentId) {
        return approvers.holdersOf(tier, assignmentId, today());
    }

    /** What the caller is to the request, as far as acting on it goes. */
    public Set<Involvement> involvements(LeaveRequest request, Caller caller) {
        Set<Involvement> involvements = EnumSet.noneOf(Involvement.class);
        boolean own = caller.isPerson(request.personId());
        boolean recorded =
                request.recorder().filter(recorder -> recorder.is(caller)).isPresent();
        if (own || recorded && request.state() == RequestState.DRAFT) {
            involvements.add(Involvement.APPLICANT);
        }
        if (!own
                && !recorded
                && request.waitsFor() != null
                && holds(caller, request.waitsFor(), request.assignmentId())) {
            involvements.add(request.waitsForLast() ? Involvement.LAST_DECIDER : Involvement.DECIDER);
        }
        return involvements;
    }

    private boolean holds(Caller caller, Tier tier, long assignmentId) {
        return tier == Tier.HR
                ? caller.isInRole(Roles.HR)
                : caller.personId() != null && holders(tier, assignmentId).contains(caller.personId());
    }

    /**
     * What the caller is to the request; the one check of whether they may know of it.
     *
     * @throws NotFoundException where they may not
     */
    public Set<Involvement> involvementsOrNotFound(LeaveRequest request, Caller caller) {
        Set<Involvement> involvements = involvements(request, caller);
        if (involvements.isEmpty() && !mayRead(request, caller)) {
            throw new NotFoundException(request.reference());
        }
        return involvements;
    }

    /** Whether the caller may know of the request. */
    public boolean mayKnowOf(LeaveRequest request, Caller caller) {
        return !involvements(request, caller).isEmpty() || mayRead(request, caller);
    }

    /**
     * Human Resources read every case; a line manager those of the team that are not confidential; who acted, what they acted on;
     * who could have acted where another of the same tier was faster, so that they are told so.
     */
    private boolean mayRead(LeaveRequest request, Caller caller) {
        if (request.state() == RequestState.DRAFT || request.submittedAt() == null) {
            return false;
        }
        if (caller.isInRole(Roles.HR)) {
            return true;
        }
        if (caller.personId() == null) {
            return false;
        }
        return requests.hasActed(request.id(), caller.personId())
                || !request.confidential() && holds(caller, Tier.LINE_MANAGER, request.assignmentId())
                || holdsAny(caller, requests.tiersThatActed(request.id()), request.assignmentId());
    }

    /** Whether the caller may see that assignment's leave: decides for it on some tier, or is in Human Resources. */
    public boolean mayKnow(Caller caller, long assignmentId) {
        if (caller.isInRole(Roles.HR)) {
            return true;
        }
        return caller.personId() != null
                && holdsAny(caller, EnumSet.range(Tier.LINE_MANAGER, Tier.DIRECTOR), assignmentId);
    }

    /** One statement, however many tiers they are. */
    private boolean holdsAny(Caller caller, Collection<Tier> tiers, long assignmentId) {
        List<DecidingFor> among =
                tiers.stream().map(tier -> new DecidingFor(assignmentId, tier)).toList();
        return !approvers.decidedBy(caller.personId(), among, today()).isEmpty();
    }

    /** Whether the caller may write down leave for that person: the line manager, or Human Resources (5.48). */
    public boolean mayRecordFor(Caller caller, long assignmentId) {
        return caller.isInRole(Roles.HR) || holds(caller, Tier.LINE_MANAGER, assignmentId);
    }

    private LocalDate today() {
        return TrustTime.today(clock);
    }
}
