package org.specialleave.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.pack.PackLoader;
import org.specialleave.policy.release.VersionView;
import org.specialleave.record.BalanceSheet;
import org.specialleave.replay.ListedDifference;
import org.specialleave.request.query.RequestView;
import org.specialleave.staff.StaffImport;

/**
 * Answers against those of version 1 of the interface as clients know them, kept in {@code answers.txt}: the same
 * fields, the same nulls, and numbers with the same decimal places. The order of fields means nothing in JSON.
 */
class AnswersAsTheyWereTest {
    private static final Map<String, Object> SAMPLES = AnswerSamples.all();
    private static final Map<String, String> KNOWN = resource("/org/specialleave/web/api/answers.txt")
            .lines()
            .collect(Collectors.toMap(line -> line.split("\t")[0], line -> line.split("\t")[1]));

    static List<String> samples() {
        return List.copyOf(SAMPLES.keySet());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachRecordIsAnsweredAsItWas(String name) {
        assertAnswered(name, form(SAMPLES.get(name)));
    }

    @Test
    void aWholePackIsAnsweredAsItWas() {
        assertAnswered("pack", VersionAnswer.of((VersionView) SAMPLES.get("version"), pack()));
    }

    @Test
    void theTypesOfAPackAreAnsweredAsTheyWere() {
        List<BalanceSheet> mine = List.of((BalanceSheet) SAMPLES.get("balances"));
        assertAnswered(
                "types",
                Map.of(
                        "types",
                        pack().types().values().stream()
                                .map(type -> LeaveTypesResource.TypeAnswer.of(type, "en", mine))
                                .toList()));
    }

    @Test
    void charactersOfAllKindsArriveAsTheyAre() {
        String answer = new String(ApiJson.bytes(SAMPLES.get("row")), StandardCharsets.UTF_8);
        assertThat(answer).contains("\"Jane \u00c4 \ud83d\ude00 \\\"Nurse\\\"\\n\"");
    }

    private static Object form(Object sample) {
        if (sample instanceof RequestView request) {
            return RequestAnswer.of(request);
        } else if (sample instanceof StaffImport taken) {
            return StaffImportsResource.StaffImportAnswer.of(taken);
        } else if (sample instanceof ListedDifference one) {
            return ReplaysResource.ReplayedAnswer.of(one);
        }
        return sample;
    }

    private static void assertAnswered(String name, Object answer) {
        assertThat(AnswersAsRead.object(ApiJson.bytes(answer)))
                .isEqualTo(AnswersAsRead.object(KNOWN.get(name).getBytes(StandardCharsets.UTF_8)));
    }

    private static PolicyPack pack() {
        return PackLoader.load("LPT-8.yaml", resource("/policy/LPT-8.yaml"));
    }

    private static String resource(String name) {
        try (InputStream in = AnswersAsTheyWereTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
