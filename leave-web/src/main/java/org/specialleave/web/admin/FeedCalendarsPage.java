package org.specialleave.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialleave.exchange.Feed;
import org.specialleave.exchange.FeedCalendarDetails;
import org.specialleave.exchange.FeedCalendarView;
import org.specialleave.exchange.ManageFeedCalendars;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.platform.TrustTime;
import org.specialleave.web.page.DateFields;
import org.specialleave.web.page.Form;

/** On which days each feed runs by itself and since what time of the night, by date. */
@Named("feedCalendarsPage")
@RequestScoped
public class FeedCalendarsPage {
    private static final String PATH = "/admin/feed-calendars";
    private static final int SIZE = 50;

    private AdminForm admin;
    private Form form;
    private ManageFeedCalendars calendars;
    private Clock clock;
    private ManageFeedCalendars.Page page;

    protected FeedCalendarsPage() {}

    @Inject
    public FeedCalendarsPage(AdminForm admin, Form form, ManageFeedCalendars calendars, Clock clock) {
        this.admin = admin;
        this.form = form;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Does what was sent, and reads what the page shows. */
    public void open() {
        if (admin.posted()) {
            act();
        }
        page = calendars.list(admin.page(), SIZE);
    }

    private void act() {
        if (form.has("withdraw")) {
            long id = admin.number("id");
            admin.finish(TransactionRetry.of(() -> calendars.withdraw(id)), PATH, "withdrawn");
        } else {
            change();
        }
    }

    private void change() {
        Feed feed = Feed.of(form.text("feed"));
        LocalTime runsSince = admin.time("runsSince");
        LocalDate from = admin.date("from");
        FeedCalendarDetails details = new FeedCalendarDetails(feed, daysTyped(), runsSince, from);
        if (!admin.wrong()) {
            long seen = admin.number("version");
            admin.finish(TransactionRetry.of(() -> calendars.change(details, seen)), PATH, "recorded");
        }
    }

    private Set<DayOfWeek> daysTyped() {
        List<String> typed = admin.texts("days");
        return Stream.of(DayOfWeek.values())
                .filter(day -> typed.contains(day.name()))
                .collect(Collectors.toSet());
    }

    /** What holds today of each feed. */
    public List<FeedCalendarView.Today> getToday() {
        return page.today();
    }

    /** The entries of this part of the list. */
    public List<FeedCalendarView> getEntries() {
        return page.items();
    }

    /** The caption of the table of entries. */
    public String getCaption() {
        return AdminForm.TEXTS.text("feeds.caption", page.total());
    }

    /** The number of changes there were, as it was seen when the page was opened. */
    public String getVersion() {
        return form.posted() ? form.text("version") : String.valueOf(page.version());
    }

    /** Whether it has not begun, so that it can be taken back. */
    public boolean future(FeedCalendarView entry) {
        return entry.from().isAfter(TrustTime.today(clock));
    }

    /** The days that are ticked: all of them to begin with. */
    public List<String> getDays() {
        return form.posted()
                ? admin.texts("days")
                : Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toList();
    }

    /** What was just done, or null. */
    public String getDone() {
        return admin.done();
    }

    /** A text that was typed. */
    public String typed(String field) {
        return form.text(field);
    }

    /** A day that was typed. */
    public DateFields day(String field) {
        return DateFields.of(form, field);
    }

    /** The address of the part before this one, or null. */
    public String getPrevious() {
        return admin.page() == 0 ? null : admin.address(PATH, "page", String.valueOf(admin.page()));
    }

    /** The address of the part after this one, or null. */
    public String getNext() {
        return (admin.page() + 1L) * SIZE < page.total()
                ? admin.address(PATH, "page", String.valueOf(admin.page() + 2))
                : null;
    }
}
