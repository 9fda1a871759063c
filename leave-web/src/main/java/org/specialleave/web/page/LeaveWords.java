package org.specialleave.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.RuleCondition;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.policy.text.FindingSentences;
import org.specialleave.request.RequestState;

/** {@code #{words}}: types, states, tiers, pay and findings in the words of the policy and of our texts. */
@Named("words")
@ApplicationScoped
public class LeaveWords {
    private static final Bundle TEXTS = new Bundle("shared");
    /** Told to the decider, never to the person. */
    private static final String FOR_THE_MANAGER = "POSSIBLY_UNAUTHORISED";

    private ReleasedPolicies policies;
    private Clock clock;

    protected LeaveWords() {}

    /**
     * With the policies.
     *
     * @param policies whose words they are
     * @param clock    tells which version is in force
     */
    @Inject
    public LeaveWords(ReleasedPolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** The name of a type of leave. */
    public String type(String code) {
        return policies.policies()
                .knownType(code, today())
                .map(type -> type.words("en").name())
                .orElse(TEXTS.text("type.unknown"));
    }

    /** The name of a figure: that of its type, or the cap's. */
    public String figure(String name) {
        return TEXTS.textOr("figure." + name, type(name));
    }

    /**
     * Whether a figure meets the person at home: the cap does, that of a type as the policy has it.
     *
     * @param used whether something of it is taken or asked for
     */
    public boolean atHome(String figure, boolean used) {
        return policies.policies()
                .knownType(figure, today())
                .map(type -> switch (type.handling().atHome()) {
                    case ALWAYS -> true;
                    case WHEN_USED -> used;
                    case NEVER -> false;
                })
                .orElse(true);
    }

    /** Where a request stands. */
    public String state(RequestState state) {
        return TEXTS.text("state." + state);
    }

    /** The colour of its tag. */
    public String colour(RequestState state) {
        return switch (state) {
            case GRANTED, NOTIFIED -> "green";
            case PART_GRANTED, POSTPONED, INFO_REQUESTED -> "yellow";
            case REFUSED -> "red";
            case DRAFT, WITHDRAWN, CANCELLED, LAPSED -> "grey";
            case SUBMITTED, ENDORSED -> "blue";
        };
    }

    /** Who holds a tier, such as "your line manager"; nothing for none. */
    public String tier(ApprovalLevel tier) {
        return tier == null ? "" : TEXTS.text("tier." + tier);
    }

    /** How a line is paid. */
    public String pay(Pay pay) {
        return TEXTS.text("pay." + pay);
    }

    /** What the policy says to the person who asks, in sentences. */
    public List<FindingSentences.FindingText> findings(Assessment assessment) {
        FindingSentences sentences = new FindingSentences(policies.policies(), Locale.UK);
        return assessment.findings().stream()
                .filter(finding -> !finding.code().equals(FOR_THE_MANAGER))
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .map((Finding finding) -> sentences.said(finding))
                .toList();
    }

    /**
     * What whoever takes leave of that type without pay should know, such as of the pension; empty where the policy
     * says nothing.
     */
    public String whenUnpaid(String code) {
        return policies.policies().knownType(code, today()).stream()
                .flatMap(type -> type.rules().stream())
                .filter(rule -> rule.condition() instanceof RuleCondition.UnpaidLine)
                .map(rule -> said(new Finding(rule.code(), rule.severity(), rule.clause(), Map.of(), rule.ownWords()))
                        .what())
                .findFirst()
                .orElse("");
    }

    /** What is due with leave of that type by that answer, such as a juror's fee, in sentences. */
    public List<String> due(String code, Assessment assessment) {
        if (assessment == null || assessment.lines().isEmpty()) {
            return List.of();
        }
        FindingSentences sentences = new FindingSentences(policies.policies(), Locale.UK);
        return assessment.conditions().stream()
                .flatMap(due -> asking(code, due, assessment).map(type -> sentences.condition(type, due)).stream())
                .toList();
    }

    /** The version of the type that has that condition: of the lines' versions the first that does. */
    private Optional<LeaveType> asking(String code, String condition, Assessment assessment) {
        List<LeaveType> versions = assessment.lines().stream()
                .flatMap(line -> policies.policies().knownType(code, line.date()).stream())
                .distinct()
                .toList();
        return versions.stream()
                .filter(type ->
                        type.conditions().stream().anyMatch(one -> one.code().equals(condition)))
                .findFirst()
                .or(() -> versions.stream().findFirst());
    }

    /** That finding in sentences. */
    public FindingSentences.FindingText said(Finding finding) {
        return new FindingSentences(policies.policies(), Locale.UK).said(finding);
    }

    private LocalDate today() {
        return TrustTime.today(clock);
    }
}
