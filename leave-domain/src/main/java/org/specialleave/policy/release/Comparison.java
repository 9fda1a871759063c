package org.specialleave.policy.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.model.PolicyTerms;
import org.specialleave.policy.release.VersionDifference.Effect;
import org.specialleave.policy.release.VersionDifference.Kind;
import org.specialleave.staff.HoursWorked;

/**
 * What changes for whom from one version of a policy to another: what takes something away first.
 *
 * <p>A pure function of two packs and of the hours that staff work. What differs in many types alike is told once.
 */
public final class Comparison {
    private static final String ENGLISH = "en";

    private final PolicyPack before;
    private final PolicyPack after;
    private final List<HoursWorked> staff;
    private final PolicyWords words;
    private final List<VersionDifference> found = new ArrayList<>();

    private Comparison(PolicyPack before, PolicyPack after, List<HoursWorked> staff) {
        this.before = before;
        this.after = after;
        this.staff = staff;
        UnaryOperator<String> names = code -> {
            LeaveType type = after.types().getOrDefault(code, before.types().get(code));
            return type == null ? PolicyWords.plain(code) : PolicyWords.name(type);
        };
        this.words = new PolicyWords(names);
    }

    /**
     * What differs.
     *
     * @param before the one version
     * @param after  the other
     * @param staff  how many assignments have which hours, for figures that change
     */
    public static List<VersionDifference> of(PolicyPack before, PolicyPack after, List<HoursWorked> staff) {
        Comparison comparison = new Comparison(before, after, staff);
        comparison.compare();
        return comparison.inOrder();
    }

    private void compare() {
        whole();
        Set<String> codes = new LinkedHashSet<>(before.types().keySet());
        codes.addAll(after.types().keySet());
        for (String code : codes) {
            LeaveType was = before.types().get(code);
            LeaveType is = after.types().get(code);
            if (was == null || is == null) {
                LeaveType only = was == null ? is : was;
                String about = only.words(ENGLISH).about();
                add(new VersionDifference(
                        Kind.TYPE,
                        was == null ? Effect.GIVES : Effect.TAKES,
                        List.of(PolicyWords.name(only)),
                        "",
                        only.clauses().isEmpty() ? null : only.clauses().get(0),
                        was == null ? "" : about,
                        was == null ? about : "",
                        null));
            } else {
                new TypeComparison(was, is, words, this::figures).differences().forEach(this::add);
            }
        }
    }

    /** What the versions say for all their types. */
    private void whole() {
        PolicyTerms was = before.terms();
        PolicyTerms is = after.terms();
        if (!was.leaveYearStarts().equals(is.leaveYearStarts())) {
            add(Kind.LEAVE_YEAR, Effect.CHANGES, "", null, words.leaveYear(was), words.leaveYear(is));
        }
        figures(Kind.CAP, null, null, was.cap(), is.cap()).forEach(this::add);
        Set<String> bodies = new LinkedHashSet<>(was.bodies().keySet());
        bodies.addAll(is.bodies().keySet());
        for (String body : bodies) {
            List<PolicyTerms.ListedPeriod> listed = was.bodies().get(body);
            List<PolicyTerms.ListedPeriod> now = is.bodies().get(body);
            if (!Objects.equals(listed, now)) {
                Effect effect = listed == null ? Effect.GIVES : now == null ? Effect.TAKES : Effect.CHANGES;
                add(
                        Kind.BODY,
                        effect,
                        PolicyWords.plain(body),
                        null,
                        listed == null ? "" : words.listed(listed),
                        now == null ? "" : words.listed(now));
            }
        }
        decisions();
    }

    private void decisions() {
        Set<String> numbers = new LinkedHashSet<>(before.decisions().keySet());
        numbers.addAll(after.decisions().keySet());
        for (String number : numbers) {
            PolicyPack.Decision was = before.decisions().get(number);
            PolicyPack.Decision is = after.decisions().get(number);
            if (Objects.equals(was, is)) {
                continue;
            }
            boolean setting = was == null
                    || is == null
                    || !was.setting().equals(is.setting())
                    || !was.clause().equals(is.clause());
            add(
                    Kind.DECISION,
                    setting ? Effect.CHANGES : Effect.SAYS,
                    number,
                    is == null ? was.clause() : is.clause(),
                    was == null ? "" : was.words().get(ENGLISH),
                    is == null ? "" : is.words().get(ENGLISH));
        }
    }

