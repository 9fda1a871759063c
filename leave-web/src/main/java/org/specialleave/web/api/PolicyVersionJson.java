package org.specialleave.web.api;

import static org.specialleave.platform.SharedJsonProvider.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.model.Rule;
import org.specialleave.policy.model.TypeWords;
import org.specialleave.policy.release.HoursImpact;
import org.specialleave.policy.release.VersionDifference;
import org.specialleave.policy.release.VersionView;

/** A version of a policy as JSON, to be read; what a program is to change is its text. */
final class PolicyVersionJson {
    private static final String ENGLISH = "en";

    private PolicyVersionJson() {}

    static JsonObjectBuilder row(VersionView version) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("version", version.name())
                .add("policy", version.policy())
                .add("title", version.title())
                .add("inForceFrom", version.inForceFrom().toString())
                .add("state", version.state().name())
                .add("source", version.source().name())
                .add("draftedBy", version.draftedBy())
                .add("draftedAt", JsonAnswer.instant(version.draftedAt()));
        JsonAnswer.add(json, "releasedBy", version.releasedBy());
        JsonAnswer.add(json, "releasedAt", version.releasedAt());
        return json.add("sha256", version.sha256());
    }

    static JsonObjectBuilder version(VersionView version, PolicyPack pack) {
        PolicyPack.Adoption adoption = pack.adoption();
        JsonObjectBuilder adopted = JSON.createObjectBuilder().add("by", adoption.by());
        JsonAnswer.add(adopted, "responsible", adoption.responsible());
        adopted.add("on", adoption.on().toString());
        JsonAnswer.add(adopted, "issuedOn", adoption.issuedOn());
        JsonAnswer.add(adopted, "reviewOn", adoption.reviewOn());
        JsonAnswer.add(adopted, "expiresOn", adoption.expiresOn());
        JsonObjectBuilder decisions = JSON.createObjectBuilder();
        pack.decisions()
                .forEach((number, decision) -> decisions.add(
                        number,
                        JSON.createObjectBuilder()
                                .add("setting", decision.setting())
                                .add("clause", decision.clause())
                                .add("words", decision.words().get(ENGLISH))));
        return row(version)
                .add("adoption", adopted)
                .add(
                        "leaveYearStarts",
                        pack.terms().leaveYearStarts().toString().substring("--".length()))
                .add("types", JsonAnswer.list(pack.types().values(), PolicyVersionJson::type))
                .add("decisions", decisions);
    }

    private static JsonObject type(LeaveType type) {
        TypeWords words = type.words(ENGLISH);
        return JSON.createObjectBuilder()
                .add("code", type.code())
                .add("name", words.name())
                .add("about", JsonAnswer.value(words.about()))
                .add("section", type.section().name())
                .add("clauses", JsonAnswer.names(type.clauses()))
                .add("pay", type.pay().own().name())
                .add("refusable", type.refusable())
                .add("circumstances", JsonAnswer.names(type.circumstances().keySet()))
                .add("findings", JsonAnswer.list(type.rules(), PolicyVersionJson::rule))
                .build();
    }

    private static JsonObject rule(Rule rule) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("code", rule.code())
                .add("severity", rule.severity().name())
                .add("clause", rule.clause())
                .add("to", JsonAnswer.names(rule.referTo()));
        JsonAnswer.add(json, "rest", rule.excessPay());
        return JsonAnswer.add(json, "redirect", rule.redirect()).build();
    }

    static JsonObject difference(VersionDifference difference) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("kind", difference.kind().name())
                .add("effect", difference.effect().name())
                .add("types", JsonAnswer.names(difference.types()))
                .add("what", difference.what());
        JsonAnswer.add(json, "clause", difference.clause());
        json.add("before", difference.before()).add("after", difference.after());
        HoursImpact hours = difference.hours();
        if (hours != null) {
            json.add("assignmentsWithMore", hours.gain())
                    .add("assignmentsWithLess", hours.lose())
                    .add("assignmentsWithTheSame", hours.stay())
                    .add(
                            "examples",
                            JsonAnswer.list(
                                    hours.examples(),
                                    example -> JSON.createObjectBuilder()
                                            .add(
                                                    "weeklyMinutes",
                                                    example.hours().weeklyMinutes())
                                            .add(
                                                    "fullTimeWeeklyMinutes",
                                                    example.hours().fullTimeWeeklyMinutes())
                                            .add("assignments", example.hours().assignments())
                                            .add("minutesBefore", example.before())
                                            .add("minutesAfter", example.after())
                                            .build()));
        }
        return json.build();
    }
}
