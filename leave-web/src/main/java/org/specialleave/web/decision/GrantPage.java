package org.specialleave.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Severity;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.Action;
import org.specialleave.request.LineDecision;
import org.specialleave.request.LineState;
import org.specialleave.request.action.Grant;
import org.specialleave.request.query.RequestView;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;
import org.specialleave.web.page.InWords;

/** Grants a request line by line, paid or unpaid. */
@Named("grantPage")
@RequestScoped
public class GrantPage {
    private static final String NOT_GRANTED = "NO";

    private Form form;
    private FormErrors errors;
    private DecisionCase decisionCase;
    private ReleasedPolicies policies;
    private ConsultationForm talkedOver;

    protected GrantPage() {}

    @Inject
    public GrantPage(
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
        if (decisionCase.ledAwayFrom(Action.GRANT) || !form.posted()) {
            return;
        }
        Grant grant = grant();
        if (!errors.isAny()) {
            decisionCase.act(grant);
        }
    }

    private Grant grant() {
        List<Grant.OfDay> days = new ArrayList<>();
        for (RequestView.Line line : getView().lines()) {
            String chosen = form.text(field(line));
            LineDecision decision = switch (chosen) {
                case "PAID" -> new LineDecision(true, Pay.PAID);
                case "UNPAID" -> new LineDecision(true, Pay.UNPAID);
                case NOT_GRANTED -> new LineDecision(false, null);
                default -> null;
            };
            if (decision != null) {
                days.add(new Grant.OfDay(line.date(), line.position(), decision));
            } else if (line.state() == LineState.REQUESTED) {
                errors.add(field(line), DecideTexts.text("error.line", InWords.date(line.date())));
            }
        }
        return new Grant(
                days, form.text("cover"), form.text("reason"), talkedOver.read(getView()), form.has("acceptChanged"));
    }

    private static String field(RequestView.Line line) {
        return "line-" + line.position();
    }

    /** The lines to decide, each with its choices. */
    public List<Map<String, Object>> getLines() {
        return getView().lines().stream()
                .filter(line -> line.state() == LineState.REQUESTED)
                .map(this::choices)
                .toList();
    }

    private Map<String, Object> choices(RequestView.Line line) {
        List<Map<String, String>> items = new ArrayList<>();
        if (line.pay() != Pay.UNPAID) {
            items.add(item("PAID", "grant.paid"));
        }
        items.add(item("UNPAID", "grant.unpaid"));
        if (getView().refusable()) {
            items.add(item(NOT_GRANTED, "grant.not"));
        }
        // What is beyond a limit is nobody's to take for granted: it has no answer until somebody gives one.
        String asAsked = line.pay() == Pay.AT_DISCRETION ? "" : line.pay().name();
        Map<String, Object> choices = new LinkedHashMap<>();
        choices.put("name", field(line));
        choices.put("legend", DecideTexts.text("grant.line", CaseInWords.when(line), InWords.hours(line.minutes())));
        choices.put("hint", line.pay() == Pay.AT_DISCRETION ? DecideTexts.text("grant.beyond") : null);
        choices.put("items", items);
        choices.put("value", form.posted() ? form.text(field(line)) : asAsked);
        return choices;
    }

    private static Map<String, String> item(String value, String key) {
        return Map.of("value", value, "text", DecideTexts.text(key));
    }

    /** Whether the policy wants a reason to go on. */
    public boolean isReasonNeeded() {
        return getView().assessment().findings().stream().anyMatch(finding -> finding.severity() == Severity.REQUIRE);
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

    /** The field of that name as it was written. */
    public String sent(String field) {
        return form.text(field);
    }
}
