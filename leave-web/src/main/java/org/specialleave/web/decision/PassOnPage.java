package org.specialleave.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.Action;
import org.specialleave.request.action.Endorse;
import org.specialleave.request.query.RequestView;
import org.specialleave.web.page.Form;

/** Passes a request on to the next tier, with a view of one's own. */
@Named("passOnPage")
@RequestScoped
public class PassOnPage {
    private Form form;
    private DecisionCase decisionCase;
    private ReleasedPolicies policies;

    protected PassOnPage() {}

    @Inject
    public PassOnPage(Form form, DecisionCase decisionCase, ReleasedPolicies policies) {
        this.form = form;
        this.decisionCase = decisionCase;
        this.policies = policies;
    }

    /** Shows the form, or does what was sent. */
    public void open() {
        if (decisionCase.ledAwayFrom(Action.ENDORSE) || !form.posted()) {
            return;
        }
        decisionCase.act(new Endorse(form.text("opinion"), form.has("acceptChanged")));
    }

    /** The tier that it goes to. */
    public String getNext() {
        RequestView view = getView();
        int next = view.route().indexOf(view.waitsFor()) + 1;
        ApprovalLevel tier = next < view.route().size() ? view.route().get(next) : view.waitsFor();
        return tier == null ? "" : DecideTexts.text("tier." + tier);
    }

    /** The view as it was written. */
    public String getOpinion() {
        return form.text("opinion");
    }

    /** The request. */
    public RequestView getView() {
        return decisionCase.view();
    }

    /** The name of its type. */
    public String getTypeName() {
        return new CaseInWords(getView(), policies.policies()).getTypeName();
    }

    /** What the policy says now, where that has changed since it was asked for; else null. */
    public ChangedInWords getChanged() {
        return ChangedInWords.of(decisionCase.changedFacts(), policies.policies());
    }

    /** Who was faster, or null. */
    public String getConflict() {
        return decisionCase.conflict();
    }
}
