package org.specialleave.web.api;

import static org.specialleave.platform.SharedJsonProvider.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.specialleave.ledger.LedgerRow;
import org.specialleave.record.Balance;
import org.specialleave.record.BalanceSheet;
import org.specialleave.record.Explanation;
import org.specialleave.record.RecordSheet;

/** Balances and the record sheet as JSON. */
final class RecordJson {
    private RecordJson() {}

    static JsonObjectBuilder balances(BalanceSheet sheet) {
        return JSON.createObjectBuilder()
                .add("assignmentNumber", sheet.assignmentNumber())
                .add("leaveYear", sheet.leaveYear())
                .add("weeklyMinutes", sheet.weeklyMinutes())
                .add(
                        "items",
                        JsonAnswer.list(
                                sheet.balances(),
                                balance -> figure(balance)
                                        .add("rows", JsonAnswer.list(balance.rows(), RecordJson::row))
                                        .build()));
    }

    static JsonObjectBuilder sheet(RecordSheet sheet) {
        return JSON.createObjectBuilder()
                .add("assignmentNumber", sheet.assignmentNumber())
                .add("leaveYear", sheet.leaveYear())
                .add("person", sheet.personName())
                .add("employeeNumber", sheet.employeeNumber())
                .add("job", JsonAnswer.value(sheet.job()))
                .add("grade", JsonAnswer.value(sheet.grade()))
                .add("base", JsonAnswer.value(sheet.base()))
                .add("weeklyMinutes", sheet.weeklyMinutes())
                .add("recordedIn", sheet.recordedIn().name())
                .add("rows", JsonAnswer.list(sheet.rows(), RecordJson::row))
                .add(
                        "entitlements",
                        JsonAnswer.list(
                                sheet.balances(), balance -> figure(balance).build()));
    }

    static JsonObjectBuilder figure(Balance balance) {
        return JSON.createObjectBuilder()
                .add("name", balance.name())
                .add("period", JsonAnswer.value(balance.period()))
                .add("policyVersion", JsonAnswer.value(balance.policyVersion()))
                .add("entitledMinutes", balance.entitledMinutes())
                .add("takenMinutes", balance.takenMinutes())
                .add("heldMinutes", balance.heldMinutes())
                .add("leftMinutes", balance.leftMinutes())
                .add("explanation", explanation(balance.explanation()));
    }

    private static JsonObjectBuilder explanation(Explanation explanation) {
        JsonObjectBuilder json = PolicyJson.reckoning(JSON.createObjectBuilder(), explanation.reckoning());
        return json.add("changeOfHours", explanation.changeOfHours().name())
                .add("hours", JsonAnswer.list(explanation.hours(), RecordJson::hours))
                .add("uses", JsonAnswer.list(explanation.uses(), RecordJson::use))
                .add("otherMinutes", explanation.otherMinutes());
    }

    private static JsonObject hours(Explanation.Hours hours) {
        return JSON.createObjectBuilder()
                .add("from", hours.from().toString())
                .add("to", hours.to().toString())
                .add("weeklyMinutes", hours.weeklyMinutes())
                .build();
    }

    private static JsonObject use(Explanation.Use use) {
        return JSON.createObjectBuilder()
                .add("date", use.date().toString())
                .add("leaveType", use.leaveType())
                .add("clauses", JSON.createArrayBuilder(use.clauses()))
                .add("minutes", use.minutes())
                .add("countedMinutes", use.countedMinutes())
                .add("leftMinutes", use.leftMinutes())
                .add("pay", JsonAnswer.value(use.pay()))
                .add("taken", use.taken())
                .add("reference", use.reference())
                .add("decidedBy", JsonAnswer.value(use.decidedBy()))
                .add("decidedAt", JsonAnswer.value(use.decidedAt()))
                .build();
    }

    private static JsonObject row(LedgerRow row) {
        return JSON.createObjectBuilder()
                .add("date", row.date().toString())
                .add("minutes", row.minutes())
                .add("kind", row.kind().name())
                .add("pay", row.pay().name())
                .add("leaveType", row.leaveType())
                .add("reference", row.reference())
                .add("at", JsonAnswer.instant(row.at()))
                .build();
    }

    /** What a reader may not know is null. */
    private static JsonObject row(RecordSheet.Row row) {
        return JSON.createObjectBuilder()
                .add("reference", JsonAnswer.value(row.reference()))
                .add("leaveType", JsonAnswer.value(row.leaveType()))
                .add("assignmentNumber", JsonAnswer.value(row.assignmentNumber()))
                .add("date", JsonAnswer.value(row.date()))
                .add("startsAt", JsonAnswer.value(row.startsAt()))
                .add("endsAt", JsonAnswer.value(row.endsAt()))
                .add("minutes", row.minutes())
                .add(
                        "pay",
                        JsonAnswer.value(row.pay() == null ? null : row.pay().name()))
                .add("decided", row.decided())
                .add("leftOf", JsonAnswer.value(row.leftOf()))
                .add("leftMinutes", row.leftMinutes())
                .add("requestedAt", JsonAnswer.value(row.requestedAt()))
                .add("recordedBy", JsonAnswer.value(row.recordedBy()))
                .add("decidedBy", JsonAnswer.value(row.decidedBy()))
                .add("decidedAt", JsonAnswer.value(row.decidedAt()))
                .build();
    }
}
