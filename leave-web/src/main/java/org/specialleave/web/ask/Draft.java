package org.specialleave.web.ask;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.Circumstances;
import org.specialleave.policy.LeaveType;
import org.specialleave.policy.ReleasedPolicies;
import org.specialleave.request.DayAsked;
import org.specialleave.request.DraftRequest;
import org.specialleave.request.LeaveAsked;
import org.specialleave.request.RequestState;
import org.specialleave.request.RequestView;
import org.specialleave.request.ViewRequest;
import org.specialleave.web.page.Form;

/** {@code #{draft}}: the answers given so far, kept on the server, and the way from page to page. */
@Named("draft")
@RequestScoped
public class Draft {
    private ViewRequest viewRequest;
    private DraftRequest draftRequest;
    private ReleasedPolicies policies;
    private Form form;
    private Clock clock;
    private RequestView view;

    /** For the container. */
    protected Draft() {}

    /** With its collaborators. */
    @Inject
    public Draft(
            ViewRequest viewRequest, DraftRequest draftRequest, ReleasedPolicies policies, Form form, Clock clock) {
        this.viewRequest = viewRequest;
        this.draftRequest = draftRequest;
        this.policies = policies;
        this.form = form;
        this.clock = clock;
    }

    /**
     * Reads the draft that the address names.
     *
     * @return whether it is still a draft; if not, the person is led to what became of it
     * @throws NotFoundException where there is none of the caller's
     */
    public boolean open() {
        view = viewRequest.view(form.text("draft"));
        if (!view.own()) {
            throw new NotFoundException(view.reference());
        }
        if (view.state() == RequestState.DRAFT) {
            return true;
        }
        form.goTo("/ask/submitted", "request", view.reference());
        return false;
    }

    /** The draft as it is. */
    public RequestView getView() {
        return view;
    }

    /** The answers so far. */
    public LeaveAsked asked() {
        return view.asked();
    }

    /** The type of leave that the answers have led to. */
    public LeaveType type() {
        return policies.policies()
                .knownType(view.leaveType(), TrustTime.today(clock))
                .orElseThrow(() -> new NotFoundException(view.leaveType()));
    }

    /** Whether "leave this page now" stands on the page: who asks in confidence may be watched at home. */
    public boolean isSensitive() {
        return view != null && (asked().confidential() || view.leaveType().equals("DOMESTIC_CRISIS"));
    }

    /** Keeps the days. */
    void keepDays(List<DayAsked> days) {
        change(days, asked().circumstances(), asked().confidential(), null);
    }

    /** Keeps what was told about the situation; a value that is null is taken out. */
    void keepCircumstances(Map<String, Object> told) {
        Map<String, Object> all = new LinkedHashMap<>(asked().circumstances().values());
        told.forEach((name, value) -> {
            if (value == null) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
        });
        change(asked().days(), new Circumstances(all), asked().confidential(), null);
    }

    /** Keeps days, confidentiality and words. */
    void keepWords(List<DayAsked> days, boolean confidential, String reason) {
        change(days, asked().circumstances(), confidential, reason);
    }

    private void change(List<DayAsked> days, Circumstances circumstances, boolean confidential, String reason) {
        LeaveAsked now =
                new LeaveAsked(asked().assignmentNumber(), asked().leaveType(), days, circumstances, confidential);
        view = draftRequest.change(view.reference(), view.version(), now, reason);
    }

    /** Leads on to a page of the journey, or back to the check where the person came from there. */
    void goOn(String next) {
        form.goTo("/ask/" + (fromCheck() ? "check" : next), "draft", view.reference());
    }

    /** Leads to a page that the answers just given have made necessary, and remembers the way back. */
    void goOnVia(String next) {
        if (fromCheck()) {
            form.goTo("/ask/" + next, "draft", view.reference(), "from", "check");
        } else {
            form.goTo("/ask/" + next, "draft", view.reference());
        }
    }

    /** Whether the person came from "check your answers". */
    public boolean fromCheck() {
        return form.text("from").equals("check");
    }

    /** The address of a page of the journey, for the back link. */
    String address(String page) {
        return form.address("/ask/" + (fromCheck() ? "check" : page), "draft", view.reference());
    }
}