    /** What differs between two figures, of which one or both may be missing. */
    private List<VersionDifference> figures(
            Kind kind, LeaveType typeBefore, LeaveType typeAfter, EntitlementRule was, EntitlementRule is) {
        if (Objects.equals(was, is)) {
            return List.of();
        }
        List<String> types = typeAfter == null ? List.of() : List.of(PolicyWords.name(typeAfter));
        String clause = is == null ? was.clause() : is.clause();
        if (was == null || is == null) {
            Effect effect = kind == Kind.CAP ? (was == null ? Effect.TAKES : Effect.GIVES) : Effect.CHANGES;
            return List.of(new VersionDifference(
                    kind,
                    effect,
                    types,
                    "",
                    clause,
                    was == null ? "" : words.figure(typeBefore, was),
                    is == null ? "" : words.figure(typeAfter, is),
                    null));
        }
        List<VersionDifference> all = new ArrayList<>();
        if (!was.quantity().equals(is.quantity())) {
            HoursImpact hours = HoursImpact.of(was.quantity(), is.quantity(), staff);
            Effect effect = hours.takes() ? Effect.TAKES : Effect.GIVES;
            all.add(new VersionDifference(
                    kind,
                    effect,
                    types,
                    "",
                    clause,
                    words.figure(typeBefore, was),
                    words.figure(typeAfter, is),
                    hours));
        } else if (!was.clause().equals(is.clause())) {
            all.add(new VersionDifference(
                    kind, Effect.SAYS, types, "", clause, words.clause(was.clause()), words.clause(is.clause()), null));
        }
        if (!was.period().equals(is.period())) {
            all.add(new VersionDifference(
                    Kind.FIGURE_PERIOD,
                    periodEffect(was, is),
                    types,
                    "",
                    clause,
                    words.period(typeBefore, was),
                    words.period(typeAfter, is),
                    null));
        }
        if (was.uses() != is.uses()) {
            all.add(new VersionDifference(
                    Kind.FIGURE_PERIOD, Effect.CHANGES, types, "", clause, words.uses(was), words.uses(is), null));
        }
        return all;
    }

    /** In the same window, a figure of each event gives more than one that all events use up together. */
    private static Effect periodEffect(EntitlementRule was, EntitlementRule is) {
        boolean sameWindow = was.window() != null && was.window().equals(is.window());
        if (!sameWindow || was.eachEvent() == is.eachEvent()) {
            return Effect.CHANGES;
        }
        return is.eachEvent() ? Effect.GIVES : Effect.TAKES;
    }

    private void add(Kind kind, Effect effect, String what, String clause, String was, String is) {
        add(new VersionDifference(kind, effect, List.of(), what, clause, was, is, null));
    }

    private void add(VersionDifference difference) {
        found.add(difference);
    }

    /** By weight; what is the same in several types is one difference of all of them. */
    private List<VersionDifference> inOrder() {
        Map<VersionDifference, List<String>> alike = new LinkedHashMap<>();
        for (VersionDifference one : found) {
            VersionDifference ofNoType = new VersionDifference(
                    one.kind(),
                    one.effect(),
                    List.of(),
                    one.what(),
                    one.clause(),
                    one.before(),
                    one.after(),
                    one.hours());
            alike.computeIfAbsent(ofNoType, key -> new ArrayList<>()).addAll(one.types());
        }
        return alike.entrySet().stream()
                .map(entry -> {
                    VersionDifference one = entry.getKey();
                    return new VersionDifference(
                            one.kind(),
                            one.effect(),
                            entry.getValue(),
                            one.what(),
                            one.clause(),
                            one.before(),
                            one.after(),
                            one.hours());
                })
                .sorted(Comparator.comparing(VersionDifference::effect).thenComparing(VersionDifference::kind))
                .toList();
    }
}
