package org.specialleave.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.PageTest;
import org.specialleave.launcher.CaughtMail;

/** A manager asks a question before the decision, and the nurse answers on a phone. */
class QuestionBeforeADecisionPageIT extends PageTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static StaffPages as(String account, Page window) {
        return new StaffPages(window).signIn(account, APPLICATION.password());
    }

    @Test
    void isAnsweredAndReadByWhoeverDecides() {
        ApiClient.Answer made = APPLICATION.as("nurse2").post("leave-requests", """
                        {"assignmentNumber":"10000007","leaveType":"CARERS","submit":true,
                         "lines":[{"date":"2056-06-06","minutes":450,"shiftMinutes":450}]}""");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String reference = made.json().asJsonObject().getString("reference");

        StaffPages manager = as("manager", desktop());
        manager.open("decide?reference=" + reference);
        manager.find("a:has-text('Ask a question first')").click();
        assertAccessible(manager.window());
        manager.press("Send question");
        assertThat(manager.errors()).containsExactly("Write your question");
        manager.fill("What do you need to know?", "Can somebody else come in the afternoon?")
                .press("Send question");
        assertThat(manager.text()).contains("You have asked them a question", "A question is open");

        CaughtMail mail = APPLICATION.awaitMail(
                one -> one.subject().equals("A question about your leave request (" + reference + ")"), PATIENCE);
        assertThat(mail.text())
                .contains("my-request?request=" + reference)
                .doesNotContain("afternoon")
                .doesNotContainIgnoringCase("carer");

        StaffPages nurse = as("nurse2", phone());
        nurse.open("my-request?request=" + reference);
        assertThat(nurse.text()).contains("You have been asked a question", "Can somebody else come in the afternoon?");
        assertAccessible(nurse.window());
        nurse.press("Answer the question");
        assertThat(nurse.text()).contains("Can somebody else come in the afternoon?");
        assertAccessible(nurse.window());
        nurse.press("Send answer");
        assertThat(nurse.errors()).containsExactly("Write your answer");
        nurse.fill("What do you want to say?", "My sister can, from two.").press("Send answer");
        assertThat(nurse.text())
                .contains("You answered", "My sister can, from two.")
                .doesNotContain("You have been asked a question");

        manager.open("decide?reference=" + reference);
        assertThat(manager.text()).contains("Asked a question", "My sister can, from two.");
    }
}
