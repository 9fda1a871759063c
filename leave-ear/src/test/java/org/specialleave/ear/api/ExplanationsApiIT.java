package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.ear.api.ApiCalls.NURSE;
import static org.specialleave.ear.api.ApiCalls.assertProblem;
import static org.specialleave.ear.api.ApiCalls.object;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;
import org.specialleave.ear.api.ApiCalls.Request;

/** Every entitlement can be opened, and the record sheet filed; leave years 2049-50 and 2050-51. */
class ExplanationsApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private static final String PDF = "application/pdf";

    private final ApiClient nurse = application.as("nurse");
    private final ApiClient manager = application.as("manager");

    private static JsonObject named(Answer answer, String list, String name) {
        return object(answer).getJsonArray(list).stream()
                .map(JsonValue::asJsonObject)
                .filter(row -> row.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEntitlementTellsItsFigureItsClauseItsVersionItsHoursAndEachLine() {
        Request request = ApiCalls.submitted(nurse, NURSE, LocalDate.of(2049, 6, 7));
        assertThat(request.readBy(manager).act(manager, "grant", "{}").status()).isEqualTo(200);

        JsonObject cap = named(nurse.get("balances/" + NURSE + "?leaveYear=2049-50"), "items", "SPECIAL_LEAVE_CAP");
        JsonObject explanation = cap.getJsonObject("explanation");
        assertThat(explanation.getString("figure")).isEqualTo("1 working week");
        assertThat(explanation.getString("clause")).isEqualTo("5.8");
        assertThat(explanation.getString("policyVersion")).isEqualTo(cap.getString("policyVersion"));
        assertThat(explanation.getInt("weeklyMinutes")).isEqualTo(cap.getInt("entitledMinutes"));
        assertThat(explanation.getString("hoursOn")).isEqualTo("2049-04-01");
        JsonObject line = explanation.getJsonArray("uses").getJsonObject(0);
        assertThat(line.getString("reference")).isEqualTo(request.reference());
        assertThat(line.getBoolean("taken")).isTrue();
        assertThat(line.getString("decidedBy")).isNotBlank();
        assertThat(line.getInt("leftMinutes")).isEqualTo(cap.getInt("leftMinutes"));
    }

    @Test
    void anAssessmentTellsFromWhatEachEntitlementIsReckoned() {
        JsonObject row = named(nurse.post("assessments", """
                        {"leaveType": "RESERVE_FORCES", "requestedAt": "2026-11-21T09:00:00Z",
                         "assignment": {"weeklyMinutes": 1350, "fullTimeWeeklyMinutes": 2250},
                         "lines": [{"date": "2027-01-11", "minutes": 450}]}"""), "entitlements", "RESERVE_FORCES");
        assertThat(row.getString("figure")).isEqualTo("75 h pro rata");
        assertThat(row.getString("clause")).isEqualTo("T2");
        assertThat(row.getString("policyVersion")).isEqualTo("LPT-8");
        assertThat(row.getInt("weeklyMinutes")).isEqualTo(1350);
        assertThat(row.getString("hoursOn")).isEqualTo("2027-01-11");
    }

    @Test
    void theRecordSheetIsHadAsPdfByThoseWhoMayReadItAndKeptByNobodyOnTheWay() {
        String path = "record-sheets/" + NURSE + "?leaveYear=2050-51";
        Answer pdf = nurse.with("Accept", PDF).get(path);
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("Content-Type")).startsWith(PDF);
        assertThat(pdf.header("Cache-Control")).contains("no-store");
        assertThat(pdf.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"special-leave-record-10000006-2050-51.pdf\"");
        assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(manager.with("Accept", PDF).get(path).status()).isEqualTo(200);
        assertThat(nurse.with("Accept", "*/*").get(path).header("Content-Type")).startsWith("application/json");
        assertProblem(nurse.with("Accept", "text/csv").get(path), 406);
        assertProblem(application.as("nurse2").with("Accept", PDF).get(path), 404);
    }

    @Test
    void confidentialLeaveIsItsDayAndHoursToTheManagerOnceItIsGranted() {
        String body = ApiCalls.carers(NURSE, true, LocalDate.of(2050, 6, 6))
                .replace("\"submit\"", "\"confidential\":true,\"submit\"");
        Answer made = nurse.post("leave-requests", body);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String path = "record-sheets/" + NURSE + "?leaveYear=2050-51";
        assertThat(object(manager.get(path)).getJsonArray("rows")).isEmpty();
        Request request = new Request(object(made).getString("reference"), made.header("ETag"));
        assertThat(request.act(application.as("hr"), "grant", "{}").status()).isEqualTo(200);

        JsonObject sheet = object(manager.get(path));
        JsonObject row = sheet.getJsonArray("rows").getJsonObject(0);
        assertThat(row.getInt("minutes")).isEqualTo(450);
        assertThat(row.getString("date")).isEqualTo("2050-06-06");
        assertThat(row.get("leaveType")).isEqualTo(JsonValue.NULL);
        assertThat(row.get("pay")).isEqualTo(JsonValue.NULL);
        JsonObject cap = named(manager.get(path), "entitlements", "SPECIAL_LEAVE_CAP");
        assertThat(cap.getInt("takenMinutes")).isZero();
        assertThat(cap.getJsonObject("explanation").getInt("otherMinutes")).isEqualTo(450);
    }
}
