package org.specialleave.web.myleave;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.specialleave.platform.NotFoundException;
import org.specialleave.record.Balance;
import org.specialleave.record.Balances;
import org.specialleave.record.CrossJobOverlap;
import org.specialleave.record.CrossJobOverlaps;
import org.specialleave.record.RecordSheets;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.InWords;
import org.specialleave.web.page.MyAssignments;

/**
 * One's own record sheet of a leave year: every line of leave, and every figure explained; with what is left in one's
 * other jobs.
 */
@Named("myRecordPage")
@RequestScoped
public class MyRecordPage {
    private static final Bundle TEXTS = new Bundle("record");

    /**
     * Another job, with its own entitlements (D13).
     *
     * @param number  its ESR assignment number
     * @param name    what and where it is, in words
     * @param figures what is left in it
     */
    public record OtherJob(String number, String name, List<Balance> figures) {}

    private RecordSheets recordSheets;
    private Balances balances;
    private CrossJobOverlaps clashes;
    private MyAssignments assignments;
    private Form form;
    private List<MyAssignments.Job> jobs = List.of();
    private ShownSheet shown;
    private List<OtherJob> otherJobs = List.of();
    private List<String> meeting = List.of();

    protected MyRecordPage() {}

    @Inject
    public MyRecordPage(
            RecordSheets recordSheets,
            Balances balances,
            CrossJobOverlaps clashes,
            MyAssignments assignments,
            Form form) {
        this.recordSheets = recordSheets;
        this.balances = balances;
        this.clashes = clashes;
        this.assignments = assignments;
        this.form = form;
    }

    /** Reads the sheet that the address names; without one that of the main job and the present leave year. */
    public void open() {
        jobs = assignments.all();
        if (jobs.isEmpty()) {
            return;
        }
        String wanted = form.has("job") ? form.text("job") : jobs.get(0).number();
        if (jobs.stream().noneMatch(job -> job.number().equals(wanted))) {
            throw new NotFoundException("assignment " + wanted);
        }
        shown = new ShownSheet(
                recordSheets.of(wanted, form.has("year") ? form.text("year") : null), form, "/my-record", true);
        if (jobs.size() > 1) {
            otherJobs = otherJobs();
            meeting = clashes.mine().stream().map(this::inWords).toList();
        }
    }

    private List<OtherJob> otherJobs() {
        List<OtherJob> others = new ArrayList<>();
        for (MyAssignments.Job job : jobs) {
            if (!job.number().equals(shown.getSheet().assignmentNumber())) {
                List<Balance> figures =
                        balances.of(job.number(), shown.getSheet().leaveYear()).balances();
                others.add(new OtherJob(job.number(), job.name(), ShownSheet.telling(figures)));
            }
        }
        return others;
    }

    private String inWords(CrossJobOverlap clash) {
        return TEXTS.text(
                clash.hoursKnown() ? "clash.hours" : "clash.day",
                InWords.date(clash.date()),
                name(clash.one()),
                name(clash.other()));
    }

    private String name(String number) {
        return jobs.stream()
                .filter(job -> job.number().equals(number))
                .map(MyAssignments.Job::name)
                .findFirst()
                .orElse(number);
    }

    /** The sheet; null where the person has no job here today. */
    public ShownSheet getShown() {
        return shown;
    }

    /** What is left in the person's other jobs. */
    public List<OtherJob> getOtherJobs() {
        return otherJobs;
    }

    /** Where leave from two jobs meets, in sentences. */
    public List<String> getMeeting() {
        return meeting;
    }
}
