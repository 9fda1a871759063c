package org.specialleave.policy;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Says findings to people, in the words of the bundle {@code Findings}: what there is, and where it blocks what to do instead.
 *
 * <p>The bundle's comments name the parameters of its sentences. Rules hold no words; pages, mails and answers ask here.
 */
public final class FindingSentences {
    private static final int MINUTES_AN_HOUR = 60;

    private final Policies policies;
    private final Locale locale;
    private final ResourceBundle bundle;
    private final DateTimeFormatter day;

    /**
     * A finding in words.
     *
     * @param what    what is found
     * @param clause  where it stands, such as {@code (policy, 5.15)}; empty where it rests on no clause
     * @param instead what to do instead; empty where nothing needs to be done
     */
    public record Said(String what, String clause, String instead) {}

    /**
     * Sentences in one language.
     *
     * @param policies name the types that findings point to
     */
    public FindingSentences(Policies policies, Locale locale) {
        this.policies = policies;
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "org.specialleave.policy.Findings",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
    }

    /** That finding in words; a code the bundle does not know is said as it is. */
    public Said said(Finding finding) {
        Object[] parameters = parameters(finding.parameters());
        return new Said(
                sentence(finding, "", parameters).orElse(finding.code()),
                finding.clause() == null ? "" : clause(finding.clause()),
                sentence(finding, ".instead", parameters).orElse(""));
    }

    /** Where that clause stands, such as {@code (policy, 5.15)}; of a law by the law's name. */
    public String clause(String clause) {
        int letters = 0;
        while (letters < clause.length() && Character.isLetter(clause.charAt(letters))) {
            letters++;
        }
        String key = "clause." + clause.substring(0, letters);
        return bundle.containsKey(key)
                ? format(bundle.getString(key), clause.substring(letters).strip())
                : format(bundle.getString("clause"), clause);
    }

    /** What everybody reads under what is blocked: that there is a person to talk to. */
    public String help() {
        return bundle.getString("help");
    }

    /** Minutes in words, such as {@code 7 hours 30 minutes}. */
    public String inWords(int minutes) {
        int hours = minutes / MINUTES_AN_HOUR;
        int rest = minutes % MINUTES_AN_HOUR;
        String restInWords = format(bundle.getString("minutes"), rest);
        if (hours == 0) {
            return restInWords;
        }
        String hoursInWords = format(bundle.getString("hours"), hours);
        return rest == 0 ? hoursInWords : hoursInWords + " " + restInWords;
    }

    private Optional<String> sentence(Finding finding, String part, Object[] parameters) {
        String code = finding.code();
        List<String> keys = List.of(
                code + "." + finding.parameters().getOrDefault("redirect", "-"),
                code + "." + (finding.parameters().containsKey("reference") ? "reference" : "-"),
                code + "." + finding.severity(),
                code);
        return keys.stream()
                .map(key -> key + part)
                .filter(bundle::containsKey)
                .findFirst()
                .map(key -> format(bundle.getString(key), parameters));
    }

    private String format(String sentence, Object... parameters) {
        return new MessageFormat(sentence, locale).format(parameters);
    }

    private Object[] parameters(Map<String, Object> of) {
        List<?> units = of.get("units") instanceof List<?> list ? list : List.of(0, 0);
        return new Object[] {
            inWords(number(of, "minutes")),
            number(of, "daysGiven"),
            number(of, "daysNeeded"),
            of.get("lastDay") instanceof LocalDate last ? day.format(last) : "",
            of.containsKey("redirect") ? typeName(of.get("redirect").toString()) : "",
            of.getOrDefault("body", "").toString().toLowerCase(locale).replace('_', ' '),
            number(of, "halfDays"),
            inWords((Integer) units.get(0)),
            inWords((Integer) units.get(1)),
            of.getOrDefault("reference", "")
        };
    }

    private static int number(Map<String, Object> of, String name) {
        return of.get(name) instanceof Integer number ? number : 0;
    }

    private String typeName(String code) {
        return policies.knownType(code, LocalDate.MAX)
                .map(type -> type.words(locale.getLanguage()).name())
                .orElse(code);
    }
}
