package org.specialleave.web.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.specialleave.policy.Finding;
import org.specialleave.policy.Severity;
import org.specialleave.web.page.InWords;

/**
 * What the policy says, as whoever decides reads it.
 *
 * @param sentence the finding in words
 * @param clause   where it stands, such as {@code Clause 5.8}; empty where it stands nowhere
 * @param weighty  whether it changes who decides or what has to be written down
 */
public record FindingWords(String sentence, String clause, boolean weighty) {
    static FindingWords of(Finding finding) {
        String key = "finding." + finding.code();
        // A later policy pack may find what these texts do not know yet; its clause still leads to the policy.
        String sentence = DecideTexts.has(key)
                ? DecideTexts.named(key, inWords(finding.parameters()))
                : DecideTexts.text("finding.other");
        return new FindingWords(sentence, clause(finding.clause()), finding.severity() != Severity.ADVISE);
    }

    private static String clause(String clause) {
        if (clause == null) {
            return "";
        }
        return Character.isDigit(clause.charAt(0)) ? DecideTexts.text("clause", clause) : clause;
    }

    private static Map<String, String> inWords(Map<String, Object> parameters) {
        Map<String, String> words = new LinkedHashMap<>();
        parameters.forEach((name, value) -> words.put(name, inWords(name, value)));
        return words;
    }

    private static String inWords(String name, Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> inWords(name, one)).collect(Collectors.joining(" or "));
        }
        if (value instanceof LocalDate date) {
            return InWords.date(date);
        }
        return value instanceof Number number && (name.equals("minutes") || name.equals("units"))
                ? InWords.hours(number.intValue())
                : String.valueOf(value);
    }
}
