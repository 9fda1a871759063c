package org.specialleave.request;

import java.util.stream.Stream;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Circumstances;

/** Reads what is kept of a submission, for those who look at many requests at once. */
public final class SubmittedJson {
    private SubmittedJson() {}

    /** What was told about the situation, from the answers of a request. */
    public static Circumstances circumstances(String answers) {
        return AnswersJson.read(answers).told();
    }

    /** Which day asked for each line of an assessment comes from, in order: a day across a limit has two lines. */
    public static int[] daysOfLines(String assessment) {
        Stream<AssessedLine> lines = AssessmentJson.read(assessment).lines().stream();
        return lines.mapToInt(AssessedLine::asked).toArray();
    }
}
