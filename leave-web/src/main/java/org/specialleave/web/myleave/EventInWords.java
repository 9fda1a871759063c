package org.specialleave.web.myleave;

import org.specialleave.request.Action;
import org.specialleave.request.query.EventView;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.InWords;
import org.specialleave.web.page.LeaveWords;

/**
 * Something that happened to a request, as its page tells it.
 *
 * @param action what was done
 * @param when  the moment in words
 * @param what  who did what
 * @param words what was written to the person, or null
 */
public record EventInWords(Action action, String when, String what, String words) {
    private static final Bundle TEXTS = new Bundle("request");

    static EventInWords of(EventView event, String written, LeaveWords words) {
        return new EventInWords(event.action(), InWords.moment(event.at()), sentence(event, words), written);
    }

    private static String sentence(EventView event, LeaveWords words) {
        String by = event.tier() == null ? event.by() : TEXTS.text("by", event.by(), words.tier(event.tier()));
        String key = "event." + event.action();
        String sentence = TEXTS.text(event.tier() == null ? key + ".own" : key, by);
        return event.ground() == null ? sentence : sentence + " " + TEXTS.text("ground." + event.ground());
    }
}
