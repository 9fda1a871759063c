package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
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

    @Test
    void readsWhatOlderReleasesKept() {
        Assessment kept = AssessmentJson.read("""
                {"outcome":"REFERRED","refusable":true,"route":["HR"],
                 "lines":[{"asked":0,"date":"2026-11-23","minutes":450,"pay":"PAID","leaveYear":"2026-27","policyVersion":null}],
                 "entitlements":[
                   {"name":"CAP","entitledMinutes":1350,"takenMinutes":0,"requestedMinutes":450,"period":null,"event":"a",
                    "reckoning":{"figure":"1 working week","policyVersion":"LPT-8","weeklyMinutes":1350,"hoursOn":"2026-11-23",
                                 "clause":null}}],
                 "conditions":["FEE_DUE"],
                 "findings":[
                   {"code":"A","severity":"REFER","parameters":{"n":{"number":1.50},"w":{"whole":2},"t":{"text":"x"},"b":{"truth":true},
                      "d":{"date":"2026-11-23"},"i":{"instant":"2026-11-23T09:00:00Z"},"l":{"list":[{"text":"y"},{"whole":1}]}},
                    "says":{"en":"Too long."},"instead":{},"clause":null}]}
                """);
        assertThat(kept.lines().get(0).policyVersion()).isNull();
        assertThat(kept.entitlements().get(0).event()).isEqualTo("a");
        assertThat(kept.entitlements().get(0).reckoning().hoursOn()).isEqualTo("2026-11-23");
        Finding finding = kept.findings().get(0);
        assertThat(finding.ownWords().says()).containsEntry("en", "Too long.");
        assertThat(finding.parameters())
                .containsEntry("n", new BigDecimal("1.50"))
                .containsEntry("w", 2)
                .containsEntry("t", "x")
                .containsEntry("b", true)
                .containsEntry("d", LocalDate.parse("2026-11-23"))
                .containsEntry("i", Instant.parse("2026-11-23T09:00:00Z"))
                .containsEntry("l", List.of("y", 1));
        assertThat(AssessmentJson.read(AssessmentJson.write(kept))).isEqualTo(kept);
    }

    @Test
    void answersOfADraftReadBackAsTheyWere() {
        String kept = "{\"days\":[{\"date\":\"2026-11-23\",\"minutes\":450,\"pay\":\"PAID\",\"startsAt\":"
                + "\"2026-11-23T09:00:00Z\",\"endsAt\":\"2026-11-23T17:00:00Z\"},{\"date\":\"2026-11-24\"}],"
                + "\"circumstances\":{\"linkedShifts\":{\"number\":1.50}}}";
        LeaveApplication asked = AnswersJson.read(kept, "1", "CARERS", false);
        assertThat(asked.days()).hasSize(2).contains(RequestedDay.usual(LocalDate.parse("2026-11-24")));
        assertThat(asked.circumstances().values()).containsEntry("linkedShifts", new BigDecimal("1.50"));
        assertThat(AnswersJson.write(asked)).isEqualTo(kept);
    }
}
