package org.specialleave.policy.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Rule;
import org.specialleave.policy.model.Severity;
import org.specialleave.policy.model.TypeWords;
import org.specialleave.policy.pack.RuleShapes;
import org.specialleave.policy.release.VersionDifference.Effect;
import org.specialleave.policy.release.VersionDifference.Kind;

/** What differs between two versions of one type of leave. */
final class TypeComparison {
    private static final String ENGLISH = "en";

    private final LeaveType was;
    private final LeaveType is;
    private final PolicyWords words;
    private final FigureComparison figures;
    private final List<VersionDifference> found = new ArrayList<>();

    /** Compares two figures, of which one or both may be missing. */
    interface FigureComparison {
        List<VersionDifference> compare(
                Kind kind, LeaveType typeBefore, LeaveType typeAfter, EntitlementRule before, EntitlementRule after);
    }

    TypeComparison(LeaveType was, LeaveType is, PolicyWords words, FigureComparison figures) {
        this.was = was;
        this.is = is;
        this.words = words;
        this.figures = figures;
    }

    List<VersionDifference> differences() {
        if (!was.pay().equals(is.pay())) {
            add(Kind.PAY, pay(), "", firstClause(), words.pay(was), words.pay(is));
        }
        if (!was.refusal().equals(is.refusal())) {
            add(
                    Kind.REFUSAL,
                    more(right(is.refusal()), right(was.refusal())),
                    "",
                    firstClause(),
                    words.refusal(was),
                    words.refusal(is));
        }
        if (was.capUse() != is.capUse()) {
            // The more of it counts to the cap, the less is left of the cap.
            add(
                    Kind.COUNTS_TO_CAP,
                    more(capUse(was.capUse()), capUse(is.capUse())),
                    "",
                    firstClause(),
                    words.cap(was),
                    words.cap(is));
        }
        found.addAll(figures.compare(Kind.FIGURE, was, is, was.entitlement(), is.entitlement()));
        rules();
        conditions();
        circumstances();
        handling();
        spokenOf();
        return found;
    }

    private Effect pay() {
        if (was.pay().own() == is.pay().own()) {
            return Effect.CHANGES;
        }
        return is.pay().own() == Pay.PAID ? Effect.GIVES : Effect.TAKES;
    }

    /** The stronger the right to the leave, the higher. */
    private static int right(LeaveType.Refusal refusal) {
        if (refusal.onlyReferred()) {
            return 2;
        }
        if (!refusal.allowed()) {
            return 3;
        }
        return refusal.serviceNeedsOnly() ? 1 : 0;
    }

    private static int capUse(LeaveType.CapUse use) {
        return switch (use) {
            case NONE -> 0;
            case WHEN_GRANTED -> 1;
            case COUNTS -> 2;
        };
    }

    /** What it does that somebody has so much now, and had so much before. */
    private static Effect more(int now, int before) {
        return now == before ? Effect.CHANGES : now > before ? Effect.GIVES : Effect.TAKES;
    }

    private void rules() {
        Map<String, Rule> before = byCode(was);
        Map<String, Rule> after = byCode(is);
        Set<String> codes = new LinkedHashSet<>(before.keySet());
        codes.addAll(after.keySet());
        for (String code : codes) {
            Rule one = before.get(code);
            Rule other = after.get(code);
            if (one == null) {
                boolean harmless = other.severity() == Severity.ADVISE && other.excessPay() == null;
                add(
                        Kind.FINDING,
                        harmless ? Effect.CHANGES : Effect.TAKES,
                        "",
                        other.clause(),
                        "",
                        words.finding(is, other));
            } else if (other == null) {
                boolean harmless = one.severity() == Severity.ADVISE && one.excessPay() == null;
                add(
                        Kind.FINDING,
                        harmless ? Effect.CHANGES : Effect.GIVES,
                        "",
                        one.clause(),
                        words.finding(was, one),
                        "");
            } else if (!one.equals(other)) {
                changed(one, other);
            }
        }
    }

