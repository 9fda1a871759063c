package org.specialleave.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.PageTest;
import org.specialleave.launcher.CaughtMail;

/**
 * A juror and a tribunal member are asked whether it can be put off; the court and the tribunal decide (6.15, table 2).
 */
class AskDeferralPageIT extends PageTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static String asked(String type, String day) {
        ApiClient.Answer answer = APPLICATION.as("nurse2").post("leave-requests", """
                        {"assignmentNumber":"10000007","leaveType":"%s","submit":true,
                         "lines":[{"date":"%s","minutes":450,"shiftMinutes":450}]}""".formatted(type, day));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().asJsonObject().getString("reference");
    }

    private static StaffPages as(String account, Page window) {
        return new StaffPages(window).signIn(account, APPLICATION.password());
    }

    @Test
    void aJurorReadsWhatToDoAnswersAndKeepsTheLeave() {
        String reference = asked("JURY_SERVICE", "2051-06-05");
        StaffPages manager = as("manager", desktop());
        manager.open("decide?reference=" + reference);
        assertThat(manager.text())
                .contains(
                        "This is a right and cannot be refused",
                        "A fee that you are paid for these days goes to the trust");
        manager.find("a:has-text('Ask whether it can be put off')").click();
        assertThat(manager.text()).contains("The court, the tribunal or the body that called them decides");
        manager.press("Ask them");
        assertThat(manager.errors()).containsExactly("Write why you ask");
        manager.fill("Why do you ask?", "Three of us are away that week.").press("Ask them");
        assertThat(manager.text())
                .contains(
                        "You have asked them to seek another date",
                        "have not answered yet",
                        "Asked to seek another date")
                .doesNotContain("ASK_DEFERRAL");

        CaughtMail mail = APPLICATION.awaitMail(
                one -> one.subject().equals("A question about your leave (" + reference + ")"), PATIENCE);
        assertThat(mail.text())
                .contains("my-request?request=" + reference)
                .doesNotContain("Three of us")
                .doesNotContainIgnoringCase("jury");

        StaffPages juror = as("nurse2", phone());
        juror.open("my-request?request=" + reference);
        assertThat(juror.text())
                .contains(
                        "You have been asked whether this can be put off",
                        "Your leave stands as it is",
                        "Ask whoever called you whether another date is possible.",
                        "ask again for the new days",
                        "Three of us are away that week.",
                        "Give this leave back");
        juror.find("summary:has-text('What the policy')").click();
        assertThat(juror.text())
                .contains("A fee that you are paid for these days goes to the trust", "you come back to work");
        juror.press("Answer").press("Send answer");
        assertThat(juror.errors()).containsExactly("Write your answer");
        juror.fill("What do you want to say?", "The court cannot move it.").press("Send answer");
        assertThat(juror.text())
                .contains("You answered", "The court cannot move it.", "Granted")
                .doesNotContain("You have been asked whether");

        APPLICATION.awaitMail(
                one -> one.subject().contains(reference) && one.subject().contains("was answered"), PATIENCE);
        manager.open("decide?reference=" + reference);
        assertThat(manager.text()).contains("The court cannot move it.", "Their answer stands in the history");
        manager.press("I have seen this");
        assertThat(manager.text()).contains("They see that you have seen it");
    }

    @Test
    void aTribunalMembersRequestIsDecidedAllTheSame() {
        String reference = asked("TRIBUNAL_MEMBER", "2051-06-06");
        StaffPages manager = as("manager", withoutScript());
        manager.open("decide/ask-deferral?reference=" + reference);
        manager.fill("Why do you ask?", "The clinic cannot be covered.").press("Ask them");
        manager.press("Grant").press("Grant this leave");
        assertThat(manager.text()).contains("You have granted this leave");

        StaffPages member = as("nurse2", withoutScript());
        member.open("my-request/answer?request=" + reference);
        assertThat(member.text())
                .as("nobody waits for an answer any more")
                .contains("Decided by")
                .doesNotContain("You have been asked whether");
    }

    @Test
    void nobodyElseIsAskedIt() {
        String reference = asked("MAGISTRATE", "2051-06-07");
        StaffPages manager = as("manager", desktop());
        manager.open("decide/ask-deferral?reference=" + reference);
        assertThat(manager.text()).contains("Your decision").doesNotContain("put off");
    }
}
