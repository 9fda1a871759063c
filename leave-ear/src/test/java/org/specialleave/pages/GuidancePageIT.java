package org.specialleave.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.specialleave.ear.PageTest;

/** Whoever wants to know what there is, and what those go by who decide, reads it without asking anybody. */
class GuidancePageIT extends PageTest {
    @Test
    void everyTypeHasAPageForStaffAndForManagersInPlainWords() {
        StaffPages pages = as("nurse");
        pages.open("guidance");
        assertThat(pages.heading()).isEqualTo("Guidance");
        assertThat(pages.text()).contains("Somebody has died", "When work and home do not fit together");
        Set<String> addresses = new LinkedHashSet<>();
        pages.find("main a[href*='guidance/type']").all().forEach(link -> addresses.add(link.getAttribute("href")));
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(21);
        for (String address : addresses) {
            pages.open(address.substring(address.indexOf("guidance/")));
            assertThat(pages.text())
                    .as(address)
                    .contains("If you ask for it", "If you decide about it", "Where it stands")
                    .doesNotContainPattern("[A-Z]{2,}_|[A-Z]{7,}");
        }
    }

    @Test
    void carersReadOfTheirRightsInLawAndWhatADependantIs() {
        StaffPages pages = as("nurse");
        pages.open("guidance/type?code=CARERS");
        assertThat(pages.text())
                .contains(
                        "Dependant",
                        "anybody who relies on you",
                        "5.6",
                        "If something else has happened, ask all the same");
        pages.find("a:has-text('Statutory carer')").click();
        assertThat(pages.heading()).isEqualTo("Statutory carer's leave");
        assertThat(pages.text())
                .contains("Nobody can refuse it", "twice as many days", "Unpaid carer's leave, on GOV.UK");
    }

    @Test
    void fromTheGuidanceThePolicyItselfIsOneClickAway() {
        StaffPages pages = as("nurse");
        pages.open("guidance/type?code=BEREAVEMENT");
        pages.find("a:has-text('Read what the policy says')").click();
        assertThat(pages.heading()).contains("Special Leave Policy");
        assertThat(pages.find("#bereavement").count()).isEqualTo(1);
    }

    @Test
    void bereavedParentsFindWhatTheyKeep() {
        StaffPages pages = as("nurse");
        pages.open("guidance/type?code=CHILD_BEREAVEMENT");
        assertThat(pages.text())
                .contains(
                        "Section 23",
                        "Statutory parental bereavement pay",
                        "Bereaved partner's paternity leave",
                        "Neonatal care leave",
                        "Maternity leave and pay");
        assertThat(pages.find("a[href='https://www.nhsemployers.org/publications/tchandbook']")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void itStandsBesideTheStepAndBesideTheDecision() {
        StaffPages pages = as("nurse2");
        pages.happened("Somebody has died", "Somebody close to me has died");
        pages.days(java.time.LocalDate.of(2050, 4, 4));
        assertThat(pages.find("main summary").allInnerTexts()).anyMatch(text -> text.contains("Bereavement leave"));
        pages.goOn().goOn().goOn();
        assertThat(pages.heading()).isEqualTo("Check your answers");
        assertThat(pages.find("main summary").allInnerTexts()).anyMatch(text -> text.contains("Bereavement leave"));
        pages.press("Send request");
        String reference = pages.reference();

        StaffPages manager = as("manager");
        manager.open("decide?reference=" + reference);
        assertThat(manager.find("main summary").allInnerTexts()).anyMatch(text -> text.contains("What to weigh"));
        manager.open("decide/grant?reference=" + reference);
        assertThat(manager.text()).contains("this is what they read", "Pension contributions");
    }

    @Test
    void aTypeThatNobodyKnowsIsNotThere() {
        StaffPages pages = as("nurse");
        pages.open("guidance/type?code=NOTHING");
        assertThat(pages.heading()).isEqualTo("Page not found");
    }

    private StaffPages as(String account) {
        return new StaffPages(desktop()).signIn(account, APPLICATION.password());
    }
}
