package org.specialleave.policy.pack;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.RuleCondition;
import org.specialleave.policy.text.ConditionText;

/**
 * All that a policy pack and those who read it need to know of one shape of rule: how it is written, what it needs of
 * its type, what it tells about a finding, how it reads in plain words and when one is stricter than another.
 *
 * @param <C> its condition
 */
final class RuleShape<C extends RuleCondition> {
    private final Class<C> condition;
    private final Pattern pattern;
    private final String example;
    private final BiFunction<Matcher, PackNode, C> reads;
    private Check<C> check = (condition, type, node) -> {};
    private BiFunction<C, ConditionText, String> words;
    private Set<String> tells = Set.of();
    private ToIntFunction<C> strictness = any -> 0;
    private Predicate<C> seesOnlyTheAnswer = any -> false;
    private boolean leavesExcess;
    private boolean ofOwnEntitlement;

    /** What a condition needs of the type it stands in; refuses the place in the pack where that is missing. */
    @FunctionalInterface
    interface Check<C> {
        /** Refuses the place if the type lacks something. */
        void check(C condition, LeaveType type, PackNode node);
    }

    private RuleShape(Class<C> condition, String pattern, String example, BiFunction<Matcher, PackNode, C> reads) {
        this.condition = condition;
        this.pattern = Pattern.compile(pattern);
        this.example = example;
        this.reads = reads;
    }

    /**
     * A shape that has no words yet.
     *
     * @param pattern what its sentence in a pack matches
     * @param example its sentence as an error message shows it
     * @param reads   makes the condition of the match
     */
    static <C extends RuleCondition> RuleShape<C> of(
            Class<C> condition, String pattern, String example, Function<Matcher, C> reads) {
        return new RuleShape<>(condition, pattern, example, (matched, node) -> reads.apply(matched));
    }

    /** The same for a sentence with a part that may be refused where it stands. */
    static <C extends RuleCondition> RuleShape<C> of(
            Class<C> condition, String pattern, String example, BiFunction<Matcher, PackNode, C> reads) {
        return new RuleShape<>(condition, pattern, example, reads);
    }

    /** Says it in plain words. */
    RuleShape<C> inWords(BiFunction<C, ConditionText, String> text) {
        words = text;
        return this;
    }

    /** Says it in plain words that need nothing of the condition. */
    RuleShape<C> inWords(String key) {
        return inWords((any, text) -> text.sentence(key));
    }

    /** Needs something of its type. */
    RuleShape<C> needs(Check<C> ofItsType) {
        check = ofItsType;
        return this;
    }

    /** Tells that about a finding, beside its code; a pack's own sentences may use those names. */
    RuleShape<C> tells(String... names) {
        tells = Set.of(names);
        return this;
    }

    /** The higher the number, the more requests it finds. */
    RuleShape<C> stricterBy(ToIntFunction<C> number) {
        strictness = number;
        return this;
    }

    /** Where that holds, it looks at the answer, so it cannot block one. */
    RuleShape<C> seesOnlyTheAnswer(Predicate<C> where) {
        seesOnlyTheAnswer = where;
        return this;
    }

    /** It is a limit: what lies beyond may have another pay. */
    RuleShape<C> leavesExcess() {
        leavesExcess = true;
        return this;
    }

    /** It is the limit that the type's own entitlement sets. */
    RuleShape<C> limitsOwnEntitlement() {
        ofOwnEntitlement = true;
        return leavesExcess();
    }

    Class<C> condition() {
        return condition;
    }

    Matcher matcher(String sentence) {
        return pattern.matcher(sentence);
    }

    String example() {
        return example;
    }

    /** The condition that a sentence of this shape means; refuses its place in the pack where part of it is unclear. */
    C read(Matcher matched, PackNode node) {
        return reads.apply(matched, node);
    }

    void check(RuleCondition of, LeaveType type, PackNode node) {
        check.check(condition.cast(of), type, node);
    }

    String words(RuleCondition of, ConditionText text) {
        return words.apply(condition.cast(of), text);
    }

    int strictness(RuleCondition of) {
        return strictness.applyAsInt(condition.cast(of));
    }

    boolean seesOnlyTheAnswer(RuleCondition of) {
        return seesOnlyTheAnswer.test(condition.cast(of));
    }

    Set<String> told() {
        return tells;
    }

    boolean isLimit() {
        return leavesExcess;
    }

    boolean isLimitOfOwnEntitlement() {
        return ofOwnEntitlement;
    }
}
