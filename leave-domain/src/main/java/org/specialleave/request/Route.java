package org.specialleave.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.specialleave.platform.ConflictException;
import org.specialleave.policy.model.ApprovalLevel;

/** The steps of one request, in order, of which at most one waits. */
final class Route {
    private final LeaveRequest request;
    private final List<RouteStep> steps;

    /**
     * The route of a request.
     *
     * @param steps its own list, which grows with it
     */
    Route(LeaveRequest request, List<RouteStep> steps) {
        this.request = request;
        this.steps = steps;
    }

    /** Begins at the first of those levels. */
    void begin(List<ApprovalLevel> levels) {
        levels.forEach(level -> steps.add(new RouteStep(request, steps.size() + 1, level)));
        steps.get(0).reach();
    }

    /** The step whose turn it is. */
    Optional<RouteStep> waiting() {
        return first(RouteStep.State.WAITING);
    }

    /** The step after it. */
    Optional<RouteStep> next() {
        return first(RouteStep.State.NOT_REACHED);
    }

    private Optional<RouteStep> first(RouteStep.State state) {
        return steps.stream().filter(step -> step.state() == state).findFirst();
    }

    /** Whether no level has acted yet. */
    boolean isAtFirstStep() {
        return first(RouteStep.State.DONE).isEmpty();
    }

    /** The levels that decide, without those that were passed on. */
    List<ApprovalLevel> levels() {
        return steps.stream()
                .filter(step -> step.state() != RouteStep.State.PASSED_ON)
                .map(RouteStep::level)
                .toList();
    }

    /** The step that waits is done, and the next one waits. */
    void goOn() {
        RouteStep next = next().orElseThrow(this::conflict);
        waiting().orElseThrow(this::conflict).done();
        next.reach();
    }

    /** The step that waits goes to that level, or to a step below it that is still to come. */
    void skipTo(ApprovalLevel level) {
        waiting().orElseThrow(this::conflict).passOn();
        next().filter(step -> step.level().compareTo(level) <= 0)
                .orElseGet(() -> add(level))
                .reach();
    }

    /** Levels of another answer that come after the step that waits join the route. */
    void grow(List<ApprovalLevel> levels) {
        ApprovalLevel waiting = waiting().orElseThrow(this::conflict).level();
        List<ApprovalLevel> planned = levels();
        levels.stream()
                .filter(level -> !planned.contains(level))
                .filter(level -> levels.contains(waiting)
                        ? levels.indexOf(level) > levels.indexOf(waiting)
                        : level.compareTo(waiting) > 0)
                .forEach(this::add);
    }

    /** Nothing waits any more. */
    void close() {
        waiting().ifPresent(RouteStep::done);
    }

    /** Puts a step for that level in its place: after those that were reached, in the order of levels. */
    private RouteStep add(ApprovalLevel level) {
        RouteStep step = new RouteStep(request, 0, level);
        int at = 0;
        while (at < steps.size()
                && (steps.get(at).state() != RouteStep.State.NOT_REACHED
                        || steps.get(at).level().compareTo(level) < 0)) {
            at++;
        }
        steps.add(at, step);
        for (int i = at; i < steps.size(); i++) {
            steps.get(i).moveTo(i + 1);
        }
        return step;
    }

    private ConflictException conflict() {
        return new ConflictException(
                ConflictException.Reason.STATE, Map.of("state", request.state().name()));
    }
}
