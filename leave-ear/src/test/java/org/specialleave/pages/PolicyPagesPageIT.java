package org.specialleave.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.PageTest;
import org.specialleave.ear.api.PolicyTexts;

/** Everybody reads the policy; HR changes it, without any script. Versions in force from 2060 on. */
class PolicyPagesPageIT extends PageTest {
    private static final String FIELD = "Text of the policy pack";

    private static StaffPages as(String account, Page window) {
        return new StaffPages(window).signIn(account, APPLICATION.password());
    }

    private static String pack(String version, int year) {
        return PolicyTexts.lpt(APPLICATION.as("hr"), version, LocalDate.of(year, 4, 1));
    }

    @Test
    void aNurseReadsWhatEachKindOfLeaveGivesAndWhatThatIsForHer() {
        StaffPages nurse = as("nurse", phone());
        nurse.open("policy");
        assertThat(nurse.text())
                .contains("Special Leave Policy, version 8", "In force since Wednesday 30 October 2019")
                .doesNotContain("Human Resources");
        nurse.find("main a").first().click();
        assertThat(nurse.heading()).isEqualTo("Special Leave Policy, version 8");
        assertThat(nurse.text())
                .contains(
                        "It was to expire on Sunday 1 January 2023. It stays in force until a later version is released.",
                        "Trust Policy Committee",
                        "Beyond 3 shifts for the same event: the head of service decides as well",
                        "(policy, 5.15)",
                        "For you: 37 hours 30 minutes",
                        "It is a right and cannot be refused",
                        "Was the person taken into hospital as an emergency?",
                        "The line manager decides up to three shifts",
                        "Lay observers",
                        "from 1 October 2018")
                .doesNotContainPattern("[A-Z]{2}_[A-Z]");
        assertThat(nurse.find("h3#jury-service").innerText()).isEqualTo("Jury service");

        nurse.fill("Find kinds of leave", "jury").press("Find");
        assertThat(nurse.find("main h3").allInnerTexts())
                .contains("Jury service")
                .doesNotContain("Volunteering leave");
        nurse.open("policy/version?version=CLR-2024");
        assertThat(nurse.text()).contains("in any twelve months", "The trust may postpone it");

        nurse.open("policy/versions");
        assertThat(nurse.heading()).doesNotContain("Policy versions");
        nurse.open("policy/version?version=NONE");
        assertThat(nurse.window().title()).doesNotContain("Policy");
    }

    @Test
    void humanResourcesChangeThePolicyFromDraftToRelease() {
        StaffPages hr = as("hr", withoutScript());
        hr.open("policy/versions");
        hr.find("a[href*='draft?from=LPT-8']").click();
        assertThat(hr.text()).contains("This is a copy of LPT-8");
        String right = PolicyTexts.with(pack("LPT-60", 2060), "amount: 15 h pro rata", "amount: 7.5 h pro rata");

        hr.fill(FIELD, PolicyTexts.with(right, "to: HEAD_OF_SERVICE", "to: CHIEF_NURSE"))
                .press("Keep as a draft");
        assertThat(hr.errors()).singleElement().asString().contains("found “CHIEF_NURSE”", "DIRECTOR");
        assertThat(hr.window().title()).startsWith("Error: ");
        assertThat(hr.find(".leave-near mark").innerText()).contains("to: CHIEF_NURSE");
        assertThat(hr.window().getByLabel(FIELD).inputValue()).contains("CHIEF_NURSE");
        assertThat(APPLICATION.as("hr").get("policy-versions/LPT-60").status()).isEqualTo(404);

        hr.fill(FIELD, right).press("Check");
        assertThat(hr.text()).contains("LPT-60 is understood and fits", "Thursday 1 April 2060", "It is not kept yet");
        assertThat(APPLICATION.as("hr").get("policy-versions/LPT-60").status()).isEqualTo(404);
        hr.press("Keep as a draft");
        assertThat(hr.text()).contains("LPT-60 is kept as a draft");

        hr.open("policy/compare?from=LPT-8&to=LPT-60");
        assertThat(hr.text())
                .contains(
                        "Takes something away",
                        "Volunteering leave: How much",
                        "(policy, 7.1.3)",
                        "15 hours in proportion to the week in each leave year",
                        "7.5 hours in proportion to the week in each leave year",
                        "contracts have less",
                        "Full time, 37 hours 30 minutes a week: 15 hours before, 7 hours 30 minutes after.");

        hr.open("policy/release?version=LPT-60");
        assertThat(hr.text()).contains("Volunteering leave: How much", "can never be changed or taken back");
        hr.press("Release LPT-60");
        assertThat(hr.errors()).containsExactly("Check what changes, and say so here");
        hr.choose("I have checked what changes").press("Release LPT-60");
        assertThat(hr.text()).contains("LPT-60 is released", "Leave is judged by it from Thursday 1 April 2060 on");

        hr.open("policy/draft?version=LPT-60");
        assertThat(hr.heading()).isEqualTo("Special Leave Policy, version 8");
        StaffPages nurse = as("nurse", withoutScript());
        nurse.open("policy");
        assertThat(nurse.text()).contains("In force later", "In force from Thursday 1 April 2060");
    }

    @Test
    void aVersionThatSomebodyElseReleasedMeanwhileIsNotReleasedAgain() {
        StaffPages one = as("hr", desktop());
        ApiClient hr = APPLICATION.as("hr");
        String yaml = pack("LPT-61", 2061);
        assertThat(PolicyTexts.send(hr, "POST", "policy-versions", yaml).status())
                .isEqualTo(201);
        one.open("policy/release?version=LPT-61");
        assertAccessible(one.window());
        StaffPages other = as("hr", desktop());
        other.open("policy/draft?version=LPT-61");
        assertAccessible(other.window());
        one.choose("I have checked what changes").press("Release LPT-61");
        assertAccessible(one.window());

        other.fill(FIELD, yaml + "\n# a remark").press("Keep as a draft");
        assertThat(other.text()).doesNotContain("is kept as a draft");
        assertThat(hr.with("Accept", "application/yaml")
                        .get("policy-versions/LPT-61")
                        .text())
                .isEqualTo(yaml);
    }

    @Test
    void aPackIsSentAsAFileAndThrownAway() {
        StaffPages hr = as("hr", desktop());
        hr.open("policy/draft");
        hr.press("Check");
        assertThat(hr.errors()).containsExactly("Send a file, or write the text of the policy pack");
        hr.find("#file")
                .setInputFiles(new FilePayload(
                        "LPT-62.yaml", "application/yaml", pack("LPT-62", 2062).getBytes(StandardCharsets.UTF_8)));
        hr.press("Keep as a draft");
        assertThat(hr.text()).contains("LPT-62 is kept as a draft");
        hr.open("policy/draft?version=LPT-62");
        hr.find("summary").last().click();
        hr.press("Throw this draft away");
        assertThat(hr.text()).contains("LPT-62 is thrown away");
        assertThat(APPLICATION.as("hr").get("policy-versions/LPT-62").status()).isEqualTo(404);
    }
}
