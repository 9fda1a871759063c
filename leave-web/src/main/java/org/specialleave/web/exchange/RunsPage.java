package org.specialleave.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.specialleave.account.Roles;
import org.specialleave.exchange.Exchanges;
import org.specialleave.exchange.Feed;
import org.specialleave.exchange.Run;
import org.specialleave.exchange.Task;
import org.specialleave.platform.TrustTime;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.DateFields;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;
import org.specialleave.web.page.Heading;

/** Runs of a feed with their files, a run on demand, and the lines that no file could carry. */
@Named("runsPage")
@RequestScoped
public class RunsPage {
    private static final int SIZE = 20;
    private static final Bundle TEXTS = new Bundle("exchange");

    private HttpServletRequest request;
    private Form form;
    private FormErrors errors;
    private Exchanges exchanges;
    private Clock clock;
    private Feed feed;
    private DateFields date;
    private Exchanges.Page page;
    private List<Task> tasks;

    /** For the container. */
    protected RunsPage() {}

    /** With its collaborators. */
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
        page = exchanges.runs(feed, pageNumber(), SIZE);
        tasks = exchanges.tasks();
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
        form.goTo(
                "/runs",
                "feed",
                feed.code(),
                started.isNew() ? "made" : "again",
                String.valueOf(started.run().businessDate()));
        return true;
    }

    private Optional<Feed> chosen() {
        return Arrays.stream(Feed.values())
                .filter(any -> any.code().equals(form.text("feed")))
                .findFirst();
    }

    private int pageNumber() {
        String number = form.text("page");
        return number.matches("[1-9]\\d{0,4}") ? Integer.parseInt(number) - 1 : 0;
    }

    /** What a run just made came to, or null. */
    public String getDone() {
        boolean again = form.has("again");
        String told = form.text(again ? "again" : "made");
        return told.matches("\\d{4}-\\d\\d-\\d\\d")
                ? page.items().stream()
                        .filter(run -> run.businessDate().toString().equals(told))
                        .findFirst()
                        .map(run -> TEXTS.text(
                                again ? "done.again" : "done.new",
                                String.valueOf(run.sequence()),
                                run.fileName(),
                                String.valueOf(run.records())))
                        .orElse(null)
                : null;
    }

    /** Whether the account may run feeds, not only look. */
    public boolean isRunner() {
        return request.isUserInRole(Roles.HR_SYSTEMS);
    }

    /** The feeds to choose from. */
    public List<Map<String, String>> getFeeds() {
        return Stream.of(Feed.values())
                .map(any -> Map.of("value", any.code(), "text", TEXTS.text("feed." + any.code())))
                .toList();
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

    /** The runs of this page of the list. */
    public List<Run> getRuns() {
        return page.items();
    }

    /** Where a run's file is fetched. */
    public String file(Run run) {
        return form.address("/api/v1/exchanges/" + run.feed().code() + "/runs/" + run.sequence() + "/file");
    }

    /** Lines that no file could carry. */
    public List<Task> getTasks() {
        return tasks;
    }

    /** Columns by name, with commas between; those of figures end in {@code #}. */
    public List<Heading> head(String columns) {
        return Columns.of(TEXTS, columns);
    }

    /** The address of the page before this one, or null. */
    public String getPrevious() {
        return pageNumber() == 0 ? null : form.address("/runs", "feed", feed.code(), "page", "" + pageNumber());
    }

    /** The address of the page after this one, or null. */
    public String getNext() {
        boolean more = (pageNumber() + 1L) * SIZE < page.total();
        return more ? form.address("/runs", "feed", feed.code(), "page", "" + (pageNumber() + 2)) : null;
    }
}
