package org.specialleave.policy.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.policy.release.VersionTexts.lpt;
import static org.specialleave.policy.release.VersionTexts.with;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.specialleave.policy.model.Policies;

/** The text of a pack before it is kept: is it understood, and does it fit beside what is released? */
class PackCheckTest {
    private static final Policies RELEASED = new ReleasedPolicies().policies();
    private static final String NINE = lpt("LPT-9", "2055-04-01");

    /**
     * A pack that is refused.
     *
     * @param yaml   its text
     * @param begins how the line with the mistake begins
     * @param told   what the refusal tells
     */
    record Mistake(String yaml, String begins, String told) {
        @Override
        public String toString() {
            return told;
        }
    }

    static List<Mistake> mistakes() {
        return List.of(
                new Mistake(with(NINE, "    countsToCap: yes", "    countsToCab: yes"), "countsToCab", "“countsToCab”"),
                new Mistake(
                        with(NINE, "  figure: 1 working week", "  figure: 1 fortnight"), "figure:", "“1 fortnight”"),
                new Mistake(with(NINE, "to: HEAD_OF_SERVICE", "to: CHIEF_NURSE"), "to:", "HEAD_OF_SERVICE"),
                new Mistake(with(NINE, "version: LPT-9", "version: LPT-8"), "version:", "released already"),
                new Mistake(
                        with(NINE, "inForceFrom: 2055-04-01", "inForceFrom: 2019-10-30"),
                        "inForceFrom:",
                        "from which LPT-8 is in force"),
                new Mistake(
                        with(NINE, "  TRUST_APPEAL_WITNESS:\n", "  STATUTORY_CARERS:\n"),
                        "STATUTORY_CARERS:",
                        "stands in policy CLR"),
                new Mistake(with(NINE, "redirect: CARERS", "redirect: NOWHERE"), "redirect:", "found “NOWHERE”"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatIsWrongIsToldWithItsPlace(Mistake mistake) {
        assertThat(PackCheck.check(mistake.yaml(), RELEASED))
                .isInstanceOfSatisfying(PackCheckResult.Refused.class, refused -> {
                    assertThat(refused.sentence()).contains(mistake.told(), "line " + refused.line(), "expected");
                    assertThat(mistake.yaml()
                                    .lines()
                                    .toList()
                                    .get(refused.line() - 1)
                                    .strip())
                            .startsWith(mistake.begins());
                });
    }

    @Test
    void whatFitsIsReadAndMayBeginBeforeTheOthers() {
        assertThat(PackCheck.check(NINE, RELEASED)).isInstanceOf(PackCheckResult.Fits.class);
        assertThat(PackCheck.check(lpt("LPT-7", "2015-04-01"), RELEASED)).isInstanceOf(PackCheckResult.Fits.class);
    }

    @Test
    void whatIsNoPackIsRefusedWhateverItIs() {
        assertThat(List.of("", "a", "[".repeat(100_000), "- ".repeat(50_000), "a: &b [*b]"))
                .allSatisfy(text ->
                        assertThat(PackCheck.check(text, RELEASED)).isInstanceOf(PackCheckResult.Refused.class));
    }

    static List<Mistake> hostileTexts() {
        String bomb = IntStream.range(1, 9)
                .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1) + "]\n")
                .collect(Collectors.joining("", "a0: &a0 [x, x]\n", NINE));
        return List.of(
                new Mistake(bomb, "a1:", "found an alias; expected the text itself"),
                new Mistake(with(NINE, "version: LPT-9", "version: &v LPT-9\ntitle2: *v"), "title2:", "found an alias"),
                new Mistake(NINE + "more: " + "[".repeat(100_000), "more:", "found more than 20 levels"),
                new Mistake(NINE + "more: " + "{a: ".repeat(50_000), "more:", "found more than 20 levels"),
                new Mistake(
                        with(NINE, "inForceFrom: 2055-04-01", "inForceFrom: 0000-01-01"),
                        "inForceFrom:",
                        "found “0000-01-01”; expected a date such as 2026-04-01, from 1900 to 2199"),
                new Mistake(
                        with(NINE, "inForceFrom: 2055-04-01", "inForceFrom: +999999999-12-31"),
                        "inForceFrom:",
                        "from 1900 to 2199"));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void whatWouldTakeMemoryOrTimeIsRefusedAtItsPlaceBeforeAnythingIsMadeOfIt(Mistake mistake) {
        whatIsWrongIsToldWithItsPlace(mistake);
    }

    @Test
    void aTextThatIsLongerThanAnyPackIsRefused() {
        assertThat(PackCheck.check(NINE + "# x\n".repeat(300_000), RELEASED))
                .isInstanceOfSatisfying(
                        PackCheckResult.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("found more than 1048576 characters"));
    }
}
