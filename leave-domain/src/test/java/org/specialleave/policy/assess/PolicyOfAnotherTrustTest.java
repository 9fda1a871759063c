package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.specialleave.policy.assess.Asking.asking;
import static org.specialleave.policy.assess.Asking.codes;
import static org.specialleave.policy.assess.Asking.entitlements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.pack.PackLoader;
import org.specialleave.policy.release.ReleasedPolicies;

/**
 * A trust that brings its own policy: other figures, a leave year of its own, a minimum service, days of a fifth of the
 * week.
 */
class PolicyOfAnotherTrustTest {
    private static final String PACK = Packs.small("CARERS")
            .replace("leaveYearStarts: 04-01", "leaveYearStarts: 01-01")
            .replace("figure: 1 working week", "figure: 3 days of a fifth of the week")
            .replace("  UNPAID_PENSION_NOTE:", """
                      SERVICE_NEEDED:
                        when: fewer than 26 weeks' service
                        severity: BLOCK
                        clause: 1.1
                        says: {en: This leave is for staff who have served half a year.}
                        instead: {en: Annual leave is possible.}
                      UNPAID_PENSION_NOTE:""".indent(2).stripTrailing());

    private static Assessment answer(Asking asking) {
        return new Assessor(new Policies(List.of(PackLoader.load("abc.yaml", PACK)))).assess(asking.facts());
    }

    @Test
    void aDayIsAFifthOfTheWeekAndTheLeaveYearItsOwn() {
        Assessment answer = answer(asking("CARERS").week(1231).line("2026-11-23", 450));
        assertThat(entitlements(answer)).containsExactly("SPECIAL_LEAVE_CAP 2026 739 0 450 289");
        assertThat(answer.lines()).extracting(AssessedLine::leaveYear).containsExactly("2026");
    }

    @Test
    void serviceCountsToTheFirstDayOfLeave() {
        ContractHours sinceJune =
                ContractHours.of(null, 2250, List.of(new ContractHours.Change(LocalDate.parse("2026-06-01"), 2250)));
        assertThat(codes(answer(asking("CARERS").contract(sinceJune).line("2026-11-29", 450))))
                .contains("SERVICE_NEEDED");
        assertThat(codes(answer(asking("CARERS").contract(sinceJune).line("2026-11-30", 450))))
                .doesNotContain("SERVICE_NEEDED");
        assertThat(codes(answer(asking("CARERS").line("2026-11-23", 450)))).doesNotContain("SERVICE_NEEDED");
    }

    @Test
    void serviceInMonthsCountsFromTheEarliestDayThatIsKnown() {
        ContractHours sinceJune =
                ContractHours.of(null, 2250, List.of(new ContractHours.Change(LocalDate.parse("2026-06-01"), 2250)));
        Policies months = new Policies(
                List.of(PackLoader.load("abc.yaml", PACK.replace("26 weeks' service", "6 months' service"))));
        assertThat(codes(new Assessor(months)
                        .assess(asking("CARERS")
                                .contract(sinceJune)
                                .line("2026-11-30", 450)
                                .facts())))
                .contains("SERVICE_NEEDED");
        assertThat(codes(new Assessor(months)
                        .assess(asking("CARERS")
                                .contract(sinceJune)
                                .line("2026-12-01", 450)
                                .facts())))
                .doesNotContain("SERVICE_NEEDED");
        assertThat(codes(new Assessor(months)
                        .assess(asking("CARERS")
                                .contract(sinceJune)
                                .inServiceSince("2020-02-29")
                                .line("2026-11-30", 450)
                                .facts())))
                .as("service of an earlier assignment counts")
                .doesNotContain("SERVICE_NEEDED");
        assertThat(codes(new Assessor(months)
                        .assess(asking("CARERS")
                                .inServiceSince("2026-10-01")
                                .line("2026-11-30", 450)
                                .facts())))
                .as("known though the contract's own start is not")
                .contains("SERVICE_NEEDED");
    }

    @Test
    void itsFolderGoesBeforeWhatComesWithTheProduct(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("abc.yaml"), PACK);
        Files.writeString(folder.resolve("read-me.txt"), "not a pack");
        Policies policies = new ReleasedPolicies(Optional.of(folder.toString())).policies();
        assertThat(policies.packs()).hasSize(1);
        assertThat(policies.packs()
                        .get(0)
                        .terms()
                        .leaveYear(LocalDate.parse("2026-11-21"))
                        .label())
                .isEqualTo("2026");
    }

    @Test
    void anEmptyFolderIsRefused(@TempDir Path folder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReleasedPolicies(Optional.of(folder.toString())))
                .withMessageContaining("leave.policy.folder");
    }

    @Test
    void thePoliciesThatComeWithTheProductAreComplete() {
        assertThat(Asking.POLICIES.typesOn(LocalDate.parse("2026-11-21")))
                .extracting(LeaveType::code)
                .containsExactly(
                        "CARERS",
                        "EMERGENCY_DOMESTIC",
                        "DOMESTIC_CRISIS",
                        "BEREAVEMENT",
                        "CHILD_BEREAVEMENT",
                        "RELIGIOUS_OBSERVANCE",
                        "INTERVIEW",
                        "HOSPITAL_ATTENDANCE",
                        "PUBLIC_DUTY",
                        "MAGISTRATE",
                        "COURT_WITNESS",
                        "JURY_SERVICE",
                        "TRIBUNAL_MEMBER",
                        "HEARING_WITNESS",
                        "TRUST_APPEAL_WITNESS",
                        "RESERVE_FORCES",
                        "PARLIAMENTARY_CANDIDATE",
                        "LOCAL_GOVERNMENT",
                        "CIVIC_OFFICE",
                        "VOLUNTEERING",
                        "STATUTORY_CARERS");
        assertThat(Asking.POLICIES.packs().stream().flatMap(pack -> pack.decisions().keySet().stream()))
                .hasSize(34)
                .doesNotHaveDuplicates();
    }
}
