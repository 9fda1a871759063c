package org.specialleave.policy.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.RuleCondition;
import org.specialleave.policy.text.PolicyBundle;

/** What the shipped policies say, in words; and no shape of a rule is without its words. */
class PolicyWordsTest {
    private static final Policies POLICIES = new ReleasedPolicies().policies();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final PolicyWords WORDS = PolicyWords.of(POLICIES, DAY);

    static List<String> shapes() {
        return Stream.of(leaves(RuleCondition.class, "when."), leaves(EntitlementRule.Period.class, "per."))
                .flatMap(keys -> keys)
                .toList();
    }

    private static Stream<String> leaves(Class<?> family, String key) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(one -> leaves(one, key))
                : Stream.of(key + family.getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyShapeHasItsWords(String key) {
        assertThat(ResourceBundle.getBundle("org.specialleave.policy.text.Policy", Locale.ROOT)
                        .containsKey(key))
                .isTrue();
    }

    static List<LeaveType> types() {
        return List.copyOf(POLICIES.typesOn(DAY));
    }

    @ParameterizedTest
    @MethodSource("types")
    void nobodyReadsACode(LeaveType type) {
        assertThat(Stream.concat(
                        Stream.of(WORDS.pay(type), WORDS.refusal(type), WORDS.cap(type)),
                        Stream.concat(
                                type.rules().stream().map(rule -> WORDS.finding(type, rule)),
                                type.conditions().stream().map(one -> WORDS.condition(type, one)))))
                .allSatisfy(
                        sentence -> assertThat(sentence).isNotBlank().doesNotContainPattern("[A-Z]{2}_|[a-z][A-Z]"));
    }

    @Test
    void aTypeReadsAsThePolicyReads() {
        LeaveType witness = POLICIES.type("COURT_WITNESS", DAY).orElseThrow();
        assertThat(WORDS.refusal(witness))
                .startsWith("it can be refused, but not where “Are you legally obliged to attend")
                .endsWith("is answered with yes");
        LeaveType child = POLICIES.type("CHILD_BEREAVEMENT", DAY).orElseThrow();
        assertThat(WORDS.figure(child, child.entitlement()))
                .isEqualTo("the greater of 75 hours in proportion to the week and 2 working weeks for each event,"
                        + " within 392 days of the answer to “When did your child die?”");
        assertThat(WORDS.handling(child)).containsExactly("nobody may ask for proof");
        assertThat(PolicyBundle.hours(450)).isEqualTo("7 hours 30 minutes");
        assertThat(PolicyBundle.hours(0)).isEqualTo("0 hours");
        assertThat(PolicyBundle.hours(30)).isEqualTo("30 minutes");
    }

    @Test
    void figuresOfOtherTrustsReadAsTheirPoliciesDo() {
        Policies north = new ReleasedPolicies(Optional.empty(), List.of("NTH-1")).policies();
        LeaveType bereavement = north.type("BEREAVEMENT", DAY).orElseThrow();
        assertThat(PolicyWords.of(north, DAY).figure(bereavement, bereavement.entitlement()))
                .isEqualTo(
                        "5 days, and 2 days more where “Do you have to travel abroad?” is answered with yes in any twelve"
                                + " months");
        Policies esk = new ReleasedPolicies(Optional.empty(), List.of("EVL-1")).policies();
        LeaveType compassionate = esk.type("COMPASSIONATE", DAY).orElseThrow();
        assertThat(PolicyWords.of(esk, DAY)
                        .finding(compassionate, compassionate.rules().get(0)))
                .startsWith("beyond 3 days of the figure");
    }
}
