package org.specialleave.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.release.ReleasedPolicies;

/** What is due with the leave, as people read it. */
class LeaveWordsConditionsTest {
    private final LeaveWords words =
            new LeaveWords(new ReleasedPolicies(), Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), TrustTime.ZONE));

    private static Assessment answer(String... conditions) {
        return new Assessment(
                Outcome.ALLOWED,
                false,
                List.of(),
                List.of(new AssessedLine(0, LocalDate.parse("2026-11-23"), 450, Pay.PAID, "2026-27", "LPT-8")),
                List.of(),
                List.of(conditions),
                List.of());
    }

    @Test
    void inSentencesAndNeverAsACode() {
        assertThat(words.due("JURY_SERVICE", answer("FEE_DUE", "RETURN_WHEN_RELEASED")))
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence).contains(" ").doesNotContain("_"));
    }

    @Test
    void nothingWhereNothingIsDueOrNothingWasAnsweredYet() {
        assertThat(words.due("CARERS", answer())).isEmpty();
        assertThat(words.due("CARERS", null)).isEmpty();
    }

    @Test
    void standsOnAPageAsALine(@TempDir Path folder) throws Exception {
        try (FaceletsServer server = new FaceletsServer(folder)) {
            String page =
                    server.render("""
                    <ui:fragment rendered="#{not empty given.words.due(given.type, given.answer)}">
                    <ul><nhs:each value="#{given.words.due(given.type, given.answer)}" var="due"><li>#{due}</li></nhs:each></ul>
                    </ui:fragment>
                    <ui:fragment rendered="#{empty given.words.due(given.type, given.nothing)}">Nothing yet</ui:fragment>
                    """, Map.of("words", words, "type", "COURT_WITNESS", "answer", answer("FEE_DUE")));
            assertThat(page).contains("<li>A fee that you are paid", "Nothing yet");
        }
    }
}
