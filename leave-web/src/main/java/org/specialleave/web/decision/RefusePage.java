package org.specialleave.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.Action;
import org.specialleave.request.Consultation;
import org.specialleave.request.RefusalGround;
import org.specialleave.request.action.Refuse;
import org.specialleave.request.query.RequestView;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;

/** Refuses a request, with a ground and a reason in writing. */
@Named("refusePage")
@RequestScoped
public class RefusePage {
    private Form form;
    private FormErrors errors;
    private DecisionCase decisionCase;
    private ReleasedPolicies policies;
    private ConsultationForm talkedOver;

    protected RefusePage() {}

    @Inject
    public RefusePage(
            Form form,
            FormErrors errors,
            DecisionCase decisionCase,
            ReleasedPolicies policies,
            ConsultationForm talkedOver) {
        this.form = form;
        this.errors = errors;
        this.decisionCase = decisionCase;
        this.policies = policies;
        this.talkedOver = talkedOver;
    }

    /** Shows the form, or does what was sent. */
    public void open() {
        if (decisionCase.ledAwayFrom(Action.REFUSE) || !form.posted()) {
            return;
        }
        RefusalGround ground = grounds()
                .filter(one -> one.name().equals(form.text("ground")))
                .findFirst()
                .orElse(null);
        if (ground == null) {
            errors.add("ground", DecideTexts.text("decision.groundMissing"));
        }
        if (!form.has("reason")) {
            errors.add("reason", DecideTexts.text("decision.reasonMissing"));
        }
        Consultation talk = talkedOver.read(getView());
        if (!errors.isAny()) {
            decisionCase.act(new Refuse(ground, form.text("reason"), talk));
        }
    }

    private Stream<RefusalGround> grounds() {
        boolean one = new CaseInWords(getView(), policies.policies()).serviceNeedsOnly();
        return Stream.of(RefusalGround.values()).filter(ground -> !one || ground == RefusalGround.SERVICE_NEEDS);
    }

    /** The grounds there are for this type. */
    public List<Map<String, String>> getGrounds() {
        return grounds()
                .map(ground -> Map.of(
                        "value", ground.name(),
                        "text", DecideTexts.text("ground." + ground),
                        "hint", DecideTexts.text("ground." + ground + ".hint")))
                .toList();
    }

    /** Whether the caller could also grant it, in part or without pay. */
    public boolean isGrantable() {
        return getView().allows(Action.GRANT);
    }

    /** The ground that was chosen. */
    public String getGround() {
        return form.text("ground");
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
