package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.OwnWords;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Severity;

/** What the policy said, kept as text. */
class AssessmentJsonTest {
    @Test
    void readsBackAsItWasWithTheWordsOfItsPack() {
        OwnWords words = new OwnWords(Map.of("en", "Too long.", "cy", "Rhy hir."), Map.of());
        Assessment answer = new Assessment(
                Outcome.REFERRED,
                true,
                List.of(ApprovalLevel.LINE_MANAGER, ApprovalLevel.DIRECTOR),
                List.of(new AssessedLine(0, LocalDate.parse("2026-11-23"), 450, Pay.PAID, "2026-27", "ABC-1")),
                List.of(),
                List.of("FEE_DUE"),
                List.of(
                        new Finding("LONG_ABSENCE", Severity.REFER, "4.2", Map.of("minutes", 30), words),
                        new Finding("HR_ADVICE", Severity.REQUIRE, "5.19", Map.of())));
        assertThat(AssessmentJson.read(AssessmentJson.write(answer))).isEqualTo(answer);
    }

    @Test
    void readsBackTheEventThatHasAFigure() {
        Assessment answer = new Assessment(
                Outcome.NOTIFIED,
                false,
                List.of(ApprovalLevel.LINE_MANAGER),
                List.of(),
                List.of(
                        new Entitlement("CHILD_BEREAVEMENT", null, "a", 4500, 0, 450, null),
                        new Entitlement("CHILD_BEREAVEMENT", "2026-12-01/2027-12-28", null, 4500, 0, 450, null)),
                List.of(),
                List.of());
        assertThat(AssessmentJson.read(AssessmentJson.write(answer))).isEqualTo(answer);
    }
}
