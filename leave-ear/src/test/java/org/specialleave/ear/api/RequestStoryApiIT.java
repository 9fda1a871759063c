package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.ear.api.ApiCalls.NURSE;
import static org.specialleave.ear.api.ApiCalls.object;
import static org.specialleave.ear.api.ApiCalls.texts;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;
import org.specialleave.ear.api.ApiCalls.Request;

/** A request from its draft to the record, over HTTP alone; leave year 2031-32. */
class RequestStoryApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private static final String YEAR = "2031-32";

    private final ApiClient nurse = application.as("nurse");
    private final ApiClient manager = application.as("manager");

    @Test
    void twoShiftsAreAskedForGrantedAndStandOnTheRecordSheet() {
        LocalDate monday = LocalDate.of(2031, 6, 2);
        Answer made = nurse.post("leave-requests", ApiCalls.carers(NURSE, false, monday, monday.plusDays(1)));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        JsonObject draft = object(made);
        assertThat(draft.getString("state")).isEqualTo("DRAFT");
        assertThat(texts(draft, "actions")).containsExactlyInAnyOrder("submit", "withdraw");
        assertThat(made.header("Location")).endsWith("/leave/api/v1/leave-requests/" + draft.getString("reference"));

        Request request = new Request(draft.getString("reference"), made.header("ETag"));
        Answer submitted = request.act(nurse, "submit", "{}");
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(200);
        assertThat(object(submitted).getString("state")).isEqualTo("SUBMITTED");
        assertThat(texts(object(submitted), "route")).containsExactly("LINE_MANAGER");
        assertThat(submitted.header("ETag")).isNotEqualTo(made.header("ETag"));
        assertThat(cap().getInt("heldMinutes")).isEqualTo(900);

        assertThat(references(manager.get("leave-requests?scope=to-decide&size=200")))
                .contains(request.reference());
        Request seen = request.readBy(manager);
        Answer granted = seen.act(manager, "grant", "{\"cover\":\"Bank shift\"}");
        assertThat(granted.status()).as(granted.toString()).isEqualTo(200);
        assertThat(object(granted).getString("state")).isEqualTo("GRANTED");
        assertThat(object(granted).getJsonArray("lines"))
                .allSatisfy(line ->
                        assertThat(line.asJsonObject().getString("state")).isEqualTo("GRANTED"));

        assertThat(cap().getInt("heldMinutes")).isZero();
        assertThat(cap().getInt("takenMinutes")).isEqualTo(900);
        assertThat(cap().getInt("leftMinutes")).isEqualTo(1350);
        assertThat(cap().getJsonArray("rows")).isNotEmpty();
        JsonObject sheet = object(nurse.get("record-sheets/" + NURSE + "?leaveYear=" + YEAR));
        assertThat(sheet.getJsonArray("rows"))
                .extracting(row -> row.asJsonObject().getString("date"))
                .contains("2031-06-02", "2031-06-03");
        List<String> history = object(nurse.get(request.path() + "/events")).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .map(event -> event.getString("action"))
                .toList();
        assertThat(history).containsSubsequence("submit", "grant");
    }

    @Test
    void oneOfTwoShiftsIsGivenAndTheOtherHoursComeBack() {
        LocalDate monday = LocalDate.of(2032, 6, 7);
        Request request = ApiCalls.submitted(nurse, NURSE, monday, monday.plusDays(1));
        String lines = "\"lines\":[{\"date\":\"2032-06-08\",\"grant\":false}]";

        Answer without = request.readBy(manager).act(manager, "grant", "{" + lines + "}");
        ApiCalls.assertProblem(without, 400);
        assertThat(ApiCalls.pointers(without)).containsExactly("/reason");

        Answer granted = request.readBy(manager)
                .act(manager, "grant", "{" + lines + ",\"reason\":\"Nobody can cover the Tuesday.\"}");
        assertThat(object(granted).getString("state")).isEqualTo("PART_GRANTED");
        assertThat(object(nurse.get("balances/" + NURSE + "?leaveYear=2032-33"))
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getInt("takenMinutes"))
                .isEqualTo(450);
    }

    @Test
    void aRefusalNeedsItsGroundAndItsReason() {
        Request request = ApiCalls.submitted(nurse, NURSE, LocalDate.of(2033, 6, 6));
        Request seen = request.readBy(manager);
        assertThat(ApiCalls.pointers(seen.act(manager, "refuse", "{\"reason\":\"no\"}")))
                .containsExactly("/ground");
        assertThat(ApiCalls.pointers(seen.act(manager, "refuse", "{\"ground\":\"SERVICE_NEEDS\"}")))
                .containsExactly("/reason");
        Answer refused = seen.act(manager, "refuse", "{\"ground\":\"SERVICE_NEEDS\",\"reason\":\"Three are away.\"}");
        assertThat(object(refused).getString("state")).isEqualTo("REFUSED");
        assertThat(nurse.get(request.path() + "/events").text()).contains("Three are away");
    }

    @Test
    void fourShiftsGoThroughTheLineManagerToTheHeadOfService() {
        LocalDate monday = LocalDate.of(2034, 6, 5);
        Request request =
                ApiCalls.submitted(nurse, NURSE, monday, monday.plusDays(1), monday.plusDays(2), monday.plusDays(3));
        ApiClient head = application.as("head-of-service");
        Answer tooEarly = request.act(head, "grant", "{}");
        assertThat(tooEarly.status()).isIn(403, 404);
        Answer endorsed = request.readBy(manager).act(manager, "endorse", "{\"reason\":\"I would give it.\"}");
        assertThat(endorsed.status()).as(endorsed.toString()).isEqualTo(200);
        assertThat(object(endorsed).getString("waitsFor")).isEqualTo("HEAD_OF_SERVICE");
        Answer granted = request.readBy(head).act(head, "grant", "{}");
        assertThat(object(granted).getString("state")).isEqualTo("GRANTED");
    }

    @Test
    void whatWasAskedIsTakenBackBeforeItIsDecided() {
        Request request = ApiCalls.submitted(nurse, NURSE, LocalDate.of(2035, 6, 4));
        Answer withdrawn = request.act(nurse, "withdraw", "{}");
        assertThat(object(withdrawn).getString("state")).isEqualTo("WITHDRAWN");
        assertThat(texts(object(withdrawn), "actions")).isEmpty();
    }

    @Test
    void theManagerWritesDownWhatSomebodyToldOnThePhone() {
        String body = "{\"assignmentNumber\":\"10000007\",\"leaveType\":\"CARERS\",\"onBehalfOf\":\"20000007\","
                + "\"lines\":[{\"date\":\"2036-06-02\",\"minutes\":450}],\"submit\":true}";
        Answer made = manager.post("leave-requests", body);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(object(made).getString("recordedBy")).isEqualTo("manager");
        assertThat(references(application.as("nurse2").get("leave-requests?size=200")))
                .contains(object(made).getString("reference"));
        ApiCalls.assertProblem(manager.post("leave-requests", body.replace("20000007", "20000006")), 404);
        ApiCalls.assertProblem(application.as("manager2").post("leave-requests", body), 404);
    }

    private static List<String> references(Answer page) {
        return object(page).getJsonArray("items").stream()
                .map(row -> row.asJsonObject().getString("reference"))
                .toList();
    }

    private JsonObject cap() {
        JsonObject balances = object(nurse.get("balances/" + NURSE + "?leaveYear=" + YEAR));
        assertThat(balances.getString("leaveYear")).isEqualTo(YEAR);
        return balances.getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(row -> row.getString("name").equals("SPECIAL_LEAVE_CAP"))
                .findFirst()
                .orElseThrow();
    }
}
