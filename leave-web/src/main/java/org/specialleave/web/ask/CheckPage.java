package org.specialleave.web.ask;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.text.FindingSentences;
import org.specialleave.request.action.PerformAction;
import org.specialleave.request.action.Submit;
import org.specialleave.request.facts.Assess;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.InWords;
import org.specialleave.web.page.LeaveWords;

/** "Check your answers": all of them, what the policy says, and the button that asks for the leave. */
@Named("checkPage")
@RequestScoped
public class CheckPage {
    private static final Bundle TEXTS = new Bundle("ask");

    private Draft draft;
    private Assess assess;
    private PerformAction performAction;
    private LeaveWords words;
    private Form form;
    private Assessment assessment;
    private boolean again;

    protected CheckPage() {}

    @Inject
    public CheckPage(Draft draft, Assess assess, PerformAction performAction, LeaveWords words, Form form) {
        this.draft = draft;
        this.assess = assess;
        this.performAction = performAction;
        this.words = words;
        this.form = form;
    }

    /** Shows the page, or submits. A second click finds that it is done, and leads to the same page as the first. */
    public void open() {
        if (!draft.open()) {
            return;
        }
        if (draft.asked().days().isEmpty()) {
            draft.goOnVia("dates");
            return;
        }
        if (form.posted()) {
            submit();
        }
    }

    private void submit() {
        String reference = draft.getView().reference();
        try {
            long seen = Long.parseLong(form.text("version"));
            TransactionRetry.of(() -> performAction.perform(reference, seen, new Submit()));
            form.goTo("/ask/submitted", "request", reference);
        } catch (ConflictException | NumberFormatException conflict) {
            // Submitted by the first click, changed in another window, or blocked by what has happened since: read
            // again, and say so.
            again = draft.open();
        }
    }

    /** What the policy says about the answers as they are. */
    public Assessment getAssessment() {
        if (assessment == null) {
            assessment = assess.assess(draft.asked());
        }
        return assessment;
    }

    /** Whether it can be sent. */
    public boolean isBlocked() {
        return getAssessment().blocked();
    }

    /** Whether sending it did not work, because something has changed. */
    public boolean isAgain() {
        return again;
    }

    /** What the policy says, in sentences. */
    public List<FindingSentences.FindingText> getFindings() {
        return words.findings(getAssessment());
    }

    /** The days with hours and pay, in words. */
    public List<String> getDays() {
        return getAssessment().lines().stream().map(this::inWords).toList();
    }

    private String inWords(AssessedLine line) {
        return TEXTS.text("check.day", InWords.date(line.date()), InWords.hours(line.minutes()), words.pay(line.pay()));
    }

    /** What was told about the situation, as questions and answers. */
    public List<Answers.Answer> getSituation() {
        return Answers.to(draft.steps(), draft.asked().circumstances());
    }

    /** What has happened, in the words of the type: how closely it was told is held nowhere. */
    public String getHappened() {
        return draft.type().words("en").happened();
    }

    /** Whether another leave is the right one, which has a page of its own. */
    public boolean isElsewhere() {
        return Redirect.among(getAssessment(), draft.type()).isPresent();
    }

    /** Who decides, in words and in order. */
    public List<String> getRoute() {
        boolean confidential = draft.asked().confidential();
        return getAssessment().route().stream()
                .map(tier -> confidential && tier == ApprovalLevel.LINE_MANAGER ? ApprovalLevel.HR : tier)
                .distinct()
                .map(words::tier)
                .toList();
    }

    /** Who will see what of it, in sentences. */
    public List<String> getReaders() {
        List<String> keys = draft.asked().confidential()
                ? List.of("hr.1", "hr.2", "hr.3", "payroll", "nobody")
                : List.of("manager.1", "manager.2", "payroll", "nobody");
        return keys.stream().map(key -> TEXTS.text("check.see." + key)).toList();
    }

    /** Where the back link leads. */
    public String getBack() {
        return form.address("/ask/words", "draft", draft.getView().reference());
    }

    /** The address of a page where an answer is changed. */
    public String change(String page) {
        return form.address("/ask/" + page, "draft", draft.getView().reference(), "from", "check");
    }
}
