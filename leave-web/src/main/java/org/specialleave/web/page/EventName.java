package org.specialleave.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.specialleave.request.query.ReadReason;
import org.specialleave.request.query.RequestView;

/** {@code #{eventName}}: who or what a request is for, in the person's words, where the reader may read them. */
@Named("eventName")
@RequestScoped
public class EventName {
    private ReadReason readReason;
    private final Map<String, String> names = new HashMap<>();

    protected EventName() {}

    /** With what opens the name. */
    @Inject
    public EventName(ReadReason readReason) {
        this.readReason = readReason;
    }

    /** The name; empty where the request names none, or the reader may not read it. */
    public String of(RequestView request) {
        // A page asks more than once, and each reading is written down.
        return request == null || request.asked().event() == null
                ? ""
                : names.computeIfAbsent(
                        request.reference(),
                        reference -> readReason.readEvent(reference).orElse(""));
    }
}
