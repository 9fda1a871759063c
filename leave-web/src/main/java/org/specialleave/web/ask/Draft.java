package org.specialleave.web.ask;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.EventChoice;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.RequestState;
import org.specialleave.request.RequestedDay;
import org.specialleave.request.action.DraftRequest;
import org.specialleave.request.query.ListRequests;
import org.specialleave.request.query.RequestFilter;
import org.specialleave.request.query.RequestView;
import org.specialleave.request.query.ViewRequest;
import org.specialleave.web.page.Form;

/** {@code #{draft}}: the answers given so far, kept on the server, and the way from page to page. */
@Named("draft")
@RequestScoped
public class Draft {
    private static final Set<RequestState> COUNTS = EnumSet.complementOf(EnumSet.of(
            RequestState.DRAFT,
            RequestState.REFUSED,
            RequestState.WITHDRAWN,
            RequestState.CANCELLED,
            RequestState.LAPSED));

    private ViewRequest viewRequest;
    private DraftRequest draftRequest;
    private ReleasedPolicies policies;
    private ListRequests listRequests;
    private Form form;
    private Clock clock;
    private RequestView view;
    private Boolean earlier;

    protected Draft() {}

    @Inject
    public Draft(
            ViewRequest viewRequest,
            DraftRequest draftRequest,
            ReleasedPolicies policies,
            ListRequests listRequests,
            Form form,
            Clock clock) {
        this.viewRequest = viewRequest;
        this.draftRequest = draftRequest;
        this.policies = policies;
        this.listRequests = listRequests;
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
        return open(form.text("draft"));
    }

    /** As {@link #open()}, of that draft. */
    boolean open(String reference) {
        view = viewRequest.view(reference);
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
    public LeaveApplication asked() {
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
        return view != null && (asked().confidential() || type().guide().discreet());
    }

    /** The pages of the journey, as far as the answers show them. */
    Steps steps() {
        return new Steps(type(), asked().circumstances(), type().linkedShifts() != null && earlier());
    }

    /** Whether there is other leave of the same type, which may have been for the same event. */
    private boolean earlier() {
        if (earlier == null) {
            earlier = listRequests.list(ListRequests.Scope.MINE, RequestFilter.first(DraftStarter.OWN)).items().stream()
                    .anyMatch(row -> row.leaveType().equals(view.leaveType())
                            && !row.reference().equals(view.reference())
                            && COUNTS.contains(row.state()));
        }
        return earlier;
    }

    /** Turns to what has happened; nothing changes where it is that already, such as at a second click. */
    void turnTo(Situations.Happening happening) {
        Circumstances told = happening.situation().told();
        if (!view.leaveType().equals(happening.leaveType())
                || !asked().circumstances().equals(told)) {
            turnTo(happening.leaveType(), told);
        }
    }

    /** Turns to another type or situation, in the same draft; the days stay. */
    void turnTo(String leaveType, Circumstances told) {
        view = draftRequest.turnTo(view.reference(), view.version(), leaveType, told);
    }

    /** Keeps the days; of a type that is only given without pay they are asked for so, as the page before has said. */
    void keepDays(List<RequestedDay> given) {
        boolean without = type().onlyWithoutPay();
        List<RequestedDay> days = given.stream()
                .map(day -> without ? day.askedFor(Pay.UNPAID) : day)
                .toList();
        change(days, asked().circumstances(), asked().confidential(), null, asked().event());
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
        Circumstances now = new Circumstances(all);
        all.keySet().removeIf(name -> {
            Circumstance about = type().circumstances().get(name);
            return about != null && !about.isAskedOf(now);
        });
        change(asked().days(), new Circumstances(all), asked().confidential(), null, asked().event());
    }

    /** Keeps days, confidentiality, words and whom the leave is for. */
    void keepWords(List<RequestedDay> days, boolean confidential, String reason, EventChoice event) {
        change(days, asked().circumstances(), confidential, reason, event);
    }

    private void change(
            List<RequestedDay> days,
            Circumstances circumstances,
            boolean confidential,
            String reason,
            EventChoice event) {
        LeaveApplication now = new LeaveApplication(
                asked().assignmentNumber(), asked().leaveType(), days, circumstances, confidential, event);
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
