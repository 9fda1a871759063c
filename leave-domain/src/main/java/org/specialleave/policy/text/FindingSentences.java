package org.specialleave.policy.text;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.Rule;
import org.specialleave.policy.model.Severity;

/**
 * Says findings to people: what there is, and where it blocks what to do instead. In the words that their policy pack
 * brings, and otherwise in those of the bundle {@code Findings}.
 *
 * <p>The bundle's comments name the parameters of its sentences; a pack names them in braces. Rules hold no words;
 * pages, mails and answers ask here.
 */
public final class FindingSentences {
    /** The end of the key that says what to do instead. */
    public static final String INSTEAD = ".instead";

    private static final String BUNDLE = "org.specialleave.policy.text.Findings";
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern NAME_IN_BRACES = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String CONDITION = "condition.";
    private static final int FIRST_NAMED_AS_IT_IS = 3;
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
    public record FindingText(String what, String clause, String instead) {}

    /**
     * Sentences in one language.
     *
     * @param policies name the types that findings point to
     */
    public FindingSentences(Policies policies, Locale locale) {
        this.policies = policies;
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, ENGLISH_OTHERWISE);
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
    }

    /** Whether the product itself has words for what a rule finds; {@code part} is empty or {@link #INSTEAD}. */
    public static boolean known(Rule rule, String part) {
        ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT, ENGLISH_OTHERWISE);
        return key(rule.code(), rule.redirect(), false, rule.severity(), key -> english.containsKey(key + part))
                .isPresent();
    }

    /** Whether the product itself has words for that condition. */
    public static boolean known(String condition) {
        return ResourceBundle.getBundle(BUNDLE, Locale.ROOT, ENGLISH_OTHERWISE).containsKey(CONDITION + condition);
    }

    /** That finding in words; a code that neither its pack nor the bundle knows is said as it is. */
    public FindingText said(Finding finding) {
        Object[] parameters = parameters(finding.parameters());
        return new FindingText(
                own(finding, finding.ownWords().says())
                        .or(() -> sentence(finding, "", parameters))
                        .orElse(finding.code()),
                finding.clause() == null ? "" : clause(finding.clause()),
                own(finding, finding.ownWords().instead())
                        .or(() -> sentence(finding, INSTEAD, parameters))
                        .orElse(""));
    }

    /**
     * What is due with the leave, in words.
     *
     * @param type      the type that the condition stands in
     * @param condition its code, such as {@code FEE_DUE}
     */
    public String condition(LeaveType type, String condition) {
        return type.conditions().stream()
                .filter(one -> one.code().equals(condition))
                .findFirst()
                .flatMap(one -> inLanguage(one.ownWords().says()))
                .orElseGet(() -> bundle.containsKey(CONDITION + condition)
                        ? bundle.getString(CONDITION + condition)
                        : condition);
    }

    private Optional<String> own(Finding finding, Map<String, String> words) {
        return inLanguage(words).map(sentence -> {
            Map<String, String> named = named(finding.parameters());
            return NAME_IN_BRACES
                    .matcher(sentence)
                    .replaceAll(name -> Matcher.quoteReplacement(named.getOrDefault(name.group(1), "")));
        });
    }

    private Optional<String> inLanguage(Map<String, String> words) {
        return Optional.ofNullable(words.getOrDefault(locale.getLanguage(), words.get("en")));
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
        return key(
                        finding.code(),
                        finding.parameters().get("redirect"),
                        finding.parameters().containsKey("reference"),
                        finding.severity(),
                        key -> bundle.containsKey(key + part))
                .map(key -> format(bundle.getString(key + part), parameters));
    }

    /** The key of a sentence: the code with what sets it apart goes before the code alone. */
    private static Optional<String> key(
            String code, Object redirect, boolean reference, Severity severity, Predicate<String> there) {
        return Stream.of(code + "." + redirect, code + (reference ? ".reference" : "."), code + "." + severity, code)
                .filter(there)
                .findFirst();
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
            of.get("lastDay") instanceof LocalDate last ? day.format(last) : bundle.getString("lastDay"),
            of.containsKey("redirect") ? typeName(of.get("redirect").toString()) : "",
            of.getOrDefault("body", "").toString().toLowerCase(locale).replace('_', ' '),
            number(of, "halfDays"),
            inWords((Integer) units.get(0)),
            inWords((Integer) units.get(1)),
            of.getOrDefault("reference", "")
        };
    }

    /** What was found by name, each in words, for the sentences of a pack. */
    private Map<String, String> named(Map<String, Object> of) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("minutes", inWords(number(of, "minutes")));
        named.put("daysGiven", days(number(of, "daysGiven")));
        named.put("daysNeeded", days(number(of, "daysNeeded")));
        Object[] numbered = parameters(of);
        List<String> names =
                List.of("lastDay", "redirect", "body", "halfDays", "smallerUnit", "greaterUnit", "reference");
        for (int at = 0; at < names.size(); at++) {
            named.put(names.get(at), numbered[FIRST_NAMED_AS_IT_IS + at].toString());
        }
        return named;
    }

    private String days(int days) {
        return format(bundle.getString("days"), days);
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
