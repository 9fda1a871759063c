package org.specialleave.request.routing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialleave.account.Caller;
import org.specialleave.account.Roles;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.request.ActorRole;
import org.specialleave.request.ApprovalRoute;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.Recorder;
import org.specialleave.request.RouteStep;
import org.specialleave.staff.Approvers;
import org.specialleave.staff.DecidingFor;
import org.specialleave.staff.Reporting;

/**
 * Who decides a request: its steps by level, and the people who hold each.
 *
 * <p>Nobody decides their own leave, leave that they recorded for somebody else, or leave of somebody above them in
 * their own reporting line. A level that nobody else holds is passed on to the next above, at last to Human Resources,
 * so that no request waits for nobody. Whoever is the only holder of several levels of a route acts once, at the
 * highest of them.
 */
@Stateless
@PermitAll
public class ApprovalRouting {
    private static final List<ApprovalLevel> HELD_BY_PEOPLE =
            List.copyOf(EnumSet.range(ApprovalLevel.LINE_MANAGER, ApprovalLevel.DIRECTOR));

    private Approvers approvers;
    private StepHolders holders;
    private Clock clock;

    protected ApprovalRouting() {}

    @Inject
    public ApprovalRouting(Approvers approvers, StepHolders holders, Clock clock) {
        this.approvers = approvers;
        this.holders = holders;
        this.clock = clock;
    }

    /**
     * Who decides a request.
     *
     * @param levels  as the policy answers them
     * @param request whose person, recorder and confidentiality count
     */
    public ApprovalRoute plan(List<ApprovalLevel> levels, LeaveRequest request) {
        Map<ApprovalLevel, Set<Long>> eligible = eligible(request);
        Set<ApprovalLevel> planned = new LinkedHashSet<>();
        for (ApprovalLevel level : levels) {
            // Human Resources stand in for the line manager of a confidential request (5.49).
            planned.add(heldFrom(
                    request.confidential() && level == ApprovalLevel.LINE_MANAGER ? ApprovalLevel.HR : level,
                    eligible));
        }
        List<ApprovalLevel> route = planned.stream()
                .filter(level -> planned.stream()
                        .noneMatch(later -> later.compareTo(level) > 0 && isSamePerson(eligible, level, later)))
                .toList();
        return new ApprovalRoute(route, eligible);
    }

    private static boolean isSamePerson(
            Map<ApprovalLevel, Set<Long>> eligible, ApprovalLevel level, ApprovalLevel later) {
        Set<Long> people = eligible.get(level);
        return people != null && people.size() == 1 && people.equals(eligible.get(later));
    }

    /** That level where somebody holds it, else the next above that somebody holds. */
    private static ApprovalLevel heldFrom(ApprovalLevel level, Map<ApprovalLevel, Set<Long>> eligible) {
        for (ApprovalLevel candidate : HELD_BY_PEOPLE) {
            if (candidate.compareTo(level) >= 0 && !eligible.get(candidate).isEmpty()) {
                return candidate;
            }
        }
        return ApprovalLevel.HR;
    }

    /** Gives the step that waits to those who hold its level now, or passes it on until somebody does. */
    public void assignHolders(LeaveRequest request) {
        if (request.waitsFor() != null && request.waitsFor() != ApprovalLevel.HR) {
            assign(request, eligible(request), false);
        }
    }

    /** As {@link #assignHolders(LeaveRequest)}, of a request that was just submitted. */
    public void assignHolders(LeaveRequest request, ApprovalRoute approval) {
        if (request.waitsFor() != ApprovalLevel.HR) {
            assign(request, approval.holders(), false);
        }
    }

    private void assign(LeaveRequest request, Map<ApprovalLevel, Set<Long>> eligible, boolean heldBefore) {
        ApprovalLevel level = request.waitsFor();
        while (level != ApprovalLevel.HR && eligible.get(level).isEmpty()) {
            request.skipTo(heldFrom(level, eligible));
            level = request.waitsFor();
        }
        RouteStep step = request.waitingStep().orElseThrow();
        holders.keep(step);
        if (heldBefore) {
            holders.clear(step.id());
        }
        if (level != ApprovalLevel.HR) {
            holders.give(request.id(), step.id(), eligible.get(level));
        }
    }

