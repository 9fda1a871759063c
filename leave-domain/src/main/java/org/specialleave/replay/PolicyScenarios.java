package org.specialleave.replay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.specialleave.policy.assess.Assessor;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyPack;

/**
 * The two worlds that a request is answered in: by the versions that really applied to it, and with the candidate in
 * force.
 *
 * <p>A request was judged by what was released when it was asked; a version released since, for days it had booked
 * before, never judged it. So the versions named on its lines stand in its world alone of their policies.
 */
final class PolicyScenarios {
    /** Before any leave there is: the National Health Service began on that day. */
    private static final LocalDate EVER = LocalDate.of(1948, 7, 5);

    /** What answers a request, in both worlds. */
    record Pair(Policies asItIs, Assessor before, Policies candidates, Assessor after) {}

    private final Policies released;
    private final PolicyPack candidate;
    private final Map<Set<String>, Pair> pairs = new HashMap<>();
    private Set<String> last = Set.of();
    private Pair lastPair;

    /**
     * The worlds of a candidate.
     *
     * @throws IllegalArgumentException where it cannot stand beside the other policies: a type stands in one policy
     */
    PolicyScenarios(Policies released, PolicyPack candidate) {
        this.released = released;
        this.candidate = candidate.asOf(EVER);
        this.lastPair = pairOf(last);
        pairs.put(last, lastPair);
    }

    Pair of(HistoricalRequest request) {
        Set<String> versions = versions(request);
        if (!versions.equals(last)) {
            last = versions;
            lastPair = pairs.computeIfAbsent(versions, this::pairOf);
        }
        return lastPair;
    }

    private static Set<String> versions(HistoricalRequest request) {
        String only = null;
        Set<String> several = null;
        for (HistoricalLine line : request.lines()) {
            for (HistoricalPart part : line.parts()) {
                if (only == null) {
                    only = part.version();
                } else if (several != null) {
                    several.add(part.version());
                } else if (!only.equals(part.version())) {
                    several = new HashSet<>(Set.of(only, part.version()));
                }
            }
        }
        if (several != null) {
            return several;
        }
        return only == null ? Set.of() : Set.of(only);
    }

    private Pair pairOf(Set<String> versions) {
        Set<String> judged = new HashSet<>();
        for (PolicyPack pack : released.packs()) {
            if (versions.contains(pack.version())) {
                judged.add(pack.policy());
            }
        }
        List<PolicyPack> applied = released.packs().stream()
                .filter(pack -> !judged.contains(pack.policy()) || versions.contains(pack.version()))
                .toList();
        Policies asItIs = new Policies(applied);
        Policies candidates = new Policies(applied).with(candidate);
        return new Pair(asItIs, new Assessor(asItIs), candidates, new Assessor(candidates));
    }

    /** The type as the candidate's world has it on that day; null where it has none any more. */
    static LeaveType type(Pair pair, String code, LocalDate on) {
        return pair.candidates().knownType(code, on).orElse(null);
    }
}
