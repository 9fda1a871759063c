package org.specialleave.web.myleave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.specialleave.policy.model.Pay;
import org.specialleave.request.Action;
import org.specialleave.request.LineState;
import org.specialleave.request.RequestState;
import org.specialleave.request.query.RequestView;
import org.specialleave.web.page.LeaveWords;

/** {@code #{requestNotes}}: what a person has to read beside a request of theirs. */
@Named("requestNotes")
@ApplicationScoped
public class RequestNotes {
    private LeaveWords words;

    protected RequestNotes() {}

    /** In those words. */
    @Inject
    public RequestNotes(LeaveWords words) {
        this.words = words;
    }

    /** Whether they have been asked to seek another date, and have still to answer. */
    public boolean asksToDefer(RequestView view) {
        return view.allows(Action.ANSWER) && !asksSomething(view);
    }

    /** The question that waits for an answer, among what has happened, the newest first; null where there is none. */
    public String question(List<EventInWords> events) {
        return events.stream()
                .filter(event -> event.action() == Action.REQUEST_INFORMATION)
                .map(EventInWords::words)
                .findFirst()
                .orElse(null);
    }

    /** Whether the person is asked a question that they have not answered. */
    public boolean asksSomething(RequestView view) {
        return view.allows(Action.ANSWER) && view.state() == RequestState.INFO_REQUESTED;
    }

    /** What unpaid leave does to the pension, once some of it was granted without pay (5.10); else nothing. */
    public String pension(RequestView view) {
        return view.lines().stream()
                .filter(line -> line.state() == LineState.GRANTED && line.pay() == Pay.UNPAID && line.minutes() > 0)
                .findFirst()
                .map(line -> words.whenUnpaid(view.leaveType()))
                .orElse("");
    }
}
