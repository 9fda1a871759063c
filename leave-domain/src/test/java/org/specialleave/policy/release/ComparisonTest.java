package org.specialleave.policy.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.specialleave.policy.release.VersionTexts.LPT;
import static org.specialleave.policy.release.VersionTexts.pack;
import static org.specialleave.policy.release.VersionTexts.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.specialleave.policy.release.VersionDifference.Effect;
import org.specialleave.policy.release.VersionDifference.Kind;
import org.specialleave.staff.HoursWorked;

/**
 * Two versions of the trust's policy, compared for a staff of ten full-time and five part-time jobs, and one without
 * hours.
 */
class ComparisonTest {
    private static final List<HoursWorked> STAFF =
            List.of(new HoursWorked(2250, 2250, 10), new HoursWorked(1350, 2250, 5), new HoursWorked(0, 2250, 1));

    private static List<VersionDifference> differences(String after) {
        return Comparison.of(pack(LPT), pack(after), STAFF);
    }

    @Test
    void aVersionDiffersInNothingFromItself() {
        assertThat(differences(LPT)).isEmpty();
    }

    @Test
    void aSmallerFigureTakesFromThoseWhoHaveLess() {
        VersionDifference one = only(with(LPT, "amount: 15 h pro rata", "amount: 7.5 h"));
        assertThat(one.kind()).isEqualTo(Kind.FIGURE);
        assertThat(one.effect()).isEqualTo(Effect.TAKES);
        assertThat(one.types()).containsExactly("Volunteering leave");
        assertThat(one.before()).isEqualTo("15 hours in proportion to the week in each leave year");
        assertThat(one.after()).isEqualTo("7.5 hours in each leave year");
        assertThat(one.hours().lose()).isEqualTo(15);
        assertThat(one.hours().gain()).isZero();
        assertThat(one.hours().stay()).isEqualTo(1);
        assertThat(one.hours().examples())
                .extracting(HoursImpact.Example::before, HoursImpact.Example::after)
                .containsExactly(tuple(900, 450), tuple(540, 450));
    }

    @Test
    void aFigureThatIsNoLongerInProportionGivesToThoseWhoWorkPartOfTheWeek() {
        VersionDifference one = only(with(LPT, "amount: 15 h pro rata", "amount: 15 h"));
        assertThat(one.effect()).isEqualTo(Effect.GIVES);
        assertThat(one.hours().gain()).isEqualTo(5);
        assertThat(one.hours().stay()).isEqualTo(11);
    }

    @Test
    void aFigureOfEachEventGivesMoreThanOneOfAWindowForAll() {
        String window =
                with(LPT, "per: each event\n      within: 392 days from dateOfDeath", "per: 392 days from dateOfDeath");
        VersionDifference takes = only(window);
        assertThat(takes.kind()).isEqualTo(Kind.FIGURE_PERIOD);
        assertThat(takes.effect()).isEqualTo(Effect.TAKES);
        assertThat(takes.before()).startsWith("for each event, within 392 days");
        VersionDifference gives = Comparison.of(pack(window), pack(LPT), STAFF).get(0);
        assertThat(gives.effect()).isEqualTo(Effect.GIVES);
    }

    @Test
    void aFigureOfAnotherPeriodIsToldWithoutGuessingWhomItHelps() {
        String volunteering = LPT.substring(LPT.indexOf("  VOLUNTEERING:"));
        String after = LPT.replace(
                volunteering, with(volunteering, "per: each leave year", "per: the 12 months ending on the line"));
        assertThat(differences(after)).anySatisfy(one -> {
            assertThat(one.kind()).isEqualTo(Kind.FIGURE_PERIOD);
            assertThat(one.effect()).isEqualTo(Effect.CHANGES);
            assertThat(one.after()).isEqualTo("in any twelve months");
        });
    }

    @Test
    void theCapConcernsEverybody() {
        VersionDifference one = only(with(LPT, "figure: 1 working week", "figure: 2 working weeks"));
        assertThat(one.kind()).isEqualTo(Kind.CAP);
        assertThat(one.effect()).isEqualTo(Effect.GIVES);
        assertThat(one.types()).isEmpty();
        assertThat(one.clause()).isEqualTo(pack(LPT).terms().cap().clause());
        assertThat(one.hours().gain()).isEqualTo(15);
        assertThat(one.hours().stay()).isEqualTo(1);
    }

    @Test
    void aTypeThatIsGoneIsTaken() {
        int from = LPT.indexOf("  TRUST_APPEAL_WITNESS:");
        int to = LPT.indexOf("  RESERVE_FORCES:");
        String without = LPT.substring(0, from) + LPT.substring(to);
        VersionDifference gone = only(without);
        assertThat(gone.kind()).isEqualTo(Kind.TYPE);
        assertThat(gone.effect()).isEqualTo(Effect.TAKES);
        assertThat(gone.after()).isEmpty();
        List<VersionDifference> added = Comparison.of(pack(without), pack(LPT), STAFF);
        assertThat(added)
                .singleElement()
                .matches(one -> one.effect() == Effect.GIVES && one.before().isEmpty());
    }

    /**
     * A change of one passage.
     *
     * @param passage of LPT-8
     * @param by      what stands there instead
     * @param kind    what it is about
     * @param effect  what it does
     * @param before  what was said
     * @param after   what is said
     */
    record Change(String passage, String by, Kind kind, Effect effect, String before, String after) {
        @Override
        public String toString() {
            return passage.strip() + " -> " + by.strip();
        }
    }

