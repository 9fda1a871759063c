package org.specialleave.web.myleave;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.specialleave.platform.NotFoundException;
import org.specialleave.record.Balance;
import org.specialleave.record.RecordSheet;
import org.specialleave.record.RecordSheets;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.Heading;
import org.specialleave.web.page.MyAssignments;

/** One's own record sheet of a leave year: every line of leave, and every figure explained. */
@Named("myRecordPage")
@RequestScoped
public class MyRecordPage {
    private static final Bundle TEXTS = new Bundle("record");

    private RecordSheets recordSheets;
    private MyAssignments assignments;
    private Form form;
    private List<MyAssignments.Job> jobs = List.of();
    private RecordSheet sheet;

    /** For the container. */
    protected MyRecordPage() {}

    /** With its collaborators. */
    @Inject
    public MyRecordPage(RecordSheets recordSheets, MyAssignments assignments, Form form) {
        this.recordSheets = recordSheets;
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
        sheet = recordSheets.of(wanted, form.has("year") ? form.text("year") : null);
    }

    /** The sheet; null where the person has no job here today. */
    public RecordSheet getSheet() {
        return sheet;
    }

    /** The person's jobs, where there is a choice. */
    public List<MyAssignments.Job> getOtherJobs() {
        return jobs.size() < 2
                ? List.of()
                : jobs.stream()
                        .filter(job -> !job.number().equals(sheet.assignmentNumber()))
                        .toList();
    }

    /** The figures that say something: what one is entitled to, or has used. */
    public List<Balance> getFigures() {
        return sheet.balances().stream()
                .filter(balance ->
                        balance.entitledMinutes() > 0 || balance.takenMinutes() > 0 || balance.heldMinutes() > 0)
                .toList();
    }

    /** The address of the sheet of the year before or after. */
    public String year(int away) {
        int first = Integer.parseInt(sheet.leaveYear().substring(0, 4)) + away;
        String label = sheet.leaveYear().length() == 4
                ? String.valueOf(first)
                : String.format("%d-%02d", first, (first + 1) % 100);
        return form.address("/my-record", "job", sheet.assignmentNumber(), "year", label);
    }

    /** The name of that year. */
    public String label(int away) {
        List<String> parts = new ArrayList<>(List.of(year(away).split("year=")));
        return parts.get(1);
    }

    /** The titles of the table's columns. */
    public List<Heading> getHead() {
        return Stream.of("day", "type", "hours", "pay", "left", "asked", "decided")
                .map(key -> new Heading(TEXTS.text(key), null))
                .toList();
    }
}
