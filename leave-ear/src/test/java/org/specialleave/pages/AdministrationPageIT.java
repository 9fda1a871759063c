package org.specialleave.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.ear.PageTest;

/** An administrator keeps accounts, appointments, the rota and the settings on pages, without JavaScript too. */
class AdministrationPageIT extends PageTest {
    private static final List<String> PAGES = List.of(
            "admin/start",
            "admin/accounts",
            "admin/accounts?q=nurse",
            "admin/account",
            "admin/account?account=nurse",
            "admin/accounts-file",
            "admin/appointments",
            "admin/on-call",
            "admin/systems-of-record",
            "admin/feed-calendars",
            "admin/settings");

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void everyPageIsAccessible(int width) {
        StaffPages pages =
                new StaffPages(width == 320 ? phone() : desktop()).signIn("administrator", APPLICATION.password());
        for (String path : PAGES) {
            pages.open(path);
            assertAccessible(pages.window());
        }
        pages.open("admin/account").press("Make account");
        assertThat(pages.errors()).contains("Enter a user name");
        assertAccessible(pages.window());
        pages.open("password").press("Save password");
        assertAccessible(pages.window());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nurse", "manager", "hr", "hr-systems", "payroll", "auditor"})
    void noPageIsForAnybodyElse(String account) {
        Page window = desktop();
        StaffPages pages = new StaffPages(window).signIn(account, APPLICATION.password());
        assertThat(pages.find("header").innerText()).doesNotContain("Administration");
        for (String path : PAGES) {
            Response response = window.navigate(path);
            assertThat(response.status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void somebodyIsGivenAnAccountAndChoosesAPassword() {
        StaffPages administrator = administrator();
        administrator.open("admin/start");
        assertThat(administrator.find("header").innerText()).contains("Administration");
        administrator.open("admin/account").fill("User name", "New.Starter").fill("Employee number", "20000009");
        administrator.find("input[value=staff]").check();
        administrator.press("Make account");
        String oneTime = administrator.find(".leave-one-time").innerText().strip();
        assertThat(oneTime).hasSize(23);
        administrator.open("admin/account?account=new.starter");
        assertThat(administrator.text())
                .contains("Tomasz Wójcik", "haven’t chosen a password")
                .doesNotContain(oneTime);

        StaffPages starter = new StaffPages(withoutScript()).signIn("new.starter", oneTime);
        assertThat(starter.heading()).isEqualTo("Choose your password");
        starter.open("my-record");
        assertThat(starter.heading()).isEqualTo("Choose your password");
        starter.find("#present").fill(oneTime);
        starter.find("#password").fill("three green umbrellas");
        starter.find("#again").fill("three green umbrellas");
        starter.press("Save password");
        assertThat(starter.find("header").innerText()).contains("Ask for leave");

        administrator.open("admin/account?account=new.starter").press("Lock account");
        assertThat(administrator.text()).contains("The account is locked.", "Locked");
        starter.open("my-record");
        assertThat(starter.heading()).isEqualTo("Sign in");
    }

    @Test
    void aPasswordIsChangedByWhoKnowsTheOldOne() {
        StaffPages administrator = administrator();
        administrator.open("admin/account").fill("User name", "changer");
        administrator.find("input[value=auditor]").check();
        administrator.press("Make account");
        String oneTime = administrator.find(".leave-one-time").innerText().strip();
        StaffPages changer = new StaffPages(withoutScript()).signIn("changer", oneTime);
        choose(changer, oneTime, "three green umbrellas");
        changer.open("password");
        assertThat(changer.heading()).isEqualTo("Change your password");
        choose(changer, "not my password", "four red umbrellas");
        assertThat(changer.errors()).containsExactly("This is not the password you have now");
        choose(changer, "three green umbrellas", "four red umbrellas");
        assertThat(changer.text()).contains("You have a new password.");
    }

    private static void choose(StaffPages pages, String present, String chosen) {
        pages.find("#present").fill(present);
        pages.find("#password").fill(chosen);
        pages.find("#again").fill(chosen);
        pages.press("Save password");
    }

    @Test
    void manyAccountsAreCheckedAndThenMade() {
        StaffPages pages = administrator();
        String head = "name,employeeNumber,roles,from,until\n";
        pages.open("admin/accounts-file")
                .fill("Or paste the lines", head + "page1,,staff,,\npage2,,king,,\n")
                .press("Check the file");
        assertThat(pages.errors()).containsExactly("Nothing is changed. Correct the lines that are wrong.");
        assertThat(pages.text()).contains("Roles must be from this list");
        pages.fill("Or paste the lines", head + "page1,,staff,,\npage2,,staff hr,,\n")
                .press("Check the file");
        assertThat(pages.text()).contains("2 to be made, 0 to be changed");
        pages.press("Make these accounts");
        assertThat(pages.text()).contains("2 made, 0 changed", "Print this page now.");
        pages.open("admin/accounts?q=page");
        assertThat(pages.text()).contains("page1", "page2", "Staff");
    }

    @Test
    void somebodyIsAppointedAndPutOnCallAndTakenBack() {
        StaffPages pages = administrator();
        pages.open("admin/appointments").press("Appoint");
        assertThat(pages.errors())
                .containsExactly(
                        "Enter an employee number",
                        "Enter an organisation number",
                        "Enter a real date, such as 21 11 2026");
        pages.fill("Employee number", "20000011").fill("Organisation number", "2100");
        day(pages, "from", LocalDate.of(2041, 1, 1));
        pages.press("Appoint");
        assertThat(pages.text()).contains("They’re appointed.", "Owen Pettigrew");
        pages.find("summary").last().click();
        pages.press("Take back");
        assertThat(pages.text()).contains("It’s taken back.");

        pages.open("admin/on-call").fill("Employee number", "20000009");
        day(pages, "from", LocalDate.of(2041, 1, 1));
        pages.find("#from-time").fill("17:30");
        day(pages, "to", LocalDate.of(2041, 1, 2));
        pages.find("#to-time").fill("9:00");
        pages.press("Add turn");
        assertThat(pages.text())
                .contains("The turn is in the rota.", "at 5:30pm")
                .contains("at 9am");
        pages.press("Take back");
        assertThat(pages.text()).contains("It’s taken back.");
    }

    @Test
    void whereAbsencesAreRecordedAndWhatTheTrustSaysOfItselfIsChanged() {
        StaffPages pages = administrator();
        pages.open("admin/systems-of-record").fill("Organisation number", "2200");
        day(pages, "from", LocalDate.of(2041, 1, 1));
        pages.press("Save");
        assertThat(pages.text()).contains("District Nursing Oadby", "Saved.");

        pages.open("admin/settings").fill("HR email address", "nonsense").press("Save");
        assertThat(pages.errors()).containsExactly("Enter an email address, such as hr@trust.nhs.uk");
        pages.fill("HR email address", "hr@soar-valley.example").fill("Payroll telephone number", "0116 333 3333");
        pages.find("#helplines-0-name").fill("Staff support");
        pages.find("#helplines-0-telephone").fill("0800 000 000");
        pages.press("Save");
        assertThat(pages.text()).contains("Saved.");
        assertThat(pages.find("#helplines-0-telephone").inputValue()).isEqualTo("0800 000 000");
        assertThat(pages.find("#payroll-telephone").inputValue()).isEqualTo("0116 333 3333");

        StaffPages nobody = new StaffPages(withoutScript()).open("help");
        assertThat(nobody.text()).contains("hr@soar-valley.example", "0116 333 3333", "Staff support: 0800 000 000");
        assertThat(nobody.find("a[href='tel:0800000000']").count()).isEqualTo(1);
        StaffPages nurse = new StaffPages(withoutScript()).signIn("nurse", APPLICATION.password());
        assertThat(nurse.open("ask/other").text()).contains("hr@soar-valley.example");
        assertThat(nurse.open("admin/start").text()).contains("You can’t do this", "hr@soar-valley.example");
    }

    @Test
    void aFeedRunsOnOtherDaysFromADayOnUntilThatIsTakenBack() {
        StaffPages pages = new StaffPages(desktop()).signIn("administrator", APPLICATION.password());
        pages.open("admin/start");
        pages.find("main a:has-text('When feeds run')").click();
        assertThat(pages.text()).contains("Every day", "Set on the server");
        for (String day : List.of("TUESDAY", "WEDNESDAY", "SATURDAY", "SUNDAY", "MONDAY", "FRIDAY", "THURSDAY")) {
            pages.find("input[value=" + day + "]").uncheck();
        }
        pages.find("select[name=feed]").selectOption("esr-payroll");
        pages.find("#runsSince").fill("half past");
        day(pages, "from", LocalDate.of(2020, 1, 1));
        pages.press("Save");
        assertThat(pages.errors()).containsExactly("Enter a time such as 17:30");
        pages.find("#runsSince").fill("5:30");
        pages.press("Save");
        assertThat(pages.errors()).containsExactly("Choose at least one day", "The first day must not be in the past");
        assertAccessible(pages.window());

        pages.find("input[value=FRIDAY]").check();
        pages.find("input[value=MONDAY]").check();
        day(pages, "from", LocalDate.of(2041, 1, 1));
        pages.press("Save");
        assertThat(pages.text())
                .contains("Saved.", "Unpaid hours to ESR payroll", "Monday, Friday", "5:30am")
                .contains("Tuesday 1 January 2041", "Still to come");
        assertAccessible(pages.window());

        pages.press("Take back");
        assertThat(pages.text()).contains("It’s taken back.").doesNotContain("Tuesday 1 January 2041");
    }

    private StaffPages administrator() {
        return new StaffPages(withoutScript()).signIn("administrator", APPLICATION.password());
    }

    private static void day(StaffPages pages, String field, LocalDate day) {
        pages.find("#" + field + "-day").fill(String.valueOf(day.getDayOfMonth()));
        pages.find("#" + field + "-month").fill(String.valueOf(day.getMonthValue()));
        pages.find("#" + field + "-year").fill(String.valueOf(day.getYear()));
    }
}