    static List<Change> changes() {
        return List.of(
                new Change(
                        "when: more than 3 shifts in one incident",
                        "when: more than 2 shifts in one incident",
                        Kind.FINDING,
                        Effect.TAKES,
                        "beyond 3 shifts for the same event: the head of service decides as well, and says whether that part"
                                + " is paid",
                        "beyond 2 shifts for the same event: the head of service decides as well, and says whether that part"
                                + " is paid"),
                new Change(
                        "        severity: REFER\n        to: HEAD_OF_SERVICE\n        rest: AT_DISCRETION\n        clause: 5.15",
                        "        severity: REFER\n        to: DIRECTOR\n        rest: AT_DISCRETION\n        clause: 5.15",
                        Kind.FINDING,
                        Effect.TAKES,
                        "the head of service decides as well",
                        "a director decides as well"),
                new Change(
                        "when: fewer than 14 days' notice",
                        "when: fewer than 7 days' notice",
                        Kind.FINDING,
                        Effect.GIVES,
                        "with fewer than 14 days’ notice: it is pointed out",
                        "with fewer than 7 days’ notice: it is pointed out"),
                new Change(
                        "        when: fewer than 28 days' notice\n        severity: REQUIRE",
                        "        when: fewer than 28 days' notice\n        severity: ADVISE",
                        Kind.FINDING,
                        Effect.GIVES,
                        "something is written down before it is decided",
                        "it is pointed out"),
                new Change(
                        "    pay: paid\n    refusable: no\n    askToDefer: yes",
                        "    pay: unpaid\n    refusable: no\n    askToDefer: yes",
                        Kind.PAY,
                        Effect.TAKES,
                        "paid",
                        "unpaid"),
                new Change(
                        "    pay: paid\n    refusable: no\n    askToDefer: yes",
                        "    pay: paid\n    refusable: for service needs only\n    askToDefer: yes",
                        Kind.REFUSAL,
                        Effect.TAKES,
                        "it is a right and cannot be refused",
                        "it can be refused for the needs of the service alone"),
                new Change(
                        "    pay: paid\n    refusable: no\n    askToDefer: yes",
                        "    pay: paid\n    refusable: no\n    askToDefer: no",
                        Kind.HANDLING,
                        Effect.GIVES,
                        "you may be asked to seek another date",
                        "you are not asked to seek another date"),
                new Change(
                        "      FEE_DUE: on paid lines\n      RETURN_WHEN_RELEASED: always",
                        "      FEE_DUE: on paid lines",
                        Kind.CONDITION,
                        Effect.CHANGES,
                        "you come back to work",
                        ""),
                new Change(
                        "asked: {en: Which body do you serve on?}",
                        "asked: {en: Which public body do you serve on?}",
                        Kind.ASKED,
                        Effect.SAYS,
                        "Which body do you serve on? (a name)",
                        "Which public body do you serve on? (a name)"),
                new Change(
                        "  LAY_OBSERVERS: {from: 2018-10-01}",
                        "  LAY_OBSERVERS: {from: 2018-10-01, to: 2054-12-31}",
                        Kind.BODY,
                        Effect.CHANGES,
                        "from 1 October 2018",
                        "from 1 October 2018 to 31 December 2054"),
                new Change(
                        "  LAY_OBSERVERS: {from: 2018-10-01}\n",
                        "",
                        Kind.BODY,
                        Effect.TAKES,
                        "from 1 October 2018",
                        ""),
                new Change(
                        "leaveYearStarts: 04-01",
                        "leaveYearStarts: 01-01",
                        Kind.LEAVE_YEAR,
                        Effect.CHANGES,
                        "1 April",
                        "1 January"),
                new Change(
                        "    setting: HOURS_ON_THE_DAY",
                        "    setting: TIME_WEIGHTED",
                        Kind.DECISION,
                        Effect.CHANGES,
                        "the entitlement is that of the hours in force on the day",
                        "the entitlement is that of the hours in force on the day"),
                new Change(
                        "        name: Jury service\n",
                        "        name: Serving on a jury\n",
                        Kind.WORDS,
                        Effect.SAYS,
                        "Jury service",
                        "Serving on a jury"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void eachChangeIsToldWithItsClauseBeforeAndAfter(Change change) {
        assertThat(differences(with(LPT, change.passage(), change.by()))).anySatisfy(one -> {
            assertThat(one.kind()).isEqualTo(change.kind());
            assertThat(one.effect()).isEqualTo(change.effect());
            assertThat(one.before()).contains(change.before());
            assertThat(one.after()).contains(change.after());
        });
    }

    @Test
    void whatIsTheSameInManyTypesIsToldOnce() {
        String all = LPT.substring(LPT.indexOf("everyType:"), LPT.indexOf("sections:"));
        String after = LPT.replace(all, with(all, "    severity: ADVISE", "    severity: REQUIRE"));
        assertThat(differences(after)).singleElement().satisfies(one -> {
            assertThat(one.effect()).isEqualTo(Effect.TAKES);
            assertThat(one.types()).hasSize(pack(LPT).types().size());
        });
    }

    @Test
    void whatTakesSomethingAwayComesFirst() {
        String after = with(
                with(
                        with(LPT, "name: Jury service", "name: Serving on a jury"),
                        "figure: 1 working week",
                        "figure: 2 working weeks"),
                "when: more than 3 shifts in one incident",
                "when: more than 2 shifts in one incident");
        assertThat(differences(after))
                .extracting(VersionDifference::effect)
                .containsExactly(Effect.TAKES, Effect.GIVES, Effect.SAYS);
    }

    private static VersionDifference only(String after) {
        List<VersionDifference> all = differences(after);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
