package org.specialleave.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.specialleave.account.Roles;
import org.specialleave.record.Balance;
import org.specialleave.record.BalanceSheet;
import org.specialleave.record.Balances;
import org.specialleave.request.query.ListRequests;
import org.specialleave.request.query.RequestFilter;
import org.specialleave.request.query.RequestPage;
import org.specialleave.web.page.LeaveWords;
import org.specialleave.web.page.Menu;
import org.specialleave.web.page.MyAssignments;

/** What waits for the person, their leave year at a glance, and their requests. */
@Named("homePage")
@RequestScoped
public class HomePage {
    private static final int SHOWN = 10;

    private HttpServletRequest request;
    private MyAssignments assignments;
    private Balances balances;
    private ListRequests listRequests;
    private Menu menu;
    private LeaveWords words;
    private boolean staff;
    private List<MyAssignments.Job> jobs = List.of();
    private BalanceSheet sheet;
    private RequestPage mine;
    private long waiting;

    protected HomePage() {}

    @Inject
    public HomePage(
            HttpServletRequest request,
            MyAssignments assignments,
            Balances balances,
            ListRequests listRequests,
            Menu menu,
            LeaveWords words) {
        this.request = request;
        this.assignments = assignments;
        this.balances = balances;
        this.listRequests = listRequests;
        this.menu = menu;
        this.words = words;
    }

    /** Reads what the page shows. */
    public void open() {
        staff = request.isUserInRole(Roles.STAFF);
        if (staff) {
            jobs = assignments.all();
            mine = listRequests.list(ListRequests.Scope.MINE, RequestFilter.first(SHOWN));
            sheet = jobs.isEmpty() ? null : balances.of(jobs.get(0).number(), null);
        }
        if (menu.isDeciding()) {
            waiting = listRequests.waiting();
        }
    }

    /** Whether the person can ask for leave. */
    public boolean isStaff() {
        return staff && !jobs.isEmpty();
    }

    /** The person's requests, newest first. */
    public RequestPage getMine() {
        return mine;
    }

    /** How many requests wait for a decision of this person. */
    public long getWaiting() {
        return waiting;
    }

    /** The leave year, or null. */
    public BalanceSheet getSheet() {
        return sheet;
    }

    /** Its figures at a glance: those of types that the policy shows there. */
    public List<Balance> getFigures() {
        return sheet == null
                ? List.of()
                : sheet.balances().stream()
                        .filter(balance -> balance.entitledMinutes() > 0)
                        .filter(balance ->
                                words.atHome(balance.name(), balance.takenMinutes() > 0 || balance.heldMinutes() > 0))
                        .toList();
    }

    /** Whether there is more than one job, each with its own figures. */
    public boolean isSeveralJobs() {
        return jobs.size() > 1;
    }

    /** The job whose figures are shown. */
    public MyAssignments.Job getJob() {
        return jobs.get(0);
    }
}
