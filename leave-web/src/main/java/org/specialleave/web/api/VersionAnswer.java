package org.specialleave.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.model.Rule;
import org.specialleave.policy.model.Section;
import org.specialleave.policy.model.Severity;
import org.specialleave.policy.model.TypeWords;
import org.specialleave.policy.release.VersionView;

/** A version of a policy as it is answered, to be read; what a program is to change is its text. */
record VersionAnswer(
        @JsonUnwrapped VersionView version,
        PolicyPack.Adoption adoption,
        String leaveYearStarts,
        List<TypeOfVersion> types,
        Map<String, DecisionOfVersion> decisions) {
    private static final String ENGLISH = "en";

    static VersionAnswer of(VersionView version, PolicyPack pack) {
        Map<String, DecisionOfVersion> decisions = new LinkedHashMap<>();
        pack.decisions()
                .forEach((number, decision) -> decisions.put(
                        number,
                        new DecisionOfVersion(
                                decision.setting(),
                                decision.clause(),
                                decision.words().get(ENGLISH))));
        return new VersionAnswer(
                version,
                pack.adoption(),
                pack.terms().leaveYearStarts().toString().substring("--".length()),
                pack.types().values().stream().map(TypeOfVersion::of).toList(),
                decisions);
    }

    /** A type of leave. */
    record TypeOfVersion(
            String code,
            String name,
            String about,
            Section section,
            List<String> clauses,
            Pay pay,
            boolean refusable,
            Collection<String> circumstances,
            List<RuleOfType> findings) {
        static TypeOfVersion of(LeaveType type) {
            TypeWords words = type.words(ENGLISH);
            return new TypeOfVersion(
                    type.code(),
                    words.name(),
                    words.about(),
                    type.section(),
                    type.clauses(),
                    type.pay().own(),
                    type.refusable(),
                    type.circumstances().keySet(),
                    type.rules().stream().map(RuleOfType::of).toList());
        }
    }

    /** What may be found. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleOfType(
            String code, Severity severity, String clause, List<ApprovalLevel> to, Pay rest, String redirect) {
        static RuleOfType of(Rule rule) {
            return new RuleOfType(
                    rule.code(), rule.severity(), rule.clause(), rule.referTo(), rule.excessPay(), rule.redirect());
        }
    }

    /** What the trust decided where the policy is silent. */
    record DecisionOfVersion(String setting, String clause, String words) {}
}