    /** By today's staff data somebody else has to take the step that waits: passes it on, or changes who holds it. */
    public void reassign(LeaveRequest request) {
        Map<ApprovalLevel, Set<Long>> eligible = eligible(request);
        ApprovalLevel level = request.waitsFor();
        if (eligible.get(level).isEmpty()) {
            request.passOnTo(heldFrom(level, eligible));
        } else {
            request.changeHolders();
        }
        assign(request, eligible, true);
    }

    /** Lets those go who hold a step that does not wait any more. */
    public void release(LeaveRequest request) {
        boolean goneOn = request.steps().stream()
                .anyMatch(step -> step.state() == RouteStep.State.DONE || step.state() == RouteStep.State.PASSED_ON);
        if (goneOn) {
            holders.release(request);
        }
    }

    private Map<ApprovalLevel, Set<Long>> eligible(LeaveRequest request) {
        Long recorder = request.recorder().map(Recorder::personId).orElse(null);
        List<Candidates> candidates = HELD_BY_PEOPLE.stream()
                .map(level ->
                        new Candidates(new DecidingFor(request.assignmentId(), level), request.personId(), recorder))
                .toList();
        Map<Candidates, Set<Long>> found = eligible(candidates);
        Map<ApprovalLevel, Set<Long>> eligible = new EnumMap<>(ApprovalLevel.class);
        candidates.forEach(one -> eligible.put(one.held().tier(), found.get(one)));
        return eligible;
    }

    /**
     * Who may take a step.
     *
     * @param held     the level, and the assignment whose leave it is
     * @param person   whose leave it is
     * @param recorder who recorded it for that person; null where nobody did
     */
    public record Candidates(DecidingFor held, long person, Long recorder) {
        Set<Reporting> pairs(Set<Long> holders) {
            return holders.stream()
                    .filter(holder -> holder != person)
                    .map(holder -> new Reporting(holder, person))
                    .collect(Collectors.toSet());
        }

        Set<Long> without(Set<Long> holders, Set<Reporting> below) {
            return holders.stream()
                    .filter(holder -> holder != person
                            && !holder.equals(recorder)
                            && !below.contains(new Reporting(holder, person)))
                    .collect(Collectors.toSet());
        }
    }

    /** Who may take each of those steps, by today's staff data; two statements, however many they are. */
    public Map<Candidates, Set<Long>> eligible(Collection<Candidates> steps) {
        Map<DecidingFor, Set<Long>> holdersOf =
                approvers.holders(steps.stream().map(Candidates::held).toList(), today());
        Set<Reporting> below = approvers.below(
                steps.stream()
                        .flatMap(step -> step.pairs(holdersOf.get(step.held())).stream())
                        .collect(Collectors.toSet()),
                today());
        return steps.stream()
                .distinct()
                .collect(
                        Collectors.toMap(Function.identity(), step -> step.without(holdersOf.get(step.held()), below)));
    }

    /** What the caller is to the request, as far as acting on it goes. */
    public Set<ActorRole> rolesOf(Caller caller, LeaveRequest request) {
        Set<ActorRole> roles = EnumSet.noneOf(ActorRole.class);
        boolean own = caller.isPerson(request.personId());
        boolean recorded =
                request.recorder().filter(recorder -> recorder.is(caller)).isPresent();
        if (own || recorded && request.submittedAt() == null) {
            roles.add(ActorRole.APPLICANT);
        }
        if (!own
                && !recorded
                && request.waitingStep().filter(step -> holds(caller, step)).isPresent()) {
            roles.add(request.deciderRole());
        }
        return roles;
    }

    private boolean holds(Caller caller, RouteStep step) {
        return step.level() == ApprovalLevel.HR
                ? caller.isInRole(Roles.HR)
                : caller.personId() != null && holders.holds(step, caller.personId());
    }

    private LocalDate today() {
        return TrustTime.today(clock);
    }
}
