package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.specialleave.policy.assess.Asking.asking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.policy.model.Rule;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.policy.text.FindingSentences;

/** Two trusts whose policies differ from ours in figures, days, periods and routes: a pack each, and nothing else. */
class TwoOtherTrustsTest {
    private static Policies of(String version) {
        return new ReleasedPolicies(Optional.empty(), List.of(version, "CLR-2024")).policies();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NTH-1", "EVL-1"})
    void theStatutoryRightStandsBesideThem(String version) {
        assertThat(asking("STATUTORY_CARERS")
                        .at("2026-09-01T09:00:00Z")
                        .line("2026-11-23", 450)
                        .answer(of(version))
                        .outcome())
                .isEqualTo(Outcome.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NTH-1", "EVL-1"})
    void partsOfALineSumToItInTheOrderOfTheirPayAndTheOrderOfWhatWasTakenDoesNotMatter(String version) {
        Policies policies = of(version);
        List<LeaveType> types = new ArrayList<>(policies.typesOn(LocalDate.parse("2026-11-21")));
        Random random = new Random(20261122);
        for (int round = 0; round < 3000; round++) {
            LeaveFacts facts = facts(random, types);
            Assessment answer = new Assessor(policies).assess(facts);
            int[] minutes = new int[facts.lines().size()];
            int before = -1;
            int rank = 0;
            for (AssessedLine part : answer.lines()) {
                int pay = List.of(Pay.PAID, Pay.AT_DISCRETION, Pay.UNPAID).indexOf(part.pay());
                assertThat(part.asked() != before || pay > rank).isTrue();
                before = part.asked();
                rank = pay;
                minutes[part.asked()] += part.minutes();
            }
            for (int at = 0; at < minutes.length; at++) {
                assertThat(minutes[at]).isEqualTo(facts.lines().get(at).minutes());
            }
            for (Entitlement row : answer.entitlements()) {
                assertThat(row.entitledMinutes()).isNotNegative();
            }
            List<PriorLeave> shuffled = new ArrayList<>(facts.taken());
            Collections.shuffle(shuffled, random);
            LeaveFacts other = new LeaveFacts(
                    facts.leaveType(),
                    facts.requestedAt(),
                    facts.contract(),
                    shuffled,
                    facts.lines(),
                    facts.circumstances(),
                    facts.booked());
            assertThat(new Assessor(policies).assess(other)).isEqualTo(answer);
        }
    }

    private static LeaveFacts facts(Random random, List<LeaveType> types) {
        LeaveType type = types.get(random.nextInt(types.size()));
        Map<String, Object> told = new LinkedHashMap<>();
        if (type.circumstances().containsKey("travelAbroad")) {
            told.put("travelAbroad", random.nextBoolean());
        }
        if (type.circumstances().containsKey("dateOfDeath")) {
            told.put("dateOfDeath", LocalDate.parse("2026-11-01"));
        }
        List<RequestedLine> lines = new ArrayList<>();
        for (int at = random.nextInt(9); at >= 0; at--) {
            int shift = 1 + random.nextInt(720);
            lines.add(new RequestedLine(
                    LocalDate.parse("2026-11-21").plusDays(random.nextInt(200)),
                    random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(shift),
                    shift,
                    random.nextInt(4) == 0 ? Pay.UNPAID : null,
                    null,
                    null));
        }
        List<PriorLeave> taken = new ArrayList<>();
        for (int at = random.nextInt(5); at > 0; at--) {
            int shift = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(720);
            taken.add(new PriorLeave(
                    type.code(),
                    LocalDate.parse("2026-03-01").plusDays(random.nextInt(400)),
                    1 + random.nextInt(700),
                    random.nextInt(3) == 0 ? Pay.UNPAID : Pay.PAID,
                    shift));
        }
        ContractHours hours = ContractHours.of(
                random.nextInt(5) == 0 ? 0 : random.nextInt(2500),
                2250,
                List.of(new ContractHours.Change(
                        LocalDate.parse("2026-10-01").plusDays(random.nextInt(120)), random.nextInt(2500))));
        return new LeaveFacts(
                type.code(),
                Instant.parse("2026-11-21T09:00:00Z"),
                hours,
                taken,
                lines,
                new Circumstances(told),
                List.of());
    }

    @Test
    void everySentenceOfTheirsIsSaidInWords() {
        for (String version : List.of("NTH-1", "EVL-1")) {
            Policies policies = of(version);
            FindingSentences sentences = new FindingSentences(policies, Locale.UK);
            for (PolicyPack pack : policies.packs()) {
                for (LeaveType type : pack.types().values()) {
                    for (Rule rule : type.rules()) {
                        Map<String, Object> found =
                                rule.redirect() == null ? Map.of() : Map.of("redirect", rule.redirect());
                        assertThat(sentences
                                        .said(new Finding(
                                                rule.code(), rule.severity(), rule.clause(), found, rule.ownWords()))
                                        .what())
                                .as(rule.code())
                                .contains(" ")
                                .doesNotContain("{");
                    }
                    type.conditions()
                            .forEach(one -> assertThat(sentences.condition(type, one.code()))
                                    .contains(" "));
                }
            }
        }
    }

    @Test
    void aVersionThatDoesNotComeWithTheProductIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("XYZ-1"))
                .withMessage(
                        "The setting leave.policy.shipped names “XYZ-1”, which does not come with the product; expected some of"
                                + " LPT-8, CLR-2024, NTH-1, EVL-1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReleasedPolicies(Optional.empty(), List.of("LPT-8", "NTH-1")))
                .withMessageContaining("stands in policy");
    }
}
