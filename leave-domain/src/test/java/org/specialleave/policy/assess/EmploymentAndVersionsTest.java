package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.specialleave.policy.assess.Asking.POLICIES;
import static org.specialleave.policy.assess.Asking.asking;
import static org.specialleave.policy.assess.Asking.codes;
import static org.specialleave.policy.assess.Asking.entitlements;
import static org.specialleave.policy.assess.Asking.finding;
import static org.specialleave.policy.assess.Asking.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.model.Severity;
import org.specialleave.policy.pack.PackLoader;

/** Lines outside the assignment's dates, and lines before their type is in force. */
class EmploymentAndVersionsTest {
    private static final ContractHours FROM_DECEMBER =
            ContractHours.of(null, 2250, List.of(new ContractHours.Change(LocalDate.parse("2026-12-01"), 2250)));

    @Test
    void aLineOutsideTheAssignmentBlocksAndBringsNothingElse() {
        Assessment answer = asking("CARERS")
                .contract(FROM_DECEMBER)
                .line("2026-11-20", 450)
                .line("2026-12-01", 450)
                .answer();
        assertThat(answer.blocked()).isTrue();
        assertThat(codes(answer)).containsExactlyInAnyOrder("NOT_EMPLOYED_THEN", "DEPENDANT_TIME_OFF");
        assertThat(finding(answer, "NOT_EMPLOYED_THEN").orElseThrow().clause()).isEqualTo("2.1");
        assertThat(entitlements(answer)).containsExactly("SPECIAL_LEAVE_CAP 2026-27 2250 0 450 1800");
        assertThat(lines(answer)).containsExactly("2026-11-20 450 PAID", "2026-12-01 450 PAID");
    }

    @Test
    void aDayNotWorkedOutsideTheAssignmentIsNoMatter() {
        assertThat(codes(asking("CARERS")
                        .contract(FROM_DECEMBER)
                        .line("2026-11-20", 0)
                        .line("2026-12-01", 450)
                        .answer()))
                .doesNotContain("NOT_EMPLOYED_THEN");
    }

    @Test
    void aWeekToldBesideTheChangesIsThatBeforeThem() {
        ContractHours hours =
                ContractHours.of(1350, 2250, List.of(new ContractHours.Change(LocalDate.parse("2026-12-01"), 2250)));
        assertThat(entitlements(
                        asking("CARERS").contract(hours).line("2026-11-30", 450).answer()))
                .containsExactly("SPECIAL_LEAVE_CAP 2026-27 1350 0 450 900");
    }

    @Test
    void beforeItsPolicyATypeIsNotInForce() {
        Assessment answer = asking("CARERS")
                .at("2019-10-01T09:00:00Z")
                .line("2019-10-29", 450)
                .line("2019-10-30", 450)
                .answer();
        assertThat(answer.blocked()).isTrue();
        assertThat(finding(answer, "TYPE_NOT_IN_FORCE")).get().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
            assertThat(finding.clause()).isNull();
        });
        assertThat(answer.lines()).extracting(AssessedLine::policyVersion).containsExactly(null, "LPT-8");
        assertThat(entitlements(answer)).containsExactly("SPECIAL_LEAVE_CAP 2019-20 2250 0 450 1800");
    }

    @Test
    void findingsOfTheTypeComeAlsoWhereNoLineCounts() {
        Assessment answer = asking("DOMESTIC_CRISIS")
                .contract(FROM_DECEMBER)
                .line("2026-11-20", 450)
                .answer();
        assertThat(codes(answer)).containsExactly("NOT_EMPLOYED_THEN", "HR_ADVICE");
        Assessment statutory = asking("STATUTORY_CARERS")
                .at("2024-03-20T09:00:00Z")
                .line("2024-04-05", 450)
                .answer();
        assertThat(codes(statutory)).containsExactly("TYPE_NOT_IN_FORCE");
        assertThat(statutory.refusable()).isFalse();
        assertThat(statutory.lines()).allMatch(line -> line.policyVersion() == null);
    }

    @Test
    void anExpiredVersionStaysInForceUntilTheNext() {
        assertThat(POLICIES.type("CARERS", LocalDate.parse("2040-01-01")))
                .get()
                .extracting(LeaveType::policyVersion)
                .isEqualTo("LPT-8");
        assertThat(POLICIES.type("CARERS", LocalDate.parse("2019-10-29"))).isEmpty();
        assertThat(POLICIES.type("STATUTORY_CARERS", LocalDate.parse("2024-04-06")))
                .isPresent();
        assertThat(POLICIES.knownType("STATUTORY_CARERS", LocalDate.parse("2020-01-01")))
                .isPresent();
        assertThat(POLICIES.knownType("SABBATICAL", LocalDate.parse("2020-01-01")))
                .isEmpty();
    }

    @Test
    void eachLineIsJudgedByTheVersionInForceOnItsOwnDate() {
        Policies two = new Policies(List.of(pack("LPT-8", "2019-10-30", 3), pack("LPT-9", "2027-01-01", 2)));
        LeaveFacts facts = asking("CARERS")
                .line("2026-12-30", 450)
                .line("2026-12-31", 450)
                .line("2027-01-01", 450)
                .line("2027-01-04", 450)
                .facts();
        Assessment answer = new Assessor(two).assess(facts);
        assertThat(answer.lines())
                .extracting(AssessedLine::policyVersion)
                .containsExactly("LPT-8", "LPT-8", "LPT-9", "LPT-9");
        assertThat(lines(answer))
                .containsExactly(
                        "2026-12-30 450 PAID",
                        "2026-12-31 450 PAID",
                        "2027-01-01 450 AT_DISCRETION",
                        "2027-01-04 450 AT_DISCRETION");
        assertThat(entitlements(answer)).containsExactly("SPECIAL_LEAVE_CAP 2026-27 2250 0 1800 450");
    }

    @Test
    void aPolicyForAFurtherTypeStandsBehindTheOneThatMostLeaveIsOf() {
        PolicyPack further = PackLoader.load(
                "x",
                Packs.small("STUDY_LEAVE").replace("policy: LPT", "policy: ABC").replace("LPT-8", "ABC-1"));
        List<PolicyPack> all = new ArrayList<>(Asking.POLICIES.packs());
        all.add(0, further);
        assertThat(new Policies(all).inForceOn(LocalDate.parse("2026-11-21")))
                .extracting(PolicyPack::version)
                .containsExactly("LPT-8", "ABC-1", "CLR-2024");
    }

    @Test
    void versionsAreReleasedOnceAndATypeStandsInOnePolicy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policies(List.of(pack("LPT-8", "2019-10-30", 3), pack("LPT-8", "2020-10-30", 3))))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policies(List.of(pack("LPT-8", "2019-10-30", 3), pack("LPT-9", "2019-10-30", 3))))
                .withMessageContaining("2019-10-30");
        PolicyPack other = PackLoader.load(
                "x", Packs.small("CARERS").replace("policy: LPT", "policy: ABC").replace("LPT-8", "ABC-1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policies(List.of(pack("LPT-8", "2019-10-30", 3), other)))
                .withMessageContaining("CARERS");
    }

    private static PolicyPack pack(String version, String from, int shifts) {
        return PackLoader.load(
                version + ".yaml",
                Packs.small("CARERS")
                        .replace("version: LPT-8", "version: " + version)
                        .replace("inForceFrom: 2019-10-30", "inForceFrom: " + from)
                        .replace("more than 3 shifts", "more than " + shifts + " shifts"));
    }
}
