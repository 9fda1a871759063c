package org.specialleave.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.specialleave.platform.Change;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.platform.TrustTime;
import org.specialleave.staff.RecordingDetails;
import org.specialleave.staff.RecordingView;
import org.specialleave.staff.SystemOfRecord;
import org.specialleave.staff.SystemsOfRecord;
import org.specialleave.web.page.DateFields;
import org.specialleave.web.page.Form;

/** Where absences of an organisation or an assignment are recorded, by date. */
@Named("systemsOfRecordPage")
@RequestScoped
public class SystemsOfRecordPage {
    private static final String PATH = "/admin/systems-of-record";
    private static final int SIZE = 50;

    private AdminForm admin;
    private Form form;
    private SystemsOfRecord systems;
    private Clock clock;
    private SystemsOfRecord.Page page;

    protected SystemsOfRecordPage() {}

    @Inject
    public SystemsOfRecordPage(AdminForm admin, Form form, SystemsOfRecord systems, Clock clock) {
        this.admin = admin;
        this.form = form;
        this.systems = systems;
        this.clock = clock;
    }

    /** Does what was sent, and reads what the page shows. */
    public void open() {
        if (admin.posted()) {
            act();
        }
        page = systems.list(admin.page(), SIZE);
    }

    private void act() {
        long id = admin.number("id");
        if (form.has("end")) {
            var last = admin.neededDate("to-" + id);
            if (last != null) {
                finish(TransactionRetry.of(() -> systems.end(id, last)), id);
            }
        } else if (form.has("withdraw")) {
            admin.finish(TransactionRetry.of(() -> systems.withdraw(id)), PATH, "withdrawn");
        } else {
            record();
        }
    }

    private void record() {
        boolean assignment = form.has("assignmentNumber");
        if (assignment && form.has("organisation")) {
            admin.refuse("assignmentNumber", "ONE_OF_BOTH");
        } else if (!assignment) {
            admin.needed("organisation");
        }
        RecordingDetails details = new RecordingDetails(
                admin.textOrNull("organisation"),
                admin.textOrNull("assignmentNumber"),
                form.text("system").equals("ROSTER") ? SystemOfRecord.ROSTER : SystemOfRecord.ESR,
                admin.neededDate("from"),
                admin.date("to"));
        if (!admin.wrong()) {
            admin.finish(TransactionRetry.of(() -> systems.record(details)), PATH, "recorded");
        }
    }

    private void finish(Change<RecordingView> change, long id) {
        if (change instanceof Change.Refused<RecordingView> refused) {
            admin.refuse("to-" + id, refused.faults().get(0).code());
        } else {
            admin.finish(change, PATH, "ended");
        }
    }

    /** The periods of this part of the list. */
    public List<RecordingView> getPeriods() {
        return page.items();
    }

    /** The table's caption. */
    public String getCaption() {
        return AdminForm.TEXTS.text("systems.caption", page.total());
    }

    /** Whether it has not begun, so that it can be taken back. */
    public boolean future(RecordingView period) {
        return period.from().isAfter(TrustTime.today(clock));
    }

    /** Whether it has ended. */
    public boolean past(RecordingView period) {
        return period.to() != null && period.to().isBefore(TrustTime.today(clock));
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
