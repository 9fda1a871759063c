package org.specialleave.web.ask;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.specialleave.policy.model.Pay;
import org.specialleave.request.EventChoice;
import org.specialleave.request.RequestedDay;
import org.specialleave.request.query.ReadReason;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Choice;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;

/** What the person wants to say, who shall read it, and with or without pay. */
@Named("wordsPage")
@RequestScoped
public class WordsPage {
    private static final Bundle TEXTS = new Bundle("ask");
    private static final int LONGEST = 4000;

    private Draft draft;
    private ReadReason readReason;
    private EventField eventField;
    private Form form;
    private FormErrors errors;
    private String reason;
    private String who;
    private String pay;

    protected WordsPage() {}

    @Inject
    public WordsPage(Draft draft, ReadReason readReason, EventField eventField, Form form, FormErrors errors) {
        this.draft = draft;
        this.readReason = readReason;
        this.eventField = eventField;
        this.form = form;
        this.errors = errors;
    }

    /** Shows the page, or takes its answer. */
    public void open() {
        if (!draft.open()) {
            return;
        }
        if (!form.posted()) {
            reason = readReason.read(draft.getView().reference(), "reason").orElse("");
            who = draft.asked().confidential() ? "hr" : "manager";
            boolean unpaid = !draft.asked().days().isEmpty()
                    && draft.asked().days().stream().allMatch(day -> day.pay() == Pay.UNPAID);
            pay = unpaid ? "unpaid" : "paid";
            return;
        }
        reason = form.text("reason");
        who = form.text("who");
        pay = form.text("pay");
        if (reason.length() > LONGEST) {
            errors.add("reason", TEXTS.text("words.error.long", LONGEST));
        }
        EventChoice event = eventField.answer();
        if (errors.isAny()) {
            return;
        }
        draft.keepWords(draft.asked().days().stream().map(this::paid).toList(), who.equals("hr"), reason, event);
        draft.goOn("check");
    }

    private RequestedDay paid(RequestedDay day) {
        Pay asked = isPayAsked() ? pay.equals("unpaid") ? Pay.UNPAID : null : day.pay();
        return new RequestedDay(day.date(), day.minutes(), day.shiftMinutes(), asked, day.startsAt(), day.endsAt());
    }

    /** Whether pay is a question: where the type is paid, it may be asked for without. */
    public boolean isPayAsked() {
        return draft.type().pay().own() == Pay.PAID;
    }

    /** Who may read and decide. */
    public List<Choice> getReaders() {
        return List.of(
                Choice.of("manager", TEXTS.text("words.who.manager")),
                Choice.of("hr", TEXTS.text("words.who.hr"), TEXTS.text("words.who.hr.hint")));
    }

    /** With or without pay. */
    public List<Choice> getPays() {
        return List.of(
                Choice.of("paid", TEXTS.text("words.pay.paid")), Choice.of("unpaid", TEXTS.text("words.pay.unpaid")));
    }

    /** What was written. */
    public String getReason() {
        return reason;
    }

    /** Who was chosen. */
    public String getWho() {
        return who;
    }

    /** What pay was chosen. */
    public String getPay() {
        return pay;
    }

    /** Where the back link leads. */
    public String getBack() {
        return draft.address(draft.steps().before("words"));
    }
}
