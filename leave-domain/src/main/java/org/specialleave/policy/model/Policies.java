package org.specialleave.policy.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All released versions of all policies, and which of them is in force when.
 *
 * <p>The version of a policy with the latest effective date is in force. There may be several policies; each type
 * belongs to one of them. Immutable.
 */
public final class Policies {
    private final List<PolicyPack> packs;
    private final Map<String, List<Version>> versions = new HashMap<>();

    /** A type from the day its version came into force; no type where that version no longer has it. */
    private record Version(LocalDate from, LeaveType type) {}

    /**
     * Released versions.
     *
     * @throws IllegalArgumentException if two versions of a policy have one name or one effective date, a type stands
     *                                  in two policies, or a finding redirects to a type that stands in none
     */
    public Policies(Collection<PolicyPack> released) {
        this.packs = released.stream()
                .sorted(Comparator.comparing(PolicyPack::policy).thenComparing(PolicyPack::inForceFrom))
                .toList();
        Map<String, String> policyOf = new HashMap<>();
        Set<String> names = new HashSet<>();
        Set<String> dates = new HashSet<>();
        for (PolicyPack pack : packs) {
            if (!names.add(pack.version())) {
                throw new IllegalArgumentException("Version " + pack.version() + " is released twice.");
            }
            if (!dates.add(pack.policy() + " " + pack.inForceFrom())) {
                throw new IllegalArgumentException("Two versions of policy " + pack.policy() + " are in force from "
                        + pack.inForceFrom() + "; each needs a day of its own.");
            }
            for (String code : pack.types().keySet()) {
                String other = policyOf.putIfAbsent(code, pack.policy());
                if (other != null && !other.equals(pack.policy())) {
                    throw new IllegalArgumentException("Type " + code + " stands in policy " + other + " and in policy "
                            + pack.policy() + "; a type stands in one policy.");
                }
            }
        }
        policyOf.forEach((code, policy) -> versions.put(code, versionsOf(code, policy)));
        packs.forEach(pack -> pack.types().values().forEach(this::refuseRedirectsToNowhere));
    }

    private void refuseRedirectsToNowhere(LeaveType type) {
        for (Rule rule : type.rules()) {
            String to = rule.redirect();
            if (to != null && !to.equals(ApprovalLevel.HR.name()) && !versions.containsKey(to)) {
                throw new IllegalArgumentException("Version " + type.policyVersion() + ": " + rule.code() + " of "
                        + type.code() + " redirects to “" + to + "”, which no policy has; expected HR or one of "
                        + String.join(", ", new TreeSet<>(versions.keySet())) + ".");
            }
        }
    }

    private List<Version> versionsOf(String code, String policy) {
        List<Version> all = new ArrayList<>();
        for (PolicyPack pack : packs) {
            if (pack.policy().equals(policy)) {
                all.add(new Version(pack.inForceFrom(), pack.types().get(code)));
            }
        }
        return List.copyOf(all);
    }

    /** The type as the version in force on that day has it; empty where none has it then. */
    public Optional<LeaveType> type(String code, LocalDate on) {
        return Optional.ofNullable(at(code, on));
    }

    public LeaveType at(String code, LocalDate on) {
        LeaveType then = null;
        for (Version version : versions.getOrDefault(code, List.of())) {
            if (version.from().isAfter(on)) {
                break;
            }
            then = version.type();
        }
        return then;
    }

    /**
     * The type as somebody asking about that day should read it: as in force then or, where it was not, as its nearest
     * version has it. Empty where no policy ever had the type.
     */
    public Optional<LeaveType> knownType(String code, LocalDate on) {
        return Optional.ofNullable(known(code, on));
    }

    public LeaveType known(String code, LocalDate on) {
        LeaveType then = at(code, on);
        if (then != null) {
            return then;
        }
        LeaveType nearest = null;
        for (Version version : versions.getOrDefault(code, List.of())) {
            if (version.type() != null && (nearest == null || !version.from().isAfter(on))) {
                nearest = version.type();
            }
        }
        return nearest;
    }

    /** All types that some version in force on that day has, in the order of their policies. */
    public Collection<LeaveType> typesOn(LocalDate on) {
        List<LeaveType> types = new ArrayList<>();
        inForceOn(on).forEach(pack -> types.addAll(pack.types().values()));
        return types;
    }

    /** The versions in force on that day, one a policy. */
    public List<PolicyPack> inForceOn(LocalDate on) {
        Map<String, PolicyPack> latest = new LinkedHashMap<>();
        for (PolicyPack pack : packs) {
            if (!pack.inForceFrom().isAfter(on)) {
                latest.put(pack.policy(), pack);
            }
        }
        // The trust's own policy before what the law adds to it, and the one that most leave is of before one for a
        // further type.
        return latest.values().stream()
                .sorted(Comparator.comparing(Policies::firstSection)
                        .thenComparing(pack -> -pack.types().size()))
                .toList();
    }

    private static Section firstSection(PolicyPack pack) {
        return pack.types().values().stream()
                .map(LeaveType::section)
                .min(Comparator.naturalOrder())
                .orElse(Section.STATUTORY);
    }

    /**
     * These policies with a version in the place of all those of its policy, or beside them where its policy is new.
     *
     * @throws IllegalArgumentException where one of its types stands in another policy
     */
    public Policies with(PolicyPack version) {
        List<PolicyPack> all = new ArrayList<>(packs);
        all.removeIf(pack -> pack.policy().equals(version.policy()));
        all.add(version);
        return new Policies(all);
    }

    /**
     * The groups of situations on that day, in their order. Where several policies have a group of one key, it is one
     * group, in the words of the first.
     */
    public List<SituationGroup> groupsOn(LocalDate on) {
        Map<String, SituationGroup> groups = new LinkedHashMap<>();
        inForceOn(on).forEach(pack -> pack.guidance().groups().forEach(groups::putIfAbsent));
        return groups.values().stream()
                .sorted(Comparator.comparingInt(SituationGroup::order))
                .toList();
    }

    /** The codes of types that some version keeps from a whole ward. */
    public Set<String> neutralInRoster() {
        return packs.stream()
                .flatMap(pack -> pack.types().values().stream())
                .filter(LeaveType::neutralInRoster)
                .map(LeaveType::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All released versions, by policy and date. */
    public List<PolicyPack> packs() {
        return packs;
    }
}
