package org.specialleave.web.myleave;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.request.Action;
import org.specialleave.request.RequestState;
import org.specialleave.request.action.Answer;
import org.specialleave.request.action.PerformAction;
import org.specialleave.request.query.ReadReason;
import org.specialleave.request.query.RequestView;
import org.specialleave.request.query.ViewRequest;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;

/** Answers the decider, who asked whether the leave can be put off. */
@Named("answerPage")
@RequestScoped
public class AnswerPage {
    private static final Bundle TEXTS = new Bundle("request");

    private ViewRequest viewRequest;
    private PerformAction performAction;
    private Form form;
    private FormErrors errors;
    private ReadReason readReason;
    private RequestView view;

    protected AnswerPage() {}

    @Inject
    public AnswerPage(
            ViewRequest viewRequest, PerformAction performAction, Form form, FormErrors errors, ReadReason readReason) {
        this.viewRequest = viewRequest;
        this.performAction = performAction;
        this.form = form;
        this.errors = errors;
        this.readReason = readReason;
    }

    /** Shows the form, or sends the answer; where nothing is asked any more, the request says what became of it. */
    public void open() {
        view = viewRequest.view(form.text("request"));
        if (!view.own()) {
            throw new NotFoundException(view.reference());
        }
        if (!view.allows(Action.ANSWER)) {
            toTheRequest();
        } else if (form.posted() && !form.has("words")) {
            errors.add("words", TEXTS.text("answer.error"));
        } else if (form.posted()) {
            send();
        }
    }

    private void send() {
        try {
            long seen = Long.parseLong(form.text("version"));
            TransactionRetry.of(() -> performAction.perform(view.reference(), seen, new Answer(form.text("words"))));
            toTheRequest();
        } catch (ConflictException | NumberFormatException conflict) {
            toTheRequest();
        }
    }

    private void toTheRequest() {
        form.goTo("/my-request", "request", view.reference());
    }

    /** The request. */
    public RequestView getView() {
        return view;
    }

    /** Whether a question is open; otherwise it is about another date. */
    public boolean isQuestioned() {
        return view.state() == RequestState.INFO_REQUESTED;
    }

    /** The question, or null. */
    public String getQuestion() {
        if (!isQuestioned()) {
            return null;
        }
        return viewRequest.history(view.reference()).stream()
                .filter(event -> event.action() == Action.REQUEST_INFORMATION)
                .reduce((earlier, later) -> later)
                .flatMap(event -> readReason.read(view.reference(), event.kindOfWords()))
                .orElse(null);
    }

    /** The answer as it was written. */
    public String getWritten() {
        return form.text("words");
    }
}
