package org.specialleave.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;

/**
 * The pages of somebody who asks for leave, by what is read on them; a step checks nothing that its test does not ask.
 */
final class StaffPages {
    private final Page page;

    StaffPages(Page page) {
        this.page = page;
    }

    /** The window. */
    Page window() {
        return page;
    }

    /** Signs in and arrives at home. */
    StaffPages signIn(String account, String password) {
        page.navigate("sign-in");
        page.getByLabel("User name").fill(account);
        page.getByLabel("Password").fill(password);
        press("Sign in");
        return this;
    }

    /** Opens a page by its address within the application. */
    StaffPages open(String path) {
        page.navigate(path);
        return this;
    }

    StaffPages press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }

    StaffPages goOn() {
        return press("Continue");
    }

    StaffPages choose(String answer) {
        page.getByLabel(answer, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    StaffPages fill(String label, String text) {
        page.getByLabel(label).fill(text);
        return this;
    }

    /** Types the day into that row, from 1. */
    StaffPages day(int row, LocalDate day) {
        page.locator("#day-" + row + "-day").fill(String.valueOf(day.getDayOfMonth()));
        page.locator("#day-" + row + "-month").fill(String.valueOf(day.getMonthValue()));
        page.locator("#day-" + row + "-year").fill(String.valueOf(day.getYear()));
        return this;
    }

    /** Types the days, each in a row of its own, and goes on to the hours. */
    StaffPages days(LocalDate... days) {
        for (int row = 1; row <= days.length; row++) {
            day(row, days[row - 1]);
            press(row < days.length ? "Add another day" : "Continue");
        }
        return this;
    }

    /** Tells what has happened, first broadly, then more closely. */
    StaffPages happened(String broadly, String closely) {
        open("ask/start").choose(broadly).goOn();
        return choose(closely).goOn();
    }

    /** From "What has happened?" to "Check your answers", with carer's leave and the usual hours. */
    StaffPages carersLeaveUntilCheck(LocalDate... days) {
        happened("Somebody I care for needs me", "Somebody I look after is suddenly ill or hurt");
        days(days).goOn();
        return aboutWhatHasHappened().choose("By phone").goOn().goOn();
    }

    /** Goes on where it is asked whether there was leave for the same event: only of whoever had any. */
    StaffPages aboutWhatHasHappened() {
        return heading().equals("About what has happened") ? goOn() : this;
    }

    /** Says that the decision was talked over with the senior manager. */
    StaffPages talkedOver() {
        page.locator("input[name=discussed][value=yes]").check();
        return this;
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    /** What the page says below its header. */
    String text() {
        return page.locator("main").innerText();
    }

    /** The errors of the summary, in their order. */
    List<String> errors() {
        return page.locator(".nhsuk-error-summary li").allInnerTexts();
    }

    /** The reference of the request that was just sent. */
    String reference() {
        String panel = page.locator(".nhsuk-panel__body").innerText();
        return panel.substring(panel.lastIndexOf(' ') + 1).strip();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }
}
