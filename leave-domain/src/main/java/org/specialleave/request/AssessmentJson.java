package org.specialleave.request;

import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.Map;
import org.specialleave.platform.StoredJson;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.OwnWords;
import org.specialleave.policy.model.Severity;

/** What the policy said at a submission, as it is kept: JSON that reads back to an equal value. */
final class AssessmentJson {
    private static final StoredJson JSON = new StoredJson(new SimpleModule("findings")
            .addSerializer(new StdDelegatingSerializer(Finding.class, new ToKept()))
            .addDeserializer(Finding.class, new StdDelegatingDeserializer<>(new FromKept())));

    private AssessmentJson() {}

    static String write(Assessment assessment) {
        return JSON.write(assessment);
    }

    static Assessment read(String text) {
        return JSON.read(text, Assessment.class);
    }

    /** A finding with the kinds of its parameters, and the words of its pack where it has any. */
    private record FindingJson(
            String code,
            Severity severity,
            String clause,
            Map<String, TypedValue> parameters,
            Map<String, String> says,
            Map<String, String> instead) {}

    private static final class ToKept extends StdConverter<Finding, FindingJson> {
        @Override
        public FindingJson convert(Finding finding) {
            OwnWords words = finding.ownWords();
            return new FindingJson(
                    finding.code(),
                    finding.severity(),
                    finding.clause(),
                    TypedValue.of(finding.parameters()),
                    words.none() ? null : words.says(),
                    words.none() ? null : words.instead());
        }
    }

    private static final class FromKept extends StdConverter<FindingJson, Finding> {
        @Override
        public Finding convert(FindingJson kept) {
            return new Finding(
                    kept.code(),
                    kept.severity(),
                    kept.clause(),
                    TypedValue.values(kept.parameters()),
                    kept.says() == null ? OwnWords.NONE : new OwnWords(kept.says(), kept.instead()));
        }
    }
}
