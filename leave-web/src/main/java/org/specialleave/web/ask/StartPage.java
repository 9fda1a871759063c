package org.specialleave.web.ask;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.Circumstances;
import org.specialleave.policy.LeaveType;
import org.specialleave.policy.ReleasedPolicies;
import org.specialleave.policy.Section;
import org.specialleave.request.DraftRequest;
import org.specialleave.request.LeaveAsked;
import org.specialleave.request.ListRequests;
import org.specialleave.request.RequestFilter;
import org.specialleave.request.RequestRow;
import org.specialleave.request.RequestState;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Choice;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;
import org.specialleave.web.page.MyAssignments;

/** "What has happened?": leads to the right type in the person's own words, and begins the draft. */
@Named("startPage")
@RequestScoped
public class StartPage {
    private static final Bundle TEXTS = new Bundle("ask");
    private static final String NOTHING_FITS = "none";

    private ReleasedPolicies policies;
    private MyAssignments assignments;
    private DraftRequest draftRequest;
    private ListRequests listRequests;
    private Form form;
    private FormErrors errors;
    private Clock clock;
    private List<MyAssignments.Job> jobs;

    /** For the container. */
    protected StartPage() {}

    /** With its collaborators. */
    @Inject
    public StartPage(
            ReleasedPolicies policies,
            MyAssignments assignments,
            DraftRequest draftRequest,
            ListRequests listRequests,
            Form form,
            FormErrors errors,
            Clock clock) {
        this.policies = policies;
        this.assignments = assignments;
        this.draftRequest = draftRequest;
        this.listRequests = listRequests;
        this.form = form;
        this.errors = errors;
        this.clock = clock;
    }

    /** Shows the page, or takes its answer. */
    public void open() {
        jobs = assignments.all();
        if (!form.posted() || jobs.isEmpty()) {
            return;
        }
        String happened = form.text("happened");
        if (happened.equals(NOTHING_FITS)) {
            form.goTo("/ask/other");
            return;
        }
        if (types().stream().noneMatch(type -> type.code().equals(happened))) {
            errors.add("happened", TEXTS.text("start.error"));
        }
        if (jobs.stream().noneMatch(job -> job.number().equals(job()))) {
            errors.add("job", TEXTS.text("start.job.error"));
        }
        if (!errors.isAny()) {
            form.goTo("/ask/dates", "draft", begun(happened));
        }
    }

    /** The draft: a new one, or one that was begun for the same and has no days yet, so that a second click makes no second draft. */
    private String begun(String leaveType) {
        RequestFilter drafts = new RequestFilter(RequestState.DRAFT, null, null, 0, RequestFilter.LARGEST);
        return listRequests.list(ListRequests.Scope.MINE, drafts).items().stream()
                .filter(row -> row.leaveType().equals(leaveType)
                        && row.firstDate() == null
                        && row.assignmentNumber().equals(job()))
                .map(RequestRow::reference)
                .findFirst()
                .orElseGet(() -> draftRequest
                        .begin(new LeaveAsked(job(), leaveType, List.of(), Circumstances.NONE, false), null)
                        .reference());
    }

    /** The job it is about: the only one, or the one chosen. */
    private String job() {
        return jobs.size() == 1 ? jobs.get(0).number() : form.text("job");
    }

    private List<LeaveType> types() {
        return List.copyOf(policies.policies().typesOn(TrustTime.today(clock)));
    }

    /** What may have happened, in the policy's words, the most urgent first. */
    public List<Choice> getChoices() {
        List<Choice> choices = new ArrayList<>();
        for (Section section : List.of(Section.A, Section.STATUTORY, Section.B, Section.C)) {
            choices.add(Choice.divider(TEXTS.text("start.section." + section)));
            types().stream()
                    .filter(type -> type.section() == section)
                    .forEach(type ->
                            choices.add(Choice.of(type.code(), type.words("en").happened())));
        }
        // The errors link to the first choice, which comes after a word.
        choices.set(1, choices.get(1).withId("happened"));
        choices.add(Choice.divider(TEXTS.text("start.or")));
        choices.add(Choice.of(NOTHING_FITS, TEXTS.text("start.none")));
        return choices;
    }

    /** The jobs to choose from; none where there is no choice. */
    public List<Choice> getJobs() {
        return jobs.size() < 2
                ? List.of()
                : jobs.stream().map(job -> Choice.of(job.number(), job.name())).toList();
    }

    /** Whether there is nobody whose leave it could be. */
    public boolean isNobody() {
        return jobs.isEmpty();
    }

    /** What was chosen. */
    public String getHappened() {
        return form.text("happened");
    }

    /** The job that was chosen. */
    public String getJob() {
        return form.text("job");
    }
}
