package org.specialleave.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.policy.model.Assessment;
import org.specialleave.request.Action;
import org.specialleave.request.RequestState;
import org.specialleave.request.action.PerformAction;
import org.specialleave.request.action.RequestAction;
import org.specialleave.request.query.RequestView;
import org.specialleave.request.query.ViewRequest;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;
import org.specialleave.web.page.InWords;

/** The request that a page is about, and what becomes of an attempt to decide it. */
@RequestScoped
public class DecisionCase {
    private Form form;
    private FormErrors errors;
    private ViewRequest viewRequest;
    private PerformAction performAction;
    private RequestView view;
    private String conflict;
    private Assessment changedFacts;

    protected DecisionCase() {}

    @Inject
    public DecisionCase(Form form, FormErrors errors, ViewRequest viewRequest, PerformAction performAction) {
        this.form = form;
        this.errors = errors;
        this.viewRequest = viewRequest;
        this.performAction = performAction;
    }

    /**
     * The request that the address names.
     *
     * @throws NotFoundException where there is none, or the caller may not know of it
     */
    RequestView view() {
        if (view == null) {
            view = viewRequest.view(reference());
        }
        return view;
    }

    private String reference() {
        return form.text("reference");
    }

    /** Leads to the request itself where the caller may not do that now: it says why. */
    boolean ledAwayFrom(Action action) {
        if (!form.posted() && !view().allows(action)) {
            form.goTo("/decide", "reference", reference());
            return true;
        }
        return false;
    }

    /**
     * Does what was sent, on the version that the form was made of, and leads on; or says what stands against it: what
     * has to be put right in the form, or who was faster.
     */
    void act(RequestAction action) {
        try {
            RequestView then = TransactionRetry.of(() -> performAction.perform(reference(), version(), action));
            boolean passedOn = action.kind() == Action.GRANT && then.state() == RequestState.ENDORSED;
            Action done = passedOn ? Action.ENDORSE : action.kind();
            form.goTo("/decide", "reference", reference(), "done", done.slug());
        } catch (ConflictException e) {
            view = null;
            switch (e.reason()) {
                case INCOMPLETE -> putRight(e);
                case STALE -> conflict(DecideTexts.text("conflict.changed"));
                case STATE -> conflict(decided(e));
                case FACTS_CHANGED -> changedFacts = (Assessment) e.parameters().get("assessment");
                case BLOCKED -> changedFacts = (Assessment) e.parameters().get("assessment");
                default -> throw e;
            }
        }
    }

    private long version() {
        try {
            return Long.parseLong(form.text("version"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private void putRight(ConflictException e) {
        String message = String.valueOf(e.parameters().get("message"));
        errors.add(
                String.valueOf(e.parameters().get("field")),
                DecideTexts.textOr(message, DecideTexts.text("error.other")));
    }

    private void conflict(String text) {
        conflict = text;
        HttpServletResponse response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        response.setStatus(HttpServletResponse.SC_CONFLICT);
    }

    private static String decided(ConflictException e) {
        String state = DecideTexts.text("state." + e.parameters().get("state"));
        String at = e.parameters().get("at") instanceof Instant moment ? InWords.moment(moment) : "";
        return e.parameters().containsKey("by")
                ? DecideTexts.text("conflict.decided-by", state, e.parameters().get("by"), at)
                : DecideTexts.text("conflict.decided", state, at);
    }

    /** Who was faster and what became of it, or null where nobody was. */
    String conflict() {
        return conflict;
    }

    /** What the policy says now, where that is not what it said when the leave was asked for; else null. */
    Assessment changedFacts() {
        return changedFacts;
    }
}
