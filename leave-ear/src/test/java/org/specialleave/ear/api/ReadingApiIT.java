package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.ear.api.ApiCalls.NURSE;
import static org.specialleave.ear.api.ApiCalls.object;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;

/** What somebody reads before asking for anything. */
class ReadingApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    @Test
    void theNurseIsToldWhoSheIs() {
        JsonObject me = object(application.as("nurse").get("me"));
        assertThat(me.getString("account")).isEqualTo("nurse");
        assertThat(ApiCalls.texts(me, "roles")).containsExactly("staff");
        assertThat(me.getJsonObject("person").getString("employeeNumber")).isEqualTo("20000006");
        assertThat(me.getJsonArray("assignments")).singleElement().satisfies(one -> {
            assertThat(one.asJsonObject().getString("assignmentNumber")).isEqualTo(NURSE);
            assertThat(one.asJsonObject().getInt("weeklyMinutes")).isEqualTo(2250);
        });
        assertThat(me.getJsonArray("deputies")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hr-systems", "auditor"})
    void anAccountOfNobodyHasNoPersonAndStillReadsThePolicy(String account) {
        JsonObject me = object(application.as(account).get("me"));
        assertThat(me.isNull("person")).isTrue();
        assertThat(type(application.as(account).get("leave-types?on=2026-11-21"), "CARERS")
                        .getJsonArray("figures"))
                .isEmpty();
        Answer assessed = application
                .as(account)
                .post(
                        "assessments",
                        "{\"leaveType\":\"CARERS\",\"assignment\":{\"weeklyMinutes\":2250},"
                                + "\"lines\":[{\"date\":\"2026-11-23\",\"minutes\":450}]}");
        assertThat(assessed.status()).as(assessed.toString()).isEqualTo(200);
    }

    @Test
    void theTypesInForceComeWithMyOwnFigures() {
        Answer answer = application.as("nurse2").get("leave-types?on=2026-11-21");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(object(answer).getJsonArray("items")).hasSizeGreaterThanOrEqualTo(21);
        JsonObject carers = type(answer, "CARERS");
        assertThat(carers.getString("policyVersion")).isEqualTo("LPT-8");
        List<JsonObject> figures = carers.getJsonArray("figures").getValuesAs(JsonObject.class);
        assertThat(figures).singleElement().satisfies(figure -> {
            assertThat(figure.getString("name")).isEqualTo("SPECIAL_LEAVE_CAP");
            assertThat(figure.getString("assignmentNumber")).isEqualTo(ApiCalls.NURSE2);
            assertThat(figure.getString("period")).isEqualTo("2026-27");
            assertThat(figure.getInt("entitledMinutes")).isEqualTo(1350);
        });
        assertThat(carers.getJsonArray("circumstances"))
                .extracting(one -> one.asJsonObject().getString("name"))
                .contains("emergencyAdmission", "linkedShifts", "managerToldAt", "managerToldHow");
    }

    @Test
    void requestsArePagedThroughSoFarAndOtherListsToTheirEnd() {
        assertThat(application
                        .as("hr")
                        .get("leave-requests?scope=all&page=99&size=50")
                        .status())
                .isEqualTo(200);
        Answer tooFar = application.as("hr").get("leave-requests?scope=all&page=100&size=50");
        assertThat(tooFar.status()).isEqualTo(400);
        assertThat(tooFar.text()).contains("page", "must be from 0 to 99");
        assertThat(application
                        .as("administrator")
                        .get("admin/accounts?page=100&size=50")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void beforeAnyPolicyThereIsNoType() {
        assertThat(object(application.as("nurse").get("leave-types?on=2001-01-01"))
                        .getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void aRealAssignmentIsAssessedWithItsOwnHoursAsOfTheTimeGiven() {
        Answer answer = application
                .as("manager")
                .post(
                        "assessments",
                        "{\"leaveType\":\"CARERS\",\"assignmentNumber\":\"10000007\",\"requestedAt\":\"2026-11-21T09:00:00Z\","
                                + "\"lines\":[{\"date\":\"2071-06-01\"}]}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonObject assessed = object(answer);
        // A Monday of somebody with 22.5 hours a week and no roster: a fifth of the week.
        assertThat(assessed.getInt("paidMinutes")).isEqualTo(270);
        assertThat(assessed.getJsonArray("entitlements").getJsonObject(0).getInt("entitledMinutes"))
                .isEqualTo(1350);
    }

    private static JsonObject type(Answer answer, String code) {
        return object(answer).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(type -> type.getString("code").equals(code))
                .findFirst()
                .orElseThrow();
    }
}
