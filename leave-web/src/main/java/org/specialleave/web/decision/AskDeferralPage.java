package org.specialleave.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.Action;
import org.specialleave.request.action.AskDeferral;
import org.specialleave.request.query.RequestView;
import org.specialleave.web.page.Form;

/** Asks the person to seek another date of whoever called them (6.15). */
@Named("askDeferralPage")
@RequestScoped
public class AskDeferralPage {
    private Form form;
    private DecisionCase decisionCase;
    private ReleasedPolicies policies;

    protected AskDeferralPage() {}

    @Inject
    public AskDeferralPage(Form form, DecisionCase decisionCase, ReleasedPolicies policies) {
        this.form = form;
        this.decisionCase = decisionCase;
        this.policies = policies;
    }

    /** Shows the form, or does what was sent. */
    public void open() {
        if (decisionCase.ledAwayFrom(Action.ASK_DEFERRAL) || !form.posted()) {
            return;
        }
        decisionCase.act(new AskDeferral(form.text("reason")));
    }

    /** The reason as it was written. */
    public String getReason() {
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
