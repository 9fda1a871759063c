package org.specialleave.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.specialleave.ear.PageTest;

/**
 * What has happened calls for another leave than it seems: that is said at once, kindly, and nothing filled in is lost.
 */
class RedirectPageIT extends PageTest {
    private static final String STILLBORN = "Our baby was stillborn, or was lost at 23 weeks of pregnancy or later";

    @Test
    void aFestivalHasFiveOtherWaysAndCanBeAskedForWithoutPay() {
        StaffPages pages = nurse();
        pages.happened("I want to keep a religious festival", "I want time off for a festival or a day of observance");
        assertThat(pages.heading()).isEqualTo("There is a better way for this");
        assertThat(pages.text())
                .contains(
                        "annual leave", "time off in lieu", "bank holiday", "Swap a working day", "without pay", "fast")
                .contains("People Services")
                .doesNotContain("cannot be sent", "USE_OTHER_LEAVE", "RELIGIOUS");

        pages.press("Ask for time off without pay").days(LocalDate.of(2050, 3, 7));
        pages.goOn();
        assertThat(pages.heading()).isEqualTo("What shall they know?");
        pages.goOn();
        assertThat(pages.heading()).isEqualTo("Check your answers");
        assertThat(pages.text())
                .contains("Monday 7 March 2050", "without pay", "Pension", "I want to observe a religious festival")
                .doesNotContain("cannot be sent");
        assertThat(pages.find("button:has-text('Send request')").count()).isEqualTo(1);
    }

    @Test
    void anInterviewElsewhereIsInOnesOwnTimeUnlessThePostIsAtRisk() {
        StaffPages pages = nurse();
        pages.happened("I have a job interview", "The interview is with another employer");
        assertThat(pages.heading()).isEqualTo("There is a better way for this");
        assertThat(pages.text()).contains("your own time", "annual leave", "at risk");

        pages.find("a:has-text('Choose something else that has happened')").click();
        pages.choose("I have a job interview").goOn();
        pages.choose("An organisational change has put my post at risk").goOn();
        assertThat(pages.heading()).isEqualTo("Which days do you need off?");
        pages.days(LocalDate.of(2050, 3, 8)).goOn().goOn();
        assertThat(pages.heading()).isEqualTo("Check your answers");
        assertThat(pages.text()).contains("at risk", "with pay").doesNotContain("Telling your manager");
    }

    @Test
    void anEmergencyAdmissionTurnsToCarersLeaveWithOneClickAndKeepsTheDays() {
        StaffPages pages = nurse();
        pages.happened(
                "Somebody I care for needs me", "Somebody I look after is in hospital now or is coming home from it");
        pages.days(LocalDate.of(2050, 3, 9))
                .fill("Wednesday 9 March 2050", "4:30")
                .goOn();
        pages.find("input[name=emergencyAdmission][value=yes]").check();
        pages.goOn();
        assertThat(pages.heading()).isEqualTo("There is a better way for this");
        assertThat(pages.text()).contains("Carer's leave", "are kept");

        pages.press("Go on with: Carer's leave");
        while (!pages.heading().equals("Check your answers")) {
            pages.goOn();
        }
        assertThat(pages.text())
                .contains(
                        "Carer's leave",
                        "Wednesday 9 March 2050, 4 hours 30 minutes, with pay",
                        "taken into hospital as an emergency")
                .doesNotContain("cannot be sent");
    }

    @Test
    void anEarlyLossIsMetWithKindnessAndTurnsToBereavementLeave() {
        StaffPages pages = nurse();
        pages.happened("Somebody has died", STILLBORN);
        pages.days(LocalDate.of(2050, 3, 10)).goOn();
        pages.find("#stillbirthWeeks").fill("20");
        pages.goOn();
        assertThat(pages.heading()).isEqualTo("We are so sorry");
        assertThat(pages.text()).contains("Bereavement leave", "are kept").doesNotContain("20", "NOT_THIS_TYPE");
        assertAccessible(pages.window());

        pages.press("Go on with: Bereavement leave");
        while (!pages.heading().equals("Check your answers")) {
            pages.goOn();
        }
        assertThat(pages.text())
                .contains("Bereavement leave", "Thursday 10 March 2050")
                .doesNotContain("weeks of pregnancy", "cannot be sent");
    }

    @Test
    void aLossInTheTwentyFourthWeekGoesToHumanResourcesAndIsNeverBlocked() {
        StaffPages pages = nurse();
        pages.happened("Somebody has died", STILLBORN);
        pages.days(LocalDate.of(2050, 3, 11)).goOn();
        pages.find("#stillbirthWeeks").fill("23");
        pages.goOn();
        assertThat(pages.heading()).isEqualTo("One more question");
        pages.goOn();
        assertThat(pages.heading()).isEqualTo("Telling your manager");
        pages.goOn().goOn();
        assertThat(pages.heading()).isEqualTo("Check your answers");
        assertThat(pages.text()).contains("Human Resources").doesNotContain("cannot be sent");
        assertThat(pages.find("button:has-text('Send request')").count()).isEqualTo(1);
    }

    @Test
    void theWeeksOfALossNeedNotBeTold() {
        StaffPages pages = nurse();
        pages.happened("Somebody has died", STILLBORN);
        pages.days(LocalDate.of(2050, 3, 14)).goOn().goOn();
        assertThat(pages.heading()).isEqualTo("Telling your manager");
        pages.goOn().goOn();
        assertThat(pages.text()).doesNotContain("cannot be sent", "Human Resources will look");
        assertThat(pages.find("button:has-text('Send request')").count()).isEqualTo(1);
    }

    @Test
    void aReservistWhoIsCalledOutIsLedToHumanResources() {
        StaffPages pages = nurse();
        pages.happened("I am in the armed forces reserve", "I have been called out for service");
        assertThat(pages.heading()).isEqualTo("Human Resources will look after this with you");
        assertThat(pages.text())
                .contains("as soon as you have your papers", "reserve forces training", "People Services")
                .doesNotContain("without pay");
        assertThat(pages.find("main form button").count()).isZero();
    }

    @Test
    void somebodyWhoMayBeWatchedFindsTheWayOutFromTheFirstPageOn() {
        StaffPages pages = nurse();
        pages.open("ask/start").choose("Something has happened at home").goOn();
        assertThat(pages.find(".leave-now").count()).isEqualTo(1);
        assertThat(pages.text()).contains("999", "in confidence");
        pages.choose("I am not safe at home, or somebody hurts or controls me").goOn();
        assertThat(pages.find(".leave-now").count()).isEqualTo(1);
    }

    @Test
    void theWayOverTheBetterWayWorksWithoutScripts() {
        StaffPages pages = new StaffPages(withoutScript()).signIn("nurse2", APPLICATION.password());
        pages.happened("I want to keep a religious festival", "I want time off for a festival or a day of observance");
        pages.press("Ask for time off without pay");
        assertThat(pages.heading()).isEqualTo("Which days do you need off?");
    }

    private StaffPages nurse() {
        return new StaffPages(desktop()).signIn("nurse2", APPLICATION.password());
    }
}
