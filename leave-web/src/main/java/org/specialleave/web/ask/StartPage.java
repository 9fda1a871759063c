package org.specialleave.web.ask;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Choice;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;
import org.specialleave.web.page.MyAssignments;

/**
 * "What has happened?": first broadly, then more closely, in people's own words. Leads to the right type and begins the
 * draft, or turns the one that the address names.
 */
@Named("startPage")
@RequestScoped
public class StartPage {
    private static final Bundle TEXTS = new Bundle("ask");
    private static final String NOTHING_FITS = "none";

    private Situations happenings;
    private MyAssignments assignments;
    private DraftStarter beginning;
    private Draft draft;
    private Redirect betterWay;
    private Form form;
    private FormErrors errors;
    private List<MyAssignments.Job> jobs;

    protected StartPage() {}

    @Inject
    public StartPage(
            Situations happenings,
            MyAssignments assignments,
            DraftStarter beginning,
            Draft draft,
            Redirect betterWay,
            Form form,
            FormErrors errors) {
        this.happenings = happenings;
        this.assignments = assignments;
        this.beginning = beginning;
        this.draft = draft;
        this.betterWay = betterWay;
        this.form = form;
        this.errors = errors;
    }

    /** Shows one of the two steps, or takes its answer. */
    public void open() {
        jobs = assignments.all();
        if (isTurning() && !draft.open() || !form.posted() || jobs.isEmpty()) {
            return;
        }
        String chosen = form.text(isClose() ? "happened" : "about");
        if (chosen.equals(NOTHING_FITS)) {
            form.goTo("/ask/other");
        } else if (isClose()) {
            take(chosen);
        } else if (happenings.group(chosen).isEmpty()) {
            errors.add("about", TEXTS.text("start.error"));
        } else {
            form.goTo(
                    "/ask/start",
                    isTurning()
                            ? new String[] {"group", chosen, "draft", form.text("draft")}
                            : new String[] {"group", chosen});
        }
    }

    private void take(String chosen) {
        Situations.Happening happening = happenings.happening(chosen).orElse(null);
        if (happening == null) {
            errors.add("happened", TEXTS.text("start.closer.error"));
        }
        if (!isTurning() && jobs.stream().noneMatch(job -> job.number().equals(job()))) {
            errors.add("job", TEXTS.text("start.job.error"));
        }
        if (errors.isAny()) {
            return;
        }
        String reference = isTurning() ? form.text("draft") : beginning.of(job(), happening);
        draft.open(reference);
        draft.turnTo(happening);
        if (betterWay.than(draft).isPresent()) {
            draft.goOnVia("instead");
        } else {
            draft.goOnVia(
                    draft.asked().days().isEmpty() ? "dates" : draft.steps().after("hours"));
        }
    }

    /** The job it is about: the only one, or the one chosen. */
    private String job() {
        return jobs.size() == 1 ? jobs.get(0).number() : form.text("job");
    }

    /** Whether a draft that is there is turned to something else. */
    public boolean isTurning() {
        return form.has("draft");
    }

    /** Whether this is the second, closer step. */
    public boolean isClose() {
        return happenings.group(form.text("group")).isPresent();
    }

    /** What is said of the group that was chosen. */
    public Situations.Group getGroup() {
        return happenings.group(form.text("group")).orElse(null);
    }

    /** What may have happened, broadly. */
    public List<Choice> getGroups() {
        return happenings.groups(TEXTS.text("start.or"), Choice.of(NOTHING_FITS, TEXTS.text("start.none")));
    }

    /** What may have happened, more closely. */
    public List<Choice> getHappenings() {
        return happenings.in(
                form.text("group"), TEXTS.text("start.or"), Choice.of(NOTHING_FITS, TEXTS.text("start.closer.none")));
    }

    /** The jobs to choose from; none where there is no choice. */
    public List<Choice> getJobs() {
        return jobs.size() < 2 || isTurning()
                ? List.of()
                : jobs.stream().map(job -> Choice.of(job.number(), job.name())).toList();
    }

    /** Whether there is nobody whose leave it could be. */
    public boolean isNobody() {
        return jobs.isEmpty();
    }

    /** The field of that name as it was sent. */
    public String sent(String field) {
        return form.text(field);
    }
}
