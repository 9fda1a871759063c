package org.specialleave.web.myleave;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.policy.text.FindingSentences;
import org.specialleave.request.Action;
import org.specialleave.request.RequestState;
import org.specialleave.request.action.Cancel;
import org.specialleave.request.action.PerformAction;
import org.specialleave.request.action.RequestAction;
import org.specialleave.request.action.Withdraw;
import org.specialleave.request.query.EventView;
import org.specialleave.request.query.ReadReason;
import org.specialleave.request.query.RequestView;
import org.specialleave.request.query.ViewRequest;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.Heading;
import org.specialleave.web.page.LeaveWords;

/** One of one's own requests: where it stands, what has happened, what can be done now. */
@Named("myRequestPage")
@RequestScoped
public class MyRequestPage {
    private static final Bundle TEXTS = new Bundle("request");

    private ViewRequest viewRequest;
    private PerformAction performAction;
    private ReadReason readReason;
    private LeaveWords words;
    private Form form;
    private RequestView view;
    private boolean changed;
    private List<EventInWords> events;

    protected MyRequestPage() {}

    @Inject
    public MyRequestPage(
            ViewRequest viewRequest, PerformAction performAction, ReadReason readReason, LeaveWords words, Form form) {
        this.viewRequest = viewRequest;
        this.performAction = performAction;
        this.readReason = readReason;
        this.words = words;
        this.form = form;
    }

    /** Shows the request, or takes it back. */
    public void open() {
        read();
        if (view.state() == RequestState.DRAFT && !form.posted()) {
            form.goTo("/ask/check", "draft", view.reference());
        } else if (form.posted()) {
            takeBack();
        }
    }

    private void read() {
        view = viewRequest.view(form.text("request"));
        if (!view.own()) {
            throw new NotFoundException(view.reference());
        }
    }

    private void takeBack() {
        try {
            long seen = Long.parseLong(form.text("version"));
            RequestAction action = form.text("do").equals("cancel") ? new Cancel() : new Withdraw();
            TransactionRetry.of(() -> performAction.perform(view.reference(), seen, action));
            form.goTo("/my-request", "request", view.reference());
        } catch (ConflictException | NumberFormatException conflict) {
            read();
            changed = true;
        }
    }

    /** The request. */
    public RequestView getView() {
        return view;
    }

    /** Whether nothing was done, because the request is no longer as it was shown. */
    public boolean isChanged() {
        return changed;
    }

    /** Whether it can be withdrawn. */
    public boolean isWithdrawable() {
        return view.allows(Action.WITHDRAW);
    }

    /** Whether granted leave can be given back. */
    public boolean isCancellable() {
        return view.allows(Action.CANCEL);
    }

    /** Whether somebody has still to decide. */
    public boolean isUndecided() {
        return view.state() == RequestState.SUBMITTED
                || view.state() == RequestState.ENDORSED
                || view.state() == RequestState.INFO_REQUESTED;
    }

    /** Whether all or part was refused. */
    public boolean isRefused() {
        return view.state() == RequestState.REFUSED || view.state() == RequestState.PART_GRANTED;
    }

    /** What the policy said when it was asked for. */
    public List<FindingSentences.FindingText> getFindings() {
        return view.assessment() == null ? List.of() : words.findings(view.assessment());
    }

    /** What has happened, newest first. */
    public List<EventInWords> getEvents() {
        if (events != null) {
            return events;
        }
        events = new ArrayList<>();
        for (EventView event : viewRequest.history(view.reference())) {
            String written = event.hasWords()
                    ? readReason.read(view.reference(), event.kindOfWords()).orElse(null)
                    : null;
            events.add(EventInWords.of(event, written, words));
        }
        Collections.reverse(events);
        return events;
    }

    /** The titles of the table's columns. */
    public List<Heading> getHead() {
        return Stream.of("day", "hours", "pay", "state")
                .map(key -> new Heading(TEXTS.text(key), null))
                .toList();
    }
}
