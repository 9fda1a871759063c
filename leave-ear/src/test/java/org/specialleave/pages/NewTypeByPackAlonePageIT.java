package org.specialleave.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.specialleave.ear.PageTest;
import org.specialleave.ear.api.FertilityTreatment;

/** Leave for fertility treatment, which a pack alone has added, on every page that people meet on the way. */
class NewTypeByPackAlonePageIT extends PageTest {
    private static final String NAME = "Leave for fertility treatment";
    private static final LocalDate DAY = LocalDate.of(2027, 3, 17);

    @BeforeAll
    static void release() {
        FertilityTreatment.release(APPLICATION);
    }

    private static StaffPages as(String account, Page window) {
        return new StaffPages(window).signIn(account, APPLICATION.password());
    }

    @Test
    void isFoundAskedForDecidedAndStandsAtHomeAndOnTheRecord() {
        StaffPages nurse = as("nurse2", phone());
        nurse.happened("Home and family", "I am having fertility treatment");
        assertAccessible(nurse.window());
        nurse.days(DAY);
        assertThat(nurse.text()).contains(NAME, "left after this");
        nurse.goOn();
        assertThat(nurse.text())
                .contains("Which treatment is it?", "In vitro fertilisation", "Is it your partner who is treated?");
        assertAccessible(nurse.window());
        nurse.choose("In vitro fertilisation").goOn();
        nurse.goOn();
        assertThat(nurse.heading()).isEqualTo("Check your answers");
        assertThat(nurse.text())
                .contains(NAME, "Wednesday 17 March 2027", "In vitro fertilisation", "your line manager")
                .doesNotContain(FertilityTreatment.CODE, "IVF");
        assertAccessible(nurse.window());
        nurse.press("Send request");
        String reference = nurse.reference();
        nurse.open("my-request?request=" + reference);
        assertThat(nurse.text()).contains(NAME, "Waiting for a decision").doesNotContain(FertilityTreatment.CODE);
        nurse.open("");
        assertThat(nurse.text()).doesNotContain(FertilityTreatment.CODE);
        assertThat(nurse.find("h3").allInnerTexts()).as("its bar").contains(NAME);
        assertThat(nurse.find(".leave-requests__item").allInnerTexts()).anyMatch(item -> item.contains(NAME));
        assertAccessible(nurse.window());

        StaffPages manager = as("manager", desktop());
        manager.open("to-decide");
        assertThat(manager.text()).contains(NAME).doesNotContain(FertilityTreatment.CODE);
        manager.open("decide?reference=" + reference);
        assertThat(manager.text())
                .contains(NAME, "Which treatment is it?", "In vitro fertilisation")
                .doesNotContain(FertilityTreatment.CODE, "IVF");
        assertAccessible(manager.window());
        manager.press("Grant").talkedOver().press("Grant this leave");
        assertThat(manager.text()).contains("You have granted this leave");

        nurse.open("my-record?year=2026-27");
        assertThat(nurse.text()).contains(NAME, "Wednesday 17 March 2027").doesNotContain(FertilityTreatment.CODE);
        assertAccessible(nurse.window());
    }
}
