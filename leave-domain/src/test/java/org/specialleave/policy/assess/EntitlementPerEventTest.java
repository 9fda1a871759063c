package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.specialleave.policy.assess.Asking.asking;
import static org.specialleave.policy.assess.Asking.codes;
import static org.specialleave.policy.assess.Asking.entitlements;
import static org.specialleave.policy.assess.Asking.lines;
import static org.specialleave.policy.assess.Asking.parameter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.policy.pack.PackLoader;

/** A figure that each event has for itself, such as that of child bereavement for each child (D38, 5.24). */
class EntitlementPerEventTest {
    private static final String CHILD = "CHILD_BEREAVEMENT";
    private static final List<String> EVENTS = Arrays.asList(null, "a", "b", "c");

    private static Asking forChild(String event, String died) {
        return asking(CHILD).event(event).told("dateOfDeath", LocalDate.parse(died));
    }

    private static String pack(String version, String from, String period) {
        return Packs.ofType("FAMILY", """
                        pay: paid
                        refusable: yes
                        circumstances:
                          happenedOn: {kind: date, asked: {en: When?}}
                        figure:
                          amount: 15 h
                          %s
                          uses: PAID
                          clause: 2.1
                        findings:
                          OVER_ENTITLEMENT: {when: over the figure, severity: REFER, to: HR, rest: AT_DISCRETION, clause: 2.2}
                        """.formatted(period))
                .replace("version: ABC-1", "version: " + version)
                .replace("inForceFrom: 2020-01-01", "inForceFrom: " + from);
    }

    private static Policies policies(String... packs) {
        return new Policies(Arrays.stream(packs)
                .map(pack -> PackLoader.load("abc.yaml", pack))
                .toList());
    }

    @Test
    void ofTwoChildrenWhoDieOnOneDayEachHasTheWholeFigure() {
        Assessment answer = forChild("b", "2026-11-20")
                .takenOf("a", CHILD, "2026-11-23", 4500)
                .line("2026-11-24", 450)
                .answer();
        assertThat(answer.outcome()).isEqualTo(Outcome.NOTIFIED);
        assertThat(lines(answer)).containsExactly("2026-11-24 450 PAID");
        assertThat(entitlements(answer)).containsExactly("CHILD_BEREAVEMENT 2026-11-20/2027-12-17 4500 0 450 4050");
        assertThat(answer.entitlements()).extracting(Entitlement::event).containsExactly("b");
    }

    @Test
    void whatWasTakenForTheSameChildUsesItUp() {
        Assessment answer = forChild("a", "2026-11-20")
                .takenOf("a", CHILD, "2026-11-23", 4400)
                .takenOf("b", CHILD, "2026-11-23", 4400)
                .line("2026-11-24", 450)
                .answer();
        assertThat(lines(answer)).containsExactly("2026-11-24 100 PAID", "2026-11-24 350 AT_DISCRETION");
        assertThat(parameter(answer, "CHILD_BEREAVEMENT_EXTENSION", "minutes")).isEqualTo(350);
    }

    @Test
    void windowsThatOverlapAreKeptApart() {
        Assessment answer = forChild("b", "2027-06-01")
                .takenOf("a", CHILD, "2027-06-02", 4500)
                .line("2027-06-03", 450)
                .answer();
        assertThat(entitlements(answer)).containsExactly("CHILD_BEREAVEMENT 2027-06-01/2028-06-27 4500 0 450 4050");
    }

    @Test
    void leaveWithoutAnEventIsAllOfOneEvent() {
        Assessment answer = forChild(null, "2026-11-20")
                .taken(CHILD, "2026-11-23", 4400, Pay.PAID)
                .takenOf("a", CHILD, "2026-11-23", 4400)
                .line("2026-11-24", 450)
                .answer();
        assertThat(lines(answer)).containsExactly("2026-11-24 100 PAID", "2026-11-24 350 AT_DISCRETION");
        assertThat(answer.entitlements()).extracting(Entitlement::event).containsExactly((String) null);
    }

    @Test
    void leaveOfWhichNothingIsKnownCountsAgainstEveryEvent() {
        Assessment answer = forChild("b", "2026-11-20")
                .taken(null, "2026-11-23", 4400, null)
                .line("2026-11-24", 450)
                .answer();
        assertThat(answer.entitlements()).extracting(Entitlement::takenMinutes).containsExactly(4400);
    }

    @Test
    void ofATypeThatIsNotOfEachEventItChangesNothing() {
        Assessment answer = asking("BEREAVEMENT")
                .event("b")
                .takenOf("a", "BEREAVEMENT", "2026-11-23", 2250)
                .line("2026-11-24", 450)
                .answer();
        assertThat(codes(answer)).contains("BEREAVEMENT_EXTENSION", "OVER_CAP");
        assertThat(answer.entitlements()).extracting(Entitlement::event).containsOnlyNulls();
    }

