package org.specialleave.web.ask;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.specialleave.request.EventChoice;
import org.specialleave.request.LeaveEvents;
import org.specialleave.request.query.NamedEvent;
import org.specialleave.request.query.ReadReason;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Choice;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;

/**
 * {@code #{eventField}}: who or what leave is for, where each has an entitlement of its own, such as each child (D38).
 * Somebody named before is chosen, somebody else is named in the person's own words.
 */
@Named("eventField")
@RequestScoped
public class EventField {
    private static final Bundle TEXTS = new Bundle("ask");
    private static final String NEW = "new";

    private Draft draft;
    private ReadReason readReason;
    private Form form;
    private FormErrors errors;
    private List<NamedEvent> named;

    protected EventField() {}

    @Inject
    public EventField(Draft draft, ReadReason readReason, Form form, FormErrors errors) {
        this.draft = draft;
        this.readReason = readReason;
        this.form = form;
        this.errors = errors;
    }

    /** Whether it is asked: where the entitlement of the type is of each event. */
    public boolean isAsked() {
        return draft.type().entitlement() != null && draft.type().entitlement().eachEvent();
    }

    /** Those named before, and somebody else; empty where nobody was named before. */
    public List<Choice> getChoices() {
        if (named().isEmpty()) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        named().forEach(event -> choices.add(Choice.of(Integer.toString(event.number()), event.name())));
        choices.add(Choice.of(NEW, TEXTS.text("words.event.new")));
        return choices;
    }

    /** Which of them is chosen. */
    public String getChosen() {
        if (form.posted()) {
            return form.text("event");
        }
        EventChoice event = draft.asked().event();
        return event == null ? "" : event.number().toString();
    }

    /** The name as it was typed. */
    public String getName() {
        return form.posted() ? form.text("eventName") : "";
    }

    /** The name of the one that the draft is for; empty where there is none. */
    public String getShown() {
        EventChoice event = draft.asked().event();
        return named().stream()
                .filter(one -> event != null && event.number() == one.number())
                .map(NamedEvent::name)
                .findFirst()
                .orElse("");
    }

    /** What was answered; null for nothing. A name that is too long is refused in the form. */
    EventChoice answer() {
        if (!isAsked()) {
            return null;
        }
        String chosen = form.text("event");
        boolean before = named().stream()
                .anyMatch(event -> Integer.toString(event.number()).equals(chosen));
        if (before) {
            return EventChoice.of(Integer.valueOf(chosen));
        }
        String name = form.text("eventName").strip();
        if (name.length() > EventChoice.LONGEST_NAME) {
            errors.add("eventName", TEXTS.text("words.event.long", EventChoice.LONGEST_NAME));
        } else if (name.isEmpty() && chosen.equals(NEW)) {
            errors.add("eventName", TEXTS.text("words.event.missing"));
        }
        if (!name.isEmpty() && named().size() >= LeaveEvents.MOST) {
            errors.add("eventName", TEXTS.text("words.event.many"));
        }
        return name.isEmpty() ? null : EventChoice.named(name);
    }

    private List<NamedEvent> named() {
        if (named == null) {
            String type = draft.getView().leaveType();
            named = readReason.myEvents().stream()
                    .filter(event -> event.leaveType().equals(type))
                    .toList();
        }
        return named;
    }
}
