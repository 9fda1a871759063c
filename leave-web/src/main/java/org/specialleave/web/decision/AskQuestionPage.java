package org.specialleave.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.Action;
import org.specialleave.request.action.RequestInformation;
import org.specialleave.request.query.RequestView;
import org.specialleave.web.page.Form;

/** Asks the person a question before the request is decided. */
@Named("askQuestionPage")
@RequestScoped
public class AskQuestionPage {
    private Form form;
    private DecisionCase decisionCase;
    private ReleasedPolicies policies;

    protected AskQuestionPage() {}

    @Inject
    public AskQuestionPage(Form form, DecisionCase decisionCase, ReleasedPolicies policies) {
        this.form = form;
        this.decisionCase = decisionCase;
        this.policies = policies;
    }

    /** Shows the form, or does what was sent. */
    public void open() {
        if (decisionCase.ledAwayFrom(Action.REQUEST_INFORMATION) || !form.posted()) {
            return;
        }
        decisionCase.act(new RequestInformation(form.text("reason")));
    }

    /** The question as it was written. */
    public String getQuestion() {
        return form.text("reason");
    }

    /** The request. */
    public RequestView getView() {
        return decisionCase.view();
    }

    /** The name of its type. */
    public String getTypeName() {
        return new CaseInWords(getView(), policies.policies()).getTypeName();
    }

    /** Who was faster, or null. */
    public String getConflict() {
        return decisionCase.conflict();
    }
}