    @Test
    void withoutAWindowItIsOfTheEventWheneverItsLeaveIsTaken() {
        Policies policies = policies(pack("ABC-1", "2020-01-01", "per: each event"));
        Assessment answer = asking("FAMILY")
                .event("a")
                .takenOf("a", "FAMILY", "2022-01-03", 600)
                .line("2026-03-30", 200)
                .line("2026-04-02", 450)
                .answer(policies);
        assertThat(lines(answer))
                .containsExactly("2026-03-30 200 PAID", "2026-04-02 100 PAID", "2026-04-02 350 AT_DISCRETION");
        assertThat(entitlements(answer)).containsExactly("FAMILY null 900 600 650 0");
    }

    @Test
    void aVersionThatGivesEachEventItsOwnMeasuresItsPartAlone() {
        String window = "90 days from happenedOn";
        Policies policies = policies(
                pack("ABC-1", "2020-01-01", "per: " + window),
                pack("ABC-2", "2026-12-01", "per: each event\n  within: " + window));
        Assessment answer = asking("FAMILY")
                .event("a")
                .told("happenedOn", LocalDate.parse("2026-11-20"))
                .takenOf("b", "FAMILY", "2026-11-23", 900)
                .line("2026-11-30", 450)
                .line("2026-12-01", 450)
                .line("2026-12-02", 450)
                .answer(policies);
        assertThat(lines(answer))
                .containsExactly("2026-11-30 450 AT_DISCRETION", "2026-12-01 450 PAID", "2026-12-02 450 AT_DISCRETION");
        assertThat(answer.entitlements()).extracting(Entitlement::event).containsExactly(null, "a");
        assertThat(entitlements(answer))
                .containsExactly(
                        "FAMILY 2026-11-20/2027-02-18 900 900 450 0", "FAMILY 2026-11-20/2027-02-18 900 0 1350 0");
    }

    @Test
    void eachEventIsAnsweredAsIfTheOthersWereNot() {
        Random random = new Random(20261201);
        for (int at = 0; at < 2000; at++) {
            List<PriorLeave> taken = new ArrayList<>();
            for (int rows = random.nextInt(6); rows > 0; rows--) {
                taken.add(new PriorLeave(
                        CHILD, day(random), random.nextInt(2500), Pay.PAID, 0, EVENTS.get(random.nextInt(4))));
            }
            List<RequestedLine> lines = List.of(line(random), line(random));
            LocalDate died = day(random);
            for (String event : EVENTS) {
                List<PriorLeave> own = taken.stream()
                        .filter(row -> Objects.equals(row.event(), event))
                        .toList();
                Assessment among = new Assessor(Asking.POLICIES).assess(facts(event, taken, lines, died));
                Assessment alone = new Assessor(Asking.POLICIES).assess(facts(event, own, lines, died));
                assertThat(among).isEqualTo(alone);
                Assessment unnamed = new Assessor(Asking.POLICIES)
                        .assess(facts(
                                null,
                                own.stream()
                                        .map(EntitlementPerEventTest::unnamed)
                                        .toList(),
                                lines,
                                died));
                assertThat(entitlements(among)).isEqualTo(entitlements(unnamed));
                assertThat(among.lines()).isEqualTo(unnamed.lines());
                assertThat(among.findings()).isEqualTo(unnamed.findings());
            }
        }
    }

    private static PriorLeave unnamed(PriorLeave row) {
        return new PriorLeave(row.leaveType(), row.date(), row.minutes(), row.pay(), row.shiftMinutes());
    }

    private static LeaveFacts facts(String event, List<PriorLeave> taken, List<RequestedLine> lines, LocalDate died) {
        return new LeaveFacts(
                CHILD,
                Instant.parse("2026-11-21T09:00:00Z"),
                ContractHours.always(2250, 2250),
                taken,
                lines,
                new Circumstances(Map.of("dateOfDeath", died)),
                List.of(),
                null,
                null,
                event);
    }

    private static LocalDate day(Random random) {
        return LocalDate.parse("2026-11-21").plusDays(random.nextInt(300) - 150);
    }

    private static RequestedLine line(Random random) {
        int minutes = 1 + random.nextInt(700);
        return new RequestedLine(day(random), minutes, minutes, null, null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "per: each leave year\n  within: 90 days from happenedOn",
                "per: 90 days from happenedOn\n  within: 90 days from happenedOn"
            })
    void onlyAFigureOfEachEventIsWithinAWindow(String period) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policies(pack("ABC-1", "2020-01-01", period)))
                .withMessageContaining("expected it only where the figure is per “each event”");
    }

    @Test
    void itsWindowOpensOnADayThatTheTypeAsks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policies(pack("ABC-1", "2020-01-01", "per: each event\n  within: 2 weeks")))
                .withMessageContaining("expected days such as “392 days from dateOfDeath”");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> policies(pack("ABC-1", "2020-01-01", "per: each event\n  within: 90 days from bornOn")))
                .withMessageContaining("which bornOn is not");
    }

    @Test
    void withoutAWindowNothingLiesAfterIt() {
        String pack =
                pack("ABC-1", "2020-01-01", "per: each event").replace("over the figure", "a line after the window");
        assertThatIllegalArgumentException().isThrownBy(() -> policies(pack)).withMessageContaining("expected");
    }
}
