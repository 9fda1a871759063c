package org.specialleave.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.specialleave.account.Roles;
import org.specialleave.exchange.Exchanges;
import org.specialleave.exchange.Feed;
import org.specialleave.exchange.FeedRun;
import org.specialleave.exchange.ManualEntryTask;
import org.specialleave.platform.TrustTime;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.DateFields;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;

/** Runs of a feed with their files, a run on demand, and the lines that no file could carry. */
@Named("runsPage")
@RequestScoped
public class RunsPage {
    private static final Bundle TEXTS = new Bundle("exchange");

    private HttpServletRequest request;
    private Form form;
    private FormErrors errors;
    private Exchanges exchanges;
    private Clock clock;
    private Feed feed;
    private DateFields date;
    private Part part;
    private Exchanges.Page page;
    private List<ManualEntryTask> tasks;
    private Exchanges.NextRun coming;

    protected RunsPage() {}

    @Inject
    public RunsPage(HttpServletRequest request, Form form, FormErrors errors, Exchanges exchanges, Clock clock) {
        this.request = request;
        this.form = form;
        this.errors = errors;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /** Runs the feed where that was asked, and reads what the page shows. */
    public void open() {
        feed = chosen().orElse(Feed.ESR_ABSENCE);
        date = form.posted() ? DateFields.of(form, "date") : DateFields.of(TrustTime.today(clock));
        if (form.posted() && run()) {
            return;
        }
        part = new Part(form, "/runs", "feed", feed.code());
        page = exchanges.runs(feed, part.number(), Part.SIZE);
        tasks = exchanges.tasks();
        coming = exchanges.next(feed).orElse(null);
    }

    private boolean run() {
        LocalDate businessDate = date.date();
        if (chosen().isEmpty()) {
            errors.add("feed", TEXTS.text("now.feed-wrong"));
        }
        if (businessDate == null) {
            errors.add("date", TEXTS.text("now.wrong"));
        }
        if (errors.isAny()) {
            return false;
        }
        Exchanges.Started started = exchanges.run(feed, businessDate);
        form.goTo("/runs", "feed", feed.code(), started.isNew() ? "made" : "again", businessDate.toString());
        return true;
    }

    private Optional<Feed> chosen() {
        return Arrays.stream(Feed.values())
                .filter(any -> any.code().equals(form.text("feed")))
                .findFirst();
    }

    /** What a run just made came to, or null. */
    public String getDone() {
        String told = form.text("made") + form.text("again");
        return page.items().stream()
                .filter(run -> run.businessDate().toString().equals(told))
                .findFirst()
                .map(run -> TEXTS.text(
                        form.has("again") ? "done.again" : "done.new",
                        String.valueOf(run.sequence()),
                        run.fileName(),
                        String.valueOf(run.records())))
                .orElse(null);
    }

    /** Whether the account may run feeds, not only look. */
    public boolean isRunner() {
        return request.isUserInRole(Roles.HR_SYSTEMS);
    }

    /** The feed that is shown, as in addresses. */
    public String getFeed() {
        return feed.code();
    }

    /** The date in the form. */
    public DateFields getDate() {
        return date;
    }

    /** The table's caption. */
    public String getCaption() {
        return TEXTS.text("runs.caption", TEXTS.text("feed." + feed.code()), String.valueOf(page.total()));
    }

    /** The next run that comes by itself, or null. */
    public Exchanges.NextRun getComing() {
        return coming;
    }

    /** The runs of this page of the list. */
    public List<FeedRun> getRuns() {
        return page.items();
    }

    /** Where a run's file is fetched. */
    public String file(FeedRun run) {
        return form.address("/api/v1/exchanges/" + run.feed().code() + "/runs/" + run.sequence() + "/file");
    }

    /** Lines that no file could carry. */
    public List<ManualEntryTask> getTasks() {
        return tasks;
    }

    /** The address of the page before this one, or null. */
    public String getPrevious() {
        return part.previous();
    }

    /** The address of the page after this one, or null. */
    public String getNext() {
        return part.next(page.total());
    }
}
