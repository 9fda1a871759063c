package org.specialleave.ear.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;

/** An administrator says over HTTP when feeds run by themselves. */
class FeedCalendarsApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private static final String PATH = "admin/feed-calendars";
    private static final String JSON = "application/json";

    @Test
    void whatIsToComeIsSaidByWhoHasSeenTheLastChangeAndTakenBack() {
        Answer seen = administrator().get(PATH);
        assertThat(object(seen).getJsonArray("today"))
                .extracting(today -> today.asJsonObject().getString("feed"))
                .containsExactly("esr-absence", "esr-payroll", "roster");
        String body = """
                {"feed":"roster","days":["FRIDAY","MONDAY"],"runsSince":"05:30","from":"2040-01-01"}""";
        assertThat(administrator().post(PATH, body).status()).isEqualTo(428);
        ApiClient administrator = administrator().with("If-Match", seen.header("ETag"));

        Answer made = administrator.post(PATH, body);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String one = PATH + "/" + object(made).getJsonNumber("id");
        assertThat(made.header("Location")).endsWith(one);
        assertThat(made.text())
                .contains("\"days\":[\"MONDAY\",\"FRIDAY\"]", "\"runsSince\":\"05:30\"", "\"standing\":\"TO_COME\"");
        assertThat(administrator().get(one).json()).isEqualTo(made.json());
        assertThat(object(administrator().get(PATH + "?size=1")).getInt("size")).isEqualTo(1);
        assertThat(administrator.post(PATH, body).status()).isEqualTo(412);
        assertThat(withdrawn(one).status()).isEqualTo(204);
        assertThat(withdrawn(one).status()).isEqualTo(404);
        assertThat(administrator().get(one).status()).isEqualTo(404);
    }

    @Test
    void whatHoldsTodayIsNotTakenBack() {
        Answer made = afterTheLastChange().post(PATH, """
                {"feed":"esr-absence",
                 "days":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"]}""");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(object(made).getString("standing")).isEqualTo("HOLDS");

        Answer refused = withdrawn(PATH + "/" + object(made).getJsonNumber("id"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(object(refused).getString("why")).isEqualTo("HOLDS_ALREADY");
    }

    @Test
    void everyFieldThatIsWrongHasItsPointer() {
        assertThat(pointers("""
                {"feed":"fax","days":["MONDAY","SOMEDAY"],"runsSince":"25:00","from":"soon","to":"2027-01-01"}""")).containsExactlyInAnyOrder("/feed", "/days/1", "/runsSince", "/from", "/to");
        assertThat(pointers("""
                {"feed":"roster","days":[],"runsSince":null}""")).containsExactlyInAnyOrder("/days", "/runsSince");
        assertThat(pointers("{}")).containsExactlyInAnyOrder("/feed", "/days");
        assertThat(pointers("""
                {"feed":"roster","days":["MONDAY"],"from":"2020-01-01"}""")).containsExactly("/from");
    }

    private static ApiClient administrator() {
        return application.as("administrator");
    }

    private static ApiClient afterTheLastChange() {
        return administrator().with("If-Match", administrator().get(PATH).header("ETag"));
    }

    private static Answer withdrawn(String one) {
        return administrator().send("DELETE", one, BodyPublishers.noBody(), JSON);
    }

    private static List<String> pointers(String body) {
        Answer answer = afterTheLastChange().post(PATH, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return object(answer).getJsonArray("errors").stream()
                .map(error -> error.asJsonObject().getString("pointer"))
                .toList();
    }

    private static JsonObject object(Answer answer) {
        return answer.json().asJsonObject();
    }
}
