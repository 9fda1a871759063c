package org.specialleave.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.EntitlementBasis;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.policy.text.FindingSentences;
import org.specialleave.record.Balance;
import org.specialleave.record.Explanation;

/** {@code #{reckoned}}: how a figure comes about, in sentences. */
@Named("reckoned")
@ApplicationScoped
public class EntitlementExplanation {
    private static final Bundle TEXTS = new Bundle("explain");

    private ReleasedPolicies policies;
    private LeaveWords words;

    protected EntitlementExplanation() {}

    /**
     * With its collaborators.
     *
     * @param policies whose titles and clauses are named
     * @param words    names of types and pay
     */
    @Inject
    public EntitlementExplanation(ReleasedPolicies policies, LeaveWords words) {
        this.policies = policies;
        this.words = words;
    }

    /** From what a balance is reckoned, and what became of it where hours changed. */
    public List<String> balance(Balance balance) {
        Explanation explanation = balance.explanation();
        List<String> sentences = new ArrayList<>(figure(balance.entitledMinutes(), explanation.reckoning()));
        if (explanation.hoursChanged()) {
            sentences.add(TEXTS.text("changed", changed(explanation.hours())));
            sentences.add(TEXTS.text("changed." + explanation.changeOfHours()));
        }
        return sentences;
    }

    /** What is taken of a balance, held and left. */
    public String sums(Balance balance) {
        return TEXTS.text(
                "sums",
                InWords.hours(balance.takenMinutes()),
                InWords.hours(balance.heldMinutes()),
                InWords.hours(balance.leftMinutes()));
    }

    /** From what an entitlement of an assessment is reckoned, and what is left after the request. */
    public List<String> entitlement(Entitlement row) {
        List<String> sentences = new ArrayList<>(figure(row.entitledMinutes(), row.reckoning()));
        sentences.add(TEXTS.text(
                "asking",
                InWords.hours(row.takenMinutes()),
                InWords.hours(row.requestedMinutes()),
                InWords.hours(row.leftMinutes())));
        return sentences;
    }

    private List<String> figure(int entitled, EntitlementBasis reckoning) {
        if (reckoning == null) {
            return List.of();
        }
        String day = InWords.date(reckoning.hoursOn());
        return List.of(
                TEXTS.text("entitled", capital(figure(reckoning.figure())), InWords.hours(entitled), source(reckoning)),
                reckoning.weeklyMinutes() > 0
                        ? TEXTS.text("week", InWords.hours(reckoning.weeklyMinutes()), day)
                        : TEXTS.text("week.none", day));
    }

    /** The pack's own words, in which "pro rata" and "h" are said as people say them. */
    private static String figure(String pack) {
        return pack.replaceAll("(\\d[\\d.]*) h pro rata", TEXTS.text("figure.pro-rata"))
                .replaceAll("(\\d[\\d.]*) h\\b", TEXTS.text("figure.hours"));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    /** The policy's title and clause; of a law its name alone, which says both. */
    private String source(EntitlementBasis reckoning) {
        String clause = reckoning.clause();
        boolean law = clause != null && clause.length() > 1 && Character.isLetter(clause.charAt(1));
        return law
                ? clause(clause).replaceAll("^\\(|\\)$", "")
                : TEXTS.text("source", title(reckoning.policyVersion()), clause(clause))
                        .strip();
    }

    private String title(String version) {
        return policies.policies().packs().stream()
                .filter(pack -> pack.version().equals(version))
                .map(pack -> pack.titles().get("en"))
                .findFirst()
                .orElse(version);
    }

    private String clause(String clause) {
        return clause == null ? "" : new FindingSentences(policies.policies(), Locale.UK).clause(clause);
    }

    private static String changed(List<Explanation.Hours> hours) {
        List<String> parts = new ArrayList<>();
        for (Explanation.Hours stretch : hours) {
            parts.add(TEXTS.text(
                    parts.isEmpty() ? "changed.first" : "changed.next",
                    InWords.hours(stretch.weeklyMinutes()),
                    InWords.date(stretch.from()),
                    InWords.date(stretch.to())));
        }
        return String.join("; ", parts);
    }

    /** One line that uses a figure up. */
    public String use(Explanation.Use use) {
        List<String> parts = new ArrayList<>();
        parts.add(TEXTS.text(
                                "use",
                                InWords.date(use.date()),
                                InWords.hours(use.minutes()),
                                words.type(use.leaveType()),
                                use.pay() == null ? TEXTS.text("pay.unknown") : words.pay(use.pay()),
                                clauses(use.clauses()))
                        .strip()
                + ".");
        if (use.countedMinutes() != use.minutes()) {
            parts.add(TEXTS.text("use.counted", InWords.hours(use.countedMinutes())));
        }
        parts.add(decision(use));
        parts.add(TEXTS.text("use.left", InWords.hours(use.leftMinutes())));
        return String.join(" ", parts);
    }

    private static String decision(Explanation.Use use) {
        if (!use.taken()) {
            return TEXTS.text("use.held");
        }
        return use.decidedBy() == null
                ? TEXTS.text("use.right")
                : TEXTS.text("use.granted", use.decidedBy(), InWords.date(TrustTime.dateOf(use.decidedAt())));
    }

    private String clauses(List<String> clauses) {
        if (clauses.isEmpty()) {
            return "";
        }
        String first = clauses.get(0);
        return clause(clauses.size() == 1 ? first : TEXTS.text("clause.and-following", first));
    }

    /** Leave of which the reader knows the hours alone, beside a figure that it may use up. */
    public String other(int minutes) {
        return TEXTS.text("other", InWords.hours(minutes));
    }

    /** A period in words: the leave year, or its first and last day. */
    public String period(String period) {
        if (period == null) {
            return TEXTS.text("period.unknown");
        }
        int slash = period.indexOf('/');
        return slash < 0
                ? TEXTS.text("period.year", period)
                : TEXTS.text(
                        "period.days",
                        InWords.date(LocalDate.parse(period.substring(0, slash))),
                        InWords.date(LocalDate.parse(period.substring(slash + 1))));
    }
}
