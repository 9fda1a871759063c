package org.specialleave.web.decision;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.text.FindingSentences;
import org.specialleave.web.page.InWords;

/**
 * What the policy says to a request by today's facts, for whoever is about to decide it.
 *
 * @param blocked  whether it can no longer be granted
 * @param findings what the policy has to say
 * @param pay      how much of it is paid
 * @param route    who decides it now, in order
 */
public record ChangedInWords(boolean blocked, List<FindingWords> findings, String pay, String route) {
    static ChangedInWords of(Assessment now, Policies policies) {
        if (now == null) {
            return null;
        }
        FindingSentences sentences = new FindingSentences(policies, Locale.UK);
        return new ChangedInWords(
                now.blocked(),
                now.findings().stream()
                        .map(finding -> FindingWords.of(finding, sentences))
                        .toList(),
                DecideTexts.text(
                        "changed.paid", hours(now, Pay.PAID), hours(now, Pay.UNPAID), hours(now, Pay.AT_DISCRETION)),
                DecideTexts.text(
                        "changed.route",
                        now.route().stream()
                                .map(level -> DecideTexts.text("tier." + level))
                                .collect(Collectors.joining(", "))));
    }

    private static String hours(Assessment now, Pay pay) {
        return InWords.hours(now.lines().stream()
                .filter(line -> line.pay() == pay)
                .mapToInt(AssessedLine::minutes)
                .sum());
    }
}
