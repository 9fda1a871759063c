package org.specialleave.web.api;

import static org.specialleave.platform.SharedJsonProvider.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.EntitlementBasis;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.Pay;

/** What the policy says, as JSON; a value that is not known is null. */
final class PolicyJson {
    private PolicyJson() {}

    static JsonObjectBuilder assessment(Assessment assessment) {
        return JSON.createObjectBuilder()
                .add("outcome", assessment.outcome().name())
                .add("refusable", assessment.refusable())
                .add("route", JsonAnswer.names(assessment.route()))
                .add("paidMinutes", assessment.minutes(Pay.PAID))
                .add("unpaidMinutes", assessment.minutes(Pay.UNPAID))
                .add("atDiscretionMinutes", assessment.minutes(Pay.AT_DISCRETION))
                .add("lines", JsonAnswer.list(assessment.lines(), PolicyJson::line))
                .add("entitlements", JsonAnswer.list(assessment.entitlements(), PolicyJson::entitlement))
                .add("conditions", JsonAnswer.names(assessment.conditions()))
                .add("findings", JsonAnswer.list(assessment.findings(), PolicyJson::finding));
    }

    static JsonObject finding(Finding finding) {
        return JSON.createObjectBuilder()
                .add("code", finding.code())
                .add("severity", finding.severity().name())
                .add("clause", JsonAnswer.value(finding.clause()))
                .add("parameters", JsonAnswer.value(finding.parameters()))
                .build();
    }

    private static JsonObject line(AssessedLine line) {
        return JSON.createObjectBuilder()
                .add("date", line.date().toString())
                .add("minutes", line.minutes())
                .add("pay", line.pay().name())
                .add("leaveYear", JsonAnswer.value(line.leaveYear()))
                .add("policyVersion", JsonAnswer.value(line.policyVersion()))
                .build();
    }

    /** How a figure was reckoned; nothing is added where that was not kept. */
    static JsonObjectBuilder reckoning(JsonObjectBuilder json, EntitlementBasis reckoning) {
        return reckoning == null
                ? json
                : json.add("figure", reckoning.figure())
                        .add("clause", JsonAnswer.value(reckoning.clause()))
                        .add("policyVersion", reckoning.policyVersion())
                        .add("weeklyMinutes", reckoning.weeklyMinutes())
                        .add("hoursOn", reckoning.hoursOn().toString());
    }

    private static JsonObject entitlement(Entitlement entitlement) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("name", entitlement.name())
                .add("period", JsonAnswer.value(entitlement.period()))
                .add("entitledMinutes", entitlement.entitledMinutes())
                .add("takenMinutes", entitlement.takenMinutes())
                .add("requestedMinutes", entitlement.requestedMinutes())
                .add("leftMinutes", entitlement.leftMinutes());
        if (entitlement.event() != null) {
            json.add("event", entitlement.event());
        }
        return reckoning(json, entitlement.reckoning()).build();
    }
}
