package org.specialleave.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.record.RecordSheet;
import org.specialleave.record.RecordSheets;
import org.specialleave.request.Action;
import org.specialleave.request.action.Acknowledge;
import org.specialleave.request.query.EventView;
import org.specialleave.request.query.ReadReason;
import org.specialleave.request.query.RequestView;
import org.specialleave.request.query.ViewRequest;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.InWords;

/**
 * One request for the decider: what is asked, what the policy says about it, what is left, and earlier leave. Opening
 * the page decides nothing.
 */
@Named("decidePage")
@RequestScoped
public class DecidePage {
    private Form form;
    private DecisionCase decisionCase;
    private ViewRequest viewRequest;
    private ReadReason readReason;
    private RecordSheets recordSheets;
    private ReleasedPolicies policies;
    private CaseInWords words;
    private YearInWords year;
    private List<Map<String, String>> history = List.of();
    private String reason;

    protected DecidePage() {}

    @Inject
    public DecidePage(
            Form form,
            DecisionCase decisionCase,
            ViewRequest viewRequest,
            ReadReason readReason,
            RecordSheets recordSheets,
            ReleasedPolicies policies) {
        this.form = form;
        this.decisionCase = decisionCase;
        this.viewRequest = viewRequest;
        this.readReason = readReason;
        this.recordSheets = recordSheets;
        this.policies = policies;
    }

    /** Shows the request; the one button that is on this page itself tells that a right has been seen. */
    public void open() {
        String reference = form.text("reference");
        if (form.posted()) {
            decisionCase.act(new Acknowledge());
        }
        RequestView view = decisionCase.view();
        if (view.own() || view.assessment() == null) {
            form.goTo("/my-request", "request", reference);
            return;
        }
        words = new CaseInWords(view, policies.policies());
        RecordSheet sheet = recordSheets.of(
                view.asked().assignmentNumber(), view.lines().get(0).leaveYear(), reference);
        year = new YearInWords(view, sheet, policies.policies());
        reason = readReason.read(reference, "reason").orElse(null);
        history = viewRequest.history(reference).stream().map(this::event).toList();
    }

    private Map<String, String> event(EventView event) {
        String said = event.hasWords() && event.action() != Action.SUBMIT
                ? readReason.read(getView().reference(), event.kindOfWords()).orElse("")
                : "";
        String who = event.tier() == null
                ? event.by()
                : DecideTexts.text("by-tier", event.by(), DecideTexts.text("tier." + event.tier()));
        return Map.of(
                "talk",
                talk(event),
                "what",
                DecideTexts.text("event." + event.action()),
                "who",
                who,
                "at",
                InWords.moment(event.at()),
                "said",
                said);
    }

    private String talk(EventView event) {
        return event.discussed() == null
                ? ""
                : DecideTexts.text("talked." + event.discussed())
                        + readReason
                                .read(getView().reference(), event.kindOfConsultation())
                                .map(words -> " " + words)
                                .orElse("");
    }

    /** The request. */
    public RequestView getView() {
        return decisionCase.view();
    }

    /** The request in words. */
    public CaseInWords getWords() {
        return words;
    }

    /** The leave year around it. */
    public YearInWords getYear() {
        return year;
    }

    /** Who was faster, or null. */
    public String getConflict() {
        return decisionCase.conflict();
    }

    /** What has just been done, or null. */
    public String getDone() {
        String key = "done." + form.text("done");
        return form.has("done") && !form.posted() && DecideTexts.has(key) ? DecideTexts.text(key) : null;
    }

    /** What the person wrote, where the caller may read it; else null. */
    public String getReason() {
        return reason;
    }

    /** What was done, oldest first. */
    public List<Map<String, String>> getHistory() {
        return history;
    }

    /** Whether the caller may do that now. */
    public boolean may(String action) {
        return getView().allows(Action.valueOf(action));
    }
}