    private static Map<String, Rule> byCode(LeaveType type) {
        return type.rules().stream()
                .collect(Collectors.toMap(Rule::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private void changed(Rule one, Rule other) {
        String before = words.finding(was, one);
        String after = words.finding(is, other);
        if (!before.equals(after)) {
            add(Kind.FINDING, effect(one, other), "", other.clause(), before, after);
        } else if (!Objects.equals(one.clause(), other.clause())) {
            add(
                    Kind.FINDING,
                    Effect.SAYS,
                    before,
                    other.clause(),
                    words.clause(one.clause()),
                    words.clause(other.clause()));
        }
        if (!one.ownWords().equals(other.ownWords())) {
            add(Kind.WORDS, Effect.SAYS, after, other.clause(), said(one), said(other));
        }
    }

    private static String said(Rule rule) {
        return rule.ownWords().says().getOrDefault(ENGLISH, "");
    }

    private static Effect effect(Rule one, Rule other) {
        if (one.severity() != other.severity()) {
            return one.severity().compareTo(other.severity()) < 0 ? Effect.GIVES : Effect.TAKES;
        }
        int limit = RuleShapes.compareStrictness(other.condition(), one.condition());
        if (limit != 0) {
            return limit > 0 ? Effect.TAKES : Effect.GIVES;
        }
        if (!one.referTo().equals(other.referTo())) {
            return more(highest(one.referTo()), highest(other.referTo()));
        }
        return Effect.CHANGES;
    }

    private static int highest(List<ApprovalLevel> tiers) {
        return tiers.stream().mapToInt(ApprovalLevel::ordinal).max().orElse(-1);
    }

    private void conditions() {
        List<String> before = was.conditions().stream()
                .map(condition -> words.condition(was, condition))
                .toList();
        List<String> after = is.conditions().stream()
                .map(condition -> words.condition(is, condition))
                .toList();
        before.stream()
                .filter(condition -> !after.contains(condition))
                .forEach(condition -> add(Kind.CONDITION, Effect.CHANGES, "", firstClause(), condition, ""));
        after.stream()
                .filter(condition -> !before.contains(condition))
                .forEach(condition -> add(Kind.CONDITION, Effect.CHANGES, "", firstClause(), "", condition));
    }

    private void circumstances() {
        Set<String> names = new LinkedHashSet<>(was.circumstances().keySet());
        names.addAll(is.circumstances().keySet());
        for (String name : names) {
            Circumstance before = was.circumstances().get(name);
            Circumstance after = is.circumstances().get(name);
            if (!Objects.equals(before, after)) {
                add(
                        Kind.ASKED,
                        before != null && after != null && before.kind() == after.kind() ? Effect.SAYS : Effect.CHANGES,
                        "",
                        firstClause(),
                        before == null ? "" : words.asked(before),
                        after == null ? "" : words.asked(after));
            }
        }
    }

    private void handling() {
        LeaveType.Handling before = was.handling();
        LeaveType.Handling after = is.handling();
        if (before.evidence() != after.evidence()) {
            handled(before.evidence().compareTo(after.evidence()) > 0, words.evidence(was), words.evidence(is));
        }
        if (before.askToDefer() != after.askToDefer()) {
            handled(after.askToDefer(), words.askToDefer(was), words.askToDefer(is));
        } else if (!Objects.equals(before.deferUnless(), after.deferUnless())) {
            add(Kind.HANDLING, Effect.CHANGES, "", firstClause(), words.askToDefer(was), words.askToDefer(is));
        }
        handled("postponable", before.postponable(), after.postponable());
        handled("reflectionLog", before.reflectionLog(), after.reflectionLog());
        shown("roster", was.neutralInRoster(), is.neutralInRoster());
        shown("discreet", was.guide().discreet(), is.guide().discreet());
        if (before.atHome() != after.atHome()) {
            add(Kind.HANDLING, Effect.SAYS, "", firstClause(), words.atHome(was), words.atHome(is));
        }
    }

    private void handled(String what, boolean before, boolean after) {
        if (before != after) {
            handled(after, words.yesOrNo(what, before), words.yesOrNo(what, after));
        }
    }

    /** What is shown of it, which takes and gives nothing. */
    private void shown(String what, boolean before, boolean after) {
        if (before != after) {
            add(Kind.HANDLING, Effect.SAYS, "", firstClause(), words.yesOrNo(what, before), words.yesOrNo(what, after));
        }
    }

    private void handled(boolean takes, String before, String after) {
        add(Kind.HANDLING, takes ? Effect.TAKES : Effect.GIVES, "", firstClause(), before, after);
    }

    private void spokenOf() {
        TypeWords before = was.words(ENGLISH);
        TypeWords after = is.words(ENGLISH);
        said(List.of(before.name()), List.of(after.name()));
        said(List.of(before.about()), List.of(after.about()));
        said(situations(was), situations(is));
        said(before.staff(), after.staff());
        said(before.managers(), after.managers());
        said(before.otherWays(), after.otherWays());
        said(definitions(was), definitions(is));
        said(links(was), links(is));
    }

    private void said(List<String> before, List<String> after) {
        if (!before.equals(after)) {
            add(Kind.WORDS, Effect.SAYS, "", null, String.join(" ", before), String.join(" ", after));
        }
    }

    private static List<String> situations(LeaveType type) {
        return type.guide().situations().stream()
                .map(situation -> situation.says(ENGLISH))
                .toList();
    }

    private static List<String> definitions(LeaveType type) {
        return type.guide().definitions().stream()
                .map(definition -> definition.name(ENGLISH) + ": " + definition.words(ENGLISH))
                .toList();
    }

    private static List<String> links(LeaveType type) {
        return type.guide().links().stream()
                .map(link -> link.words(ENGLISH) + " (" + link.where(ENGLISH) + ")")
                .toList();
    }

    private String firstClause() {
        return is.clauses().isEmpty() ? null : is.clauses().get(0);
    }

    private void add(Kind kind, Effect effect, String what, String clause, String before, String after) {
        found.add(
                new VersionDifference(kind, effect, List.of(PolicyWords.name(is)), what, clause, before, after, null));
    }
}
