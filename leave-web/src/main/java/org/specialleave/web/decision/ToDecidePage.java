package org.specialleave.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.RequestState;
import org.specialleave.request.query.ListRequests;
import org.specialleave.request.query.RequestFilter;
import org.specialleave.request.query.RequestPage;
import org.specialleave.request.query.RequestRow;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.InWords;

/** What waits for the caller's decision: the most urgent first, filtered and paged. */
@Named("toDecidePage")
@RequestScoped
public class ToDecidePage {
    private static final int SIZE = 20;
    private static final int SOON = 3;

    private Form form;
    private ListRequests requests;
    private ReleasedPolicies policies;
    private Clock clock;
    private RequestPage page;

    protected ToDecidePage() {}

    @Inject
    public ToDecidePage(Form form, ListRequests requests, ReleasedPolicies policies, Clock clock) {
        this.form = form;
        this.requests = requests;
        this.policies = policies;
        this.clock = clock;
    }

    /** Reads the page that was asked for. */
    public void open() {
        LocalDate until = switch (getSoon()) {
            case "week" -> today().plusDays(7);
            case "month" -> today().plusDays(28);
            default -> null;
        };
        RequestState state = switch (getStage()) {
            case "new" -> RequestState.SUBMITTED;
            case "passed-on" -> RequestState.ENDORSED;
            default -> null;
        };
        page = requests.list(ListRequests.Scope.TO_DECIDE, new RequestFilter(state, null, until, pageNumber(), SIZE));
    }

    private int pageNumber() {
        String number = form.text("page");
        int asked = number.matches("[1-9]\\d{0,4}") ? Integer.parseInt(number) - 1 : 0;
        return Math.min(asked, (RequestFilter.REACH - 1) / SIZE);
    }

    private LocalDate today() {
        return TrustTime.today(clock);
    }

    /** The filter on when leave begins: {@code week}, {@code month} or nothing. */
    public String getSoon() {
        return form.text("soon");
    }

    /** The filter on how it came: {@code new}, {@code passed-on} or nothing. */
    public String getStage() {
        return form.text("stage");
    }

    /** Whether anything is left out by a filter. */
    public boolean isFiltered() {
        return !getSoon().isEmpty() || !getStage().isEmpty();
    }

    /** The choices of a filter. */
    public List<Map<String, String>> choices(String filter, String values) {
        List<Map<String, String>> choices = new ArrayList<>();
        for (String value : ("," + values).split(",")) {
            choices.add(Map.of("value", value, "text", DecideTexts.text("filter." + filter + "." + value)));
        }
        return choices;
    }

    /** How many wait in all. */
    public long getTotal() {
        return page.total();
    }

    /** The requests of this page. */
    public List<Map<String, String>> getRows() {
        return page.items().stream().map(this::row).toList();
    }

    private Map<String, String> row(RequestRow row) {
        long waits = ChronoUnit.DAYS.between(TrustTime.dateOf(row.submittedAt()), today());
        return Map.of(
                "reference", row.reference(),
                "who", row.personName(),
                "what", CaseInWords.typeName(policies.policies(), row.leaveType(), row.firstDate()),
                "when", when(row),
                "hours", InWords.hours(row.minutes()),
                "waits", DecideTexts.text("waits", waits),
                "urgent", urgent(row.firstDate()));
    }

    private static String when(RequestRow row) {
        return row.firstDate().equals(row.lastDate())
                ? InWords.date(row.firstDate())
                : DecideTexts.text("dates", InWords.date(row.firstDate()), InWords.date(row.lastDate()));
    }

    private String urgent(LocalDate first) {
        if (first.isAfter(today().plusDays(SOON))) {
            return "";
        }
        return DecideTexts.text(first.isAfter(today()) ? "urgent.soon" : "urgent.begun");
    }

    /** The address of the page before this one, or null. */
    public String getPrevious() {
        return page.page() == 0 ? null : address(page.page());
    }

    /** The address of the page after this one, or null. */
    public String getNext() {
        return (page.page() + 1L) * SIZE >= page.total() ? null : address(page.page() + 2);
    }

    private String address(int number) {
        return "?soon=" + URLEncoder.encode(getSoon(), StandardCharsets.UTF_8) + "&stage="
                + URLEncoder.encode(getStage(), StandardCharsets.UTF_8) + "&page=" + number;
    }
}
