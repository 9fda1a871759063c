package org.specialleave.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.specialleave.request.query.NamedEvent;
import org.specialleave.request.query.ReadReason;
import org.specialleave.request.query.RequestView;

/** {@code #{eventName}}: who or what leave is for, in the person's words, where the reader may read them. */
@Named("eventName")
@RequestScoped
public class EventName {
    private static final Bundle TEXTS = new Bundle("shared");

    private ReadReason readReason;
    private LeaveWords words;
    private final Map<String, String> ofRequests = new HashMap<>();
    private Map<String, String> mine;

    protected EventName() {}

    /** With what opens the name, and the words for entitlements. */
    @Inject
    public EventName(ReadReason readReason, LeaveWords words) {
        this.readReason = readReason;
        this.words = words;
    }

    /** The name; empty where the request names none, or the reader may not read it. */
    public String of(RequestView request) {
        // A page asks more than once, and each reading is written down.
        return request == null || request.asked().event() == null
                ? ""
                : ofRequests.computeIfAbsent(
                        request.reference(),
                        reference -> readReason.readEvent(reference).orElse(""));
    }

    /**
     * The name of an entitlement and, on the person's own pages, of the event that it is for.
     *
     * @param event the number of the event; null or, as pages pass it, empty where it is for none
     */
    public String entitlement(String name, String event) {
        String known = event == null || event.isEmpty() ? null : mine().get(event);
        return known == null ? words.figure(name) : TEXTS.text("figure.event", words.figure(name), known);
    }

    private Map<String, String> mine() {
        if (mine == null) {
            mine = readReason.myEvents().stream()
                    .collect(Collectors.toMap(event -> Integer.toString(event.number()), NamedEvent::name));
        }
        return mine;
    }
}
