package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.PolicyTerms;
import org.specialleave.policy.model.RequestedLine;

/**
 * What holds for every request by two versions of a policy, whatever the trust decided about hours that change (D11).
 */
class AssessorAcrossRandomVersionsTest {
    private static final int MANY = 3000;
    private static final LocalDate CHANGE = LocalDate.parse(TwoVersions.FROM);
    /** Half days, units and the half-day minimum are of whole lines. */
    private static final Set<String> OF_WHOLE_LINES = Set.of("MAGISTRATE", "LOCAL_GOVERNMENT", "STATUTORY_CARERS");

    @ParameterizedTest
    @EnumSource(PolicyTerms.ChangeOfHours.class)
    void eachLineIsOfTheVersionInForceOnItsDateAndTheyAddUp(PolicyTerms.ChangeOfHours setting) {
        Assessor assessor = new Assessor(TwoVersions.of(setting));
        Random random = new Random(20270111);
        for (int at = 0; at < MANY; at++) {
            LeaveFacts facts = AssessorWithRandomRequestsTest.facts(random);
            Assessment answer = assessor.assess(facts);
            assertThat(answer.lines().stream().mapToInt(AssessedLine::minutes).sum())
                    .isEqualTo(facts.lines().stream()
                            .mapToInt(RequestedLine::minutes)
                            .sum());
            for (AssessedLine line : answer.lines()) {
                assertThat(line.policyVersion())
                        .isEqualTo(
                                facts.leaveType().equals("STATUTORY_CARERS")
                                        ? "CLR-2024"
                                        : line.date().isBefore(CHANGE) ? "LPT-8" : "LPT-9");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PolicyTerms.ChangeOfHours.class)
    void splittingALineIntoPartsOfItsDateAndShiftChangesNoSumOfMinutes(PolicyTerms.ChangeOfHours setting) {
        Assessor assessor = new Assessor(TwoVersions.of(setting));
        Random random = new Random(20270112);
        int split = 0;
        for (int at = 0; at < MANY; at++) {
            LeaveFacts facts = AssessorWithRandomRequestsTest.facts(random);
            LeaveFacts inParts = split(facts, random);
            Assessment whole = assessor.assess(facts);
            Assessment parts = assessor.assess(inParts);
            boolean ofWholeLines = OF_WHOLE_LINES.contains(facts.leaveType());
            if (!ofWholeLines) {
                assertThat(parts.outcome()).isEqualTo(whole.outcome());
                assertThat(parts.route()).isEqualTo(whole.route());
                assertThat(minutesOfFindings(parts)).isEqualTo(minutesOfFindings(whole));
                assertThat(parts.conditions()).isEqualTo(whole.conditions());
            }
            assertThat(sums(parts)).isEqualTo(sums(whole));
            assertThat(Asking.entitlements(parts)).isEqualTo(Asking.entitlements(whole));
            split += inParts.lines().size() > facts.lines().size() ? 1 : 0;
        }
        assertThat(split).isGreaterThan(MANY / 2);
    }

    private static LeaveFacts split(LeaveFacts facts, Random random) {
        List<RequestedLine> lines = new ArrayList<>();
        for (RequestedLine line : facts.lines()) {
            int left = line.minutes();
            while (left > 1 && random.nextInt(3) > 0) {
                int part = 1 + random.nextInt(left - 1);
                lines.add(part(line, part));
                left -= part;
            }
            lines.add(part(line, left));
        }
        return new LeaveFacts(
                facts.leaveType(),
                facts.requestedAt(),
                facts.contract(),
                facts.taken(),
                lines,
                facts.circumstances(),
                facts.booked());
    }

    private static RequestedLine part(RequestedLine line, int minutes) {
        return new RequestedLine(line.date(), minutes, line.shiftMinutes(), line.pay(), null, null);
    }

    /** Minutes by day and pay, which is finer than in all. */
    private static Map<String, Integer> sums(Assessment answer) {
        Map<String, Integer> sums = new TreeMap<>();
        answer.lines().forEach(line -> sums.merge(line.date() + " " + line.pay(), line.minutes(), Integer::sum));
        sums.values().removeIf(minutes -> minutes == 0);
        return sums;
    }

    private static Map<String, Object> minutesOfFindings(Assessment answer) {
        return answer.findings().stream()
                .collect(Collectors.toMap(
                        Finding::code, found -> found.parameters().getOrDefault("minutes", 0)));
    }
}
