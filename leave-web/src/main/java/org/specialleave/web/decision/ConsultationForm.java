package org.specialleave.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Section;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.Consultation;
import org.specialleave.request.query.RequestView;
import org.specialleave.web.page.Choice;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;

/**
 * {@code #{talkedOver}}: whether a line manager talked a discretionary decision on family and domestic leave over with
 * the senior manager, or why not (5.4).
 */
@Named("talkedOver")
@RequestScoped
public class ConsultationForm {
    private static final String YES = "yes";
    private static final String NO = "no";

    private Form form;
    private FormErrors errors;
    private ReleasedPolicies policies;

    protected ConsultationForm() {}

    @Inject
    public ConsultationForm(Form form, FormErrors errors, ReleasedPolicies policies) {
        this.form = form;
        this.errors = errors;
        this.policies = policies;
    }

    /**
     * Whether it is asked: of line managers, where they have discretion, in the section of family and domestic leave.
     */
    public boolean asked(RequestView view) {
        return view.waitsFor() == ApprovalLevel.LINE_MANAGER
                && view.refusable()
                && !view.lines().isEmpty()
                && policies.policies()
                        .knownType(view.leaveType(), view.lines().get(0).date())
                        .filter(type -> type.section() == Section.A)
                        .isPresent();
    }

    /** What was sent; what is missing is told. Null where it is not asked. */
    Consultation read(RequestView view) {
        if (!asked(view)) {
            return null;
        }
        if (!getHeld().equals(YES) && !getHeld().equals(NO)) {
            errors.add("discussed", DecideTexts.text("decision.discussedMissing"));
        } else if (getHeld().equals(NO) && !form.has("discussion")) {
            errors.add("discussion", DecideTexts.text("decision.discussionMissing"));
        }
        return new Consultation(getHeld().equals(YES), getWords());
    }

    /** Yes or no. */
    public List<Choice> getChoices() {
        return List.of(
                Choice.of(YES, DecideTexts.text("discussed.yes")), Choice.of(NO, DecideTexts.text("discussed.no")));
    }

    /** What was chosen. */
    public String getHeld() {
        return form.text("discussed");
    }

    /** With whom, or why not, as it was written. */
    public String getWords() {
        return form.text("discussion");
    }
}
