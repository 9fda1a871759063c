package org.specialleave.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.PageTest;

/**
 * A nurse has asked for leave; the decider opens the page. Each test has a leave year of its own, so that no other
 * uses its hours.
 */
class DecidePageIT extends PageTest {
    private static String asked(String... days) {
        String lines = Arrays.stream(days)
                .map("{\"date\":\"%s\",\"minutes\":450,\"shiftMinutes\":450}"::formatted)
                .collect(Collectors.joining(","));
        ApiClient.Answer answer = APPLICATION
                .as("nurse")
                .post(
                        "leave-requests",
                        "{\"assignmentNumber\":\"10000006\",\"leaveType\":\"CARERS\",\"submit\":true,"
                                + "\"reason\":\"My mother has fallen.\",\"lines\":[" + lines + "]}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().asJsonObject().getString("reference");
    }

    private static JsonObject request(String reference) {
        return APPLICATION.as("nurse").get("leave-requests/" + reference).json().asJsonObject();
    }

    private static String state(String reference) {
        return request(reference).getString("state");
    }

    private static StaffPages as(String account, Page window) {
        return new StaffPages(window).signIn(account, APPLICATION.password());
    }

    private static void choose(StaffPages pages, int line, String decision) {
        pages.find("input[name=line-" + line + "][value=" + decision + "]").check();
    }

    @Test
    void theManagerSeesWhatIsAskedAndWhatThePolicySaysAndGrantsOneDayPaidAndOneUnpaid() {
        String reference = asked("2028-06-05", "2028-06-06");
        StaffPages manager = as("manager", desktop());
        manager.open("to-decide");
        assertThat(manager.find("a[href*='" + reference + "']").count()).isEqualTo(1);
        assertAccessible(manager.window());

        manager.open("decide?reference=" + reference);
        assertThat(manager.text())
                .contains(
                        "Monday 5 June 2028",
                        "7 hours 30 minutes",
                        "My mother has fallen.",
                        "5.14",
                        "Paid special leave",
                        "22 hours 30 minutes")
                .doesNotContain("CARERS", "LINE_MANAGER", reference);
        assertAccessible(manager.window());
        manager.press("Grant");
        assertAccessible(manager.window());
        assertThat(state(reference)).isEqualTo("SUBMITTED");

        choose(manager, 2, "UNPAID");
        manager.fill("How is cover arranged?", "The bank covers both days.").press("Grant this leave");
        assertThat(manager.errors()).containsExactly("Say whether you have talked it over");
        manager.choose("No").press("Grant this leave");
        assertThat(manager.errors()).containsExactly("Write why you have not talked it over");
        assertAccessible(manager.window());
        manager.fill("With whom, or why not?", "It was in the night.").press("Grant this leave");
        assertThat(manager.text())
                .contains(
                        "You have granted this leave",
                        "Without pay",
                        "nothing for you to decide",
                        "Not talked over with the senior manager. It was in the night.");
        assertAccessible(manager.window());
        assertThat(state(reference)).isEqualTo("GRANTED");
        assertThat(request(reference).getJsonArray("lines").getJsonObject(1).getString("pay"))
                .isEqualTo("UNPAID");
    }

    @Test
    void aRefusalNeedsAGroundAndAReasonAndTheNurseReadsThem() {
        String reference = asked("2029-06-04");
        StaffPages manager = as("manager", phone());
        manager.open("decide?reference=" + reference);
        assertAccessible(manager.window());
        manager.press("Refuse").press("Refuse this leave");
        assertThat(manager.errors())
                .containsExactly("Choose the ground", "Write your reason", "Say whether you have talked it over");
        assertAccessible(manager.window());
        assertThat(state(reference)).isEqualTo("SUBMITTED");

        manager.choose("The needs of the service")
                .fill("Your reason, for them to read", "Nobody can stand in that night.")
                .talkedOver()
                .press("Refuse this leave");
        assertThat(manager.text()).contains("You have refused this leave");
        assertThat(state(reference)).isEqualTo("REFUSED");
        StaffPages nurse = as("nurse", desktop());
        nurse.open("my-request?request=" + reference);
        assertThat(nurse.text()).contains("Nobody can stand in that night.");
    }

    @Test
    void whatIsReferredIsPassedOnWithAViewAndDecidedHigherUpWithoutAnyScript() {
        String reference = asked("2030-06-03", "2030-06-04", "2030-06-05", "2030-06-06");
        StaffPages manager = as("manager", withoutScript());
        manager.open("decide?reference=" + reference);
        assertThat(manager.text()).contains("line manager, head of service");
        assertThat(manager.find("main .nhsuk-button").allInnerTexts())
                .containsExactly("Pass on with my view", "Refuse");
        manager.press("Pass on with my view");
        assertThat(manager.text()).contains("head of service");
        manager.fill("Your view", "She has nobody else.").press("Pass on");
        assertThat(manager.text()).contains("You have passed it on", "It waits for the head of service");

        StaffPages head = as("head-of-service", withoutScript());
        head.open("to-decide?stage=passed-on");
        head.find("a[href*='" + reference + "']").click();
        assertThat(head.text()).contains("She has nobody else.");
        head.press("Grant");
        for (int line = 1; line <= request(reference).getJsonArray("lines").size(); line++) {
            choose(head, line, "PAID");
        }
        head.press("Grant this leave");
        assertThat(head.text()).contains("You have granted this leave");
        assertThat(state(reference)).isEqualTo("GRANTED");
    }

    @Test
    void whoeverComesSecondReadsWhoWasFasterAndChangesNothing() {
        String reference = asked("2037-06-01");
        StaffPages first = as("manager", desktop());
        StaffPages second = as("manager", desktop());
        first.open("decide/grant?reference=" + reference);
        second.open("decide/refuse?reference=" + reference);
        first.talkedOver().press("Grant this leave");

        second.choose("Another ground")
                .fill("Your reason, for them to read", "No.")
                .talkedOver()
                .press("Refuse this leave");
        assertThat(second.text()).contains("Nothing was changed", "Already decided by", "It now is: Granted");
        assertAccessible(second.window());
        assertThat(state(reference)).isEqualTo("GRANTED");
    }
}
