package org.specialleave.web.myleave;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.specialleave.platform.Attempts;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotFoundException;
import org.specialleave.request.Action;
import org.specialleave.request.AnswerRequest;
import org.specialleave.request.RequestView;
import org.specialleave.request.ViewRequest;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;

/** Answers whoever decides, who asked whether the leave can be put off. */
@Named("answerPage")
@RequestScoped
public class AnswerPage {
    private static final Bundle TEXTS = new Bundle("request");

    private ViewRequest viewRequest;
    private AnswerRequest answerRequest;
    private Form form;
    private FormErrors errors;
    private RequestView view;

    /** For the container. */
    protected AnswerPage() {}

    /** With its collaborators. */
    @Inject
    public AnswerPage(ViewRequest viewRequest, AnswerRequest answerRequest, Form form, FormErrors errors) {
        this.viewRequest = viewRequest;
        this.answerRequest = answerRequest;
        this.form = form;
        this.errors = errors;
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
            Attempts.of(() -> answerRequest.answer(view.reference(), seen, form.text("words")));
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

    /** The answer as it was written. */
    public String getWritten() {
        return form.text("words");
    }
}
