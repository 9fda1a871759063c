package org.specialleave.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.specialleave.platform.Change;
import org.specialleave.platform.FieldFault;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.DateFields;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;

/** What the pages of this package read from a form, and how they say what is wrong with it. */
@RequestScoped
public class AdminForm {
    /** The texts of these pages. */
    static final Bundle TEXTS = new Bundle("admin");

    private HttpServletRequest request;
    private Form form;
    private FormErrors errors;

    protected AdminForm() {}

    /**
     * With its collaborators.
     *
     * @param request who asks
     * @param form    what was sent
     * @param errors  what has to be put right
     */
    @Inject
    public AdminForm(HttpServletRequest request, Form form, FormErrors errors) {
        this.request = request;
        this.form = form;
        this.errors = errors;
    }

    /** Lets administrators pass; answers whether a form was sent. */
    boolean posted() {
        ForAdministrators.only(request);
        return form.posted();
    }

    /** The field's text; empty where it was not sent. */
    String text(String name) {
        return form.text(name);
    }

    /** The field's text, or null where it is empty. */
    String textOrNull(String name) {
        return form.has(name) ? form.text(name) : null;
    }

    /** The field's text; it has to be there. */
    String needed(String name) {
        if (!form.has(name)) {
            errors.add(name, TEXTS.text("missing." + name));
        }
        return form.text(name);
    }

    /** All values of a field that may come more than once. */
    List<String> texts(String name) {
        return form.texts(name);
    }

    /** The number of the thing that a hidden field names; 0, which is none, where it is no number. */
    long number(String name) {
        String number = form.text(name);
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    /** The part of the list that is asked for, from 0. */
    int page() {
        String page = form.text("page");
        return page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) - 1 : 0;
    }

    /** The day in three fields, or null where nothing was typed; what is no day is an error. */
    LocalDate date(String name) {
        DateFields fields = DateFields.of(form, name);
        LocalDate date = fields.date();
        if (date == null && !fields.isEmpty()) {
            errors.add(name, TEXTS.text("fault.NOT_A_DATE"));
        }
        return date;
    }

    /** The day in three fields; it has to be there. */
    LocalDate neededDate(String name) {
        if (DateFields.of(form, name).isEmpty()) {
            errors.add(name, TEXTS.text("fault.NOT_A_DATE"));
            return null;
        }
        return date(name);
    }

    /** The time that was typed, such as 9:00 or 17:30, or null where nothing was; what is no time is an error. */
    LocalTime time(String name) {
        String typed = form.text(name);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(typed.matches("\\d:\\d\\d") ? "0" + typed : typed);
        } catch (DateTimeException e) {
            refuse(name, "NOT_A_TIME");
            return null;
        }
    }

    /** The time that was typed; it has to be there. */
    LocalTime neededTime(String name) {
        if (!form.has(name)) {
            refuse(name, "NOT_A_TIME");
        }
        return time(name);
    }

    /** Whether anything has to be put right. */
    boolean wrong() {
        return errors.isAny();
    }

    /** Notes what is wrong with a field. */
    void refuse(String field, String code) {
        errors.add(field, TEXTS.text("fault." + code));
    }

    /** Notes what the use case did not take. */
    void refuse(List<FieldFault> faults) {
        for (FieldFault fault : faults) {
            String field = fault.field().isEmpty() ? null : fault.field().replace('/', '-');
            errors.add(field, sentence(fault));
        }
    }

    /** A fault as a sentence. */
    static String sentence(FieldFault fault) {
        return TEXTS.text("fault." + fault.code(), fault.arguments().toArray());
    }

    /** Leads on to a page where the change was made, which then says so; else notes what was wrong. */
    void finish(Change<?> change, String path, String done) {
        if (change instanceof Change.Refused<?> refused) {
            refuse(refused.faults());
        } else {
            form.goTo(path, "done", done);
        }
    }

    /** Leads on to another page. */
    void goTo(String path, String... query) {
        form.goTo(path, query);
    }

    /** The address of a page, with its query. */
    String address(String path, String... query) {
        return form.address(path, query);
    }

    /** What was just done, as a sentence; null where nothing was. */
    String done() {
        String done = form.text("done");
        return form.posted() || !done.matches("[a-z-]{1,30}") ? null : TEXTS.textOr("done." + done, null);
    }
}
