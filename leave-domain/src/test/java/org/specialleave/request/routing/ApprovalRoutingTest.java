package org.specialleave.request.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.policy.model.ApprovalLevel.DIRECTOR;
import static org.specialleave.policy.model.ApprovalLevel.HEAD_OF_SERVICE;
import static org.specialleave.policy.model.ApprovalLevel.HR;
import static org.specialleave.policy.model.ApprovalLevel.LINE_MANAGER;
import static org.specialleave.policy.model.ApprovalLevel.SENIOR_MANAGER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.specialleave.account.Caller;
import org.specialleave.account.Roles;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.request.ActorRole;
import org.specialleave.request.ApprovalRoute;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.Recorder;
import org.specialleave.request.RouteStep;
import org.specialleave.request.TestRequests;
import org.specialleave.staff.Approvers;
import org.specialleave.staff.DecidingFor;
import org.specialleave.staff.Reporting;
import org.specialleave.staff.StaffChanged;

/** Who decides a request of person 6, by staff data and holders that are kept in maps. */
class ApprovalRoutingTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");

    private final Map<ApprovalLevel, Set<Long>> appointed = new EnumMap<>(ApprovalLevel.class);
    private final Set<Reporting> below = new HashSet<>();
    private final Map<Long, Set<Long>> held = new HashMap<>();
    private final Set<RouteStep> kept = new HashSet<>();
    private final Set<Long> released = new HashSet<>();
    private List<StepHolders.Waiting> waiting = List.of();

    private final StepHolders holders = new StepHolders() {
        @Override
        public boolean holds(RouteStep step, long personId) {
            return held.getOrDefault(step.id(), Set.of()).contains(personId);
        }

        @Override
        public void keep(RouteStep step) {
            kept.add(step);
            TestRequests.keyOf(step);
        }

        @Override
        public void clear(long step) {
            held.remove(step);
        }

        @Override
        public void give(long requestId, long step, Set<Long> people) {
            held.computeIfAbsent(step, any -> new HashSet<>()).addAll(people);
        }

        @Override
        public void release(LeaveRequest request) {
            released.add(request.id());
        }

        @Override
        public List<Waiting> waiting() {
            return waiting;
        }
    };

    private final ApprovalRouting routing = new ApprovalRouting(
            new Approvers() {
                @Override
                public Map<DecidingFor, Set<Long>> holders(Collection<DecidingFor> asked, LocalDate day) {
                    assertThat(day).isEqualTo(TODAY);
                    return asked.stream()
                            .distinct()
                            .collect(Collectors.toMap(
                                    Function.identity(), one -> appointed.getOrDefault(one.tier(), Set.of())));
                }

                @Override
                public Set<Reporting> below(Collection<Reporting> pairs, LocalDate day) {
                    assertThat(day).isEqualTo(TODAY);
                    return pairs.stream().filter(below::contains).collect(Collectors.toSet());
                }
            },
            holders,
            Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC));

    private static Caller person(long id, String... roles) {
        return new Caller("person" + id, id, Set.of(roles));
    }

    @Test
    void everyLevelThatSomebodyHoldsIsAStep() {
        appointed.put(LINE_MANAGER, Set.of(4L));
        appointed.put(DIRECTOR, Set.of(1L));
        ApprovalRoute plan = routing.plan(List.of(LINE_MANAGER, DIRECTOR), TestRequests.draft());

        assertThat(plan.levels()).containsExactly(LINE_MANAGER, DIRECTOR);
        assertThat(plan.holders())
                .containsEntry(LINE_MANAGER, Set.of(4L))
                .containsEntry(DIRECTOR, Set.of(1L))
                .containsEntry(SENIOR_MANAGER, Set.of());
    }

    @Test
    void aLevelThatNobodyHoldsGoesToTheNextAboveAndAtLastToHumanResources() {
        appointed.put(LINE_MANAGER, Set.of(4L));
        appointed.put(HEAD_OF_SERVICE, Set.of(2L));
        assertThat(levels(SENIOR_MANAGER)).containsExactly(HEAD_OF_SERVICE);
        assertThat(levels(DIRECTOR)).containsExactly(HR);
        assertThat(levels(HR)).containsExactly(HR);
    }

    @Test
    void nobodyDecidesTheirOwnLeaveNorWhatTheyRecordedNorForThoseAboveThem() {
        appointed.put(LINE_MANAGER, Set.of(6L));
        appointed.put(SENIOR_MANAGER, Set.of(9L));
        appointed.put(HEAD_OF_SERVICE, Set.of(3L));
        appointed.put(DIRECTOR, Set.of(1L, 9L));
        below.add(new Reporting(3, 6));
        LeaveRequest recorded = TestRequests.draft(Recorder.of(new Caller("clerk", 9L, Set.of())), false);

        ApprovalRoute plan = routing.plan(List.of(LINE_MANAGER), recorded);
        assertThat(plan.levels()).containsExactly(DIRECTOR);
        assertThat(plan.holders()).containsEntry(DIRECTOR, Set.of(1L)).containsEntry(HEAD_OF_SERVICE, Set.of());
        assertThat(routing.plan(List.of(LINE_MANAGER), TestRequests.draft()).levels())
                .containsExactly(SENIOR_MANAGER);
    }

    @Test
    void whoAloneHoldsSeveralLevelsActsOnceAtTheHighest() {
        appointed.put(LINE_MANAGER, Set.of(4L));
        appointed.put(SENIOR_MANAGER, Set.of(4L));
        appointed.put(HEAD_OF_SERVICE, Set.of(4L, 5L));
        assertThat(levels(LINE_MANAGER, SENIOR_MANAGER)).containsExactly(SENIOR_MANAGER);
        assertThat(levels(LINE_MANAGER, HEAD_OF_SERVICE)).containsExactly(LINE_MANAGER, HEAD_OF_SERVICE);
        appointed.put(SENIOR_MANAGER, Set.of(4L, 5L));
        assertThat(levels(SENIOR_MANAGER, HEAD_OF_SERVICE)).containsExactly(SENIOR_MANAGER, HEAD_OF_SERVICE);
    }

    @Test
    void humanResourcesStandInForTheLineManagerOfAConfidentialRequest() {
        appointed.put(LINE_MANAGER, Set.of(4L));
        appointed.put(DIRECTOR, Set.of(1L));
        LeaveRequest confidential = TestRequests.draft(null, true);
        assertThat(routing.plan(List.of(LINE_MANAGER), confidential).levels()).containsExactly(HR);
        assertThat(routing.plan(List.of(DIRECTOR), confidential).levels()).containsExactly(DIRECTOR);
    }

    @Test
    void theStepThatWaitsIsGivenToThoseWhoHoldItsLevel() {
        appointed.put(LINE_MANAGER, Set.of(4L, 5L));
        LeaveRequest request = TestRequests.submitted(LINE_MANAGER, DIRECTOR);
        routing.assignHolders(request);
        assertThat(held).containsOnly(Map.entry(request.steps().get(0).id(), Set.of(4L, 5L)));
        assertThat(kept).containsExactly(request.steps().get(0));
    }

    @Test
    void theStepOfANewRequestIsGivenAsItWasPlanned() {
        LeaveRequest request = TestRequests.submitted(LINE_MANAGER);
        routing.assignHolders(request, new ApprovalRoute(List.of(LINE_MANAGER), Map.of(LINE_MANAGER, Set.of(8L))));
        assertThat(held).containsOnly(Map.entry(201L, Set.of(8L)));
    }

    @Test
    void aStepOfHumanResourcesIsGivenToNobodyByName() {
        LeaveRequest request = TestRequests.submitted(HR);
        routing.assignHolders(request);
        routing.assignHolders(request, new ApprovalRoute(List.of(HR), Map.of()));
        routing.assignHolders(TestRequests.draft());
        assertThat(held).isEmpty();
        assertThat(kept).isEmpty();
    }

    @Test
    void aStepThatNobodyCanTakeIsPassedOnBeforeItIsGiven() {
        appointed.put(HEAD_OF_SERVICE, Set.of(2L));
        LeaveRequest request = TestRequests.submitted(LINE_MANAGER);
        routing.assignHolders(request);
        assertThat(request.waitsFor()).isEqualTo(HEAD_OF_SERVICE);
        assertThat(held.values()).containsExactly(Set.of(2L));

        LeaveRequest another = TestRequests.submitted(DIRECTOR);
        held.clear();
        routing.assignHolders(another);
        assertThat(another.waitsFor()).isEqualTo(HR);
        assertThat(held).isEmpty();
    }

    @Test
    void whenHoldersChangeTheStepIsTakenFromThoseWhoHeldIt() {
        LeaveRequest request = TestRequests.submitted(LINE_MANAGER);
        held.put(201L, new HashSet<>(Set.of(4L)));
        appointed.put(LINE_MANAGER, Set.of(5L));
        routing.reassign(request);
        assertThat(request.waitsFor()).isEqualTo(LINE_MANAGER);
        assertThat(held).containsOnly(Map.entry(201L, Set.of(5L)));
    }

    @Test
    void whenNobodyHoldsTheLevelAnyMoreTheStepGoesUp() {
        LeaveRequest request = TestRequests.submitted(LINE_MANAGER);
        appointed.put(DIRECTOR, Set.of(1L));
        routing.reassign(request);
        assertThat(request.waitsFor()).isEqualTo(DIRECTOR);
        assertThat(request.steps())
                .extracting(RouteStep::state)
                .containsExactly(RouteStep.State.PASSED_ON, RouteStep.State.WAITING);
        assertThat(held.values()).containsExactly(Set.of(1L));
    }

    @Test
    void thoseWhoHeldAStepAreLetGoOnceItWaitsNoMore() {
        LeaveRequest request = TestRequests.submitted(LINE_MANAGER, DIRECTOR);
        routing.release(request);
        assertThat(released).isEmpty();
        request.endorse();
        routing.release(request);
        assertThat(released).containsExactly(request.id());

        released.clear();
        LeaveRequest passedOn = TestRequests.submitted(LINE_MANAGER);
        passedOn.passOnTo(DIRECTOR);
        routing.release(passedOn);
        assertThat(released).containsExactly(passedOn.id());
    }

    @Test
    void theCallerIsApplicantDeciderOrNothing() {
        LeaveRequest request = TestRequests.submitted(LINE_MANAGER, DIRECTOR);
        held.put(201L, Set.of(4L, 6L));
        assertThat(routing.rolesOf(person(6), request)).containsExactly(ActorRole.APPLICANT);
        assertThat(routing.rolesOf(person(4), request)).containsExactly(ActorRole.DECIDER);
        assertThat(routing.rolesOf(person(5), request)).isEmpty();
        assertThat(routing.rolesOf(new Caller("system", null, Set.of()), request))
                .isEmpty();
        request.endorse();
        assertThat(routing.rolesOf(person(4), request)).isEmpty();
        held.put(202L, Set.of(1L));
        assertThat(routing.rolesOf(person(1), request)).containsExactly(ActorRole.LAST_DECIDER);
    }

    @Test
    void humanResourcesDecideByRole() {
        LeaveRequest request = TestRequests.submitted(HR);
        held.put(201L, Set.of(4L));
        assertThat(routing.rolesOf(person(7, Roles.HR), request)).containsExactly(ActorRole.LAST_DECIDER);
        assertThat(routing.rolesOf(person(4), request)).isEmpty();
    }

    @Test
    void whoRecordedARequestSendsItAndDoesNotDecideIt() {
        Caller clerk = person(9, Roles.HR);
        LeaveRequest draft = TestRequests.draft(Recorder.of(clerk), false);
        assertThat(routing.rolesOf(clerk, draft)).containsExactly(ActorRole.APPLICANT);
        assertThat(routing.rolesOf(person(8), draft)).isEmpty();
        LeaveRequest submitted = TestRequests.submit(draft, TestRequests.decidedBy(HR));
        assertThat(routing.rolesOf(clerk, submitted)).isEmpty();
    }

    @Test
    void aReviewNamesTheRequestsThatOtherPeopleHaveToTake() {
        appointed.put(LINE_MANAGER, Set.of(4L));
        waiting = List.of(
                waiting("SAME", 1, LINE_MANAGER, Set.of(4L)),
                waiting("OTHERS", 2, LINE_MANAGER, Set.of(5L)),
                waiting("NOBODY", 3, DIRECTOR, Set.of(5L)),
                waiting("NEVER-HELD", 4, LINE_MANAGER, Set.of()),
                waiting("NEVER-AND-NOBODY", 5, DIRECTOR, Set.of()));

        assertThat(new RouteReview(holders, routing).outdated(StaffChanged.anything()))
                .containsExactly("OTHERS", "NOBODY", "NEVER-AND-NOBODY");
        assertThat(held).containsOnly(Map.entry(4L, Set.of(4L)));
    }

    private static StepHolders.Waiting waiting(String reference, long step, ApprovalLevel level, Set<Long> now) {
        return new StepHolders.Waiting(reference, 70 + step, step, new DecidingFor(60, level), 6, null, now);
    }

    private List<ApprovalLevel> levels(ApprovalLevel... asked) {
        return routing.plan(List.of(asked), TestRequests.draft()).levels();
    }
}
