package org.specialleave.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.specialleave.platform.Change;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.staff.AppointmentDetails;
import org.specialleave.staff.AppointmentView;
import org.specialleave.staff.ManageAppointments;
import org.specialleave.web.page.DateFields;
import org.specialleave.web.page.Form;

/** Who holds which approval level for which organisation; made, ended and taken back. */
@Named("appointmentsPage")
@RequestScoped
public class AppointmentsPage {
    private static final String PATH = "/admin/appointments";
    private static final int SIZE = 50;

    private AdminForm admin;
    private Form form;
    private ManageAppointments appointments;
    private Clock clock;
    private ManageAppointments.Page page;

    protected AppointmentsPage() {}

    @Inject
    public AppointmentsPage(AdminForm admin, Form form, ManageAppointments appointments, Clock clock) {
        this.admin = admin;
        this.form = form;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** Does what was sent, and reads what the page shows. */
    public void open() {
        if (admin.posted()) {
            act();
        }
        String text = getLookedFor();
        page = appointments.list(text, admin.page(), SIZE);
    }

    private void act() {
        long id = admin.number("id");
        if (form.has("end")) {
            var last = admin.neededDate("to-" + id);
            if (last != null) {
                finish(TransactionRetry.of(() -> appointments.end(id, last)), "ended", "to-" + id);
            }
        } else if (form.has("withdraw")) {
            finish(TransactionRetry.of(() -> appointments.withdraw(id)), "withdrawn", null);
        } else {
            appoint();
        }
    }

    private void appoint() {
        ApprovalLevel level = Stream.of(ApprovalLevel.values())
                .filter(one -> one.name().equals(form.text("level")))
                .findFirst()
                .orElse(ApprovalLevel.HR);
        AppointmentDetails details = new AppointmentDetails(
                admin.needed("employeeNumber"),
                level,
                admin.needed("organisation"),
                admin.neededDate("from"),
                admin.date("to"));
        if (!admin.wrong()) {
            admin.finish(TransactionRetry.of(() -> appointments.appoint(details)), PATH, "appointed");
        }
    }

    private void finish(Change<AppointmentView> change, String done, String field) {
        if (change instanceof Change.Refused<AppointmentView> refused && field != null) {
            admin.refuse(field, refused.faults().get(0).code());
        } else {
            admin.finish(change, PATH, done);
        }
    }

    /** What is looked for. */
    public String getLookedFor() {
        String text = form.text("q");
        return text.substring(0, Math.min(100, text.length()));
    }

    /** The appointments of this part of the list. */
    public List<AppointmentView> getAppointments() {
        return page.items();
    }

    /** The table's caption. */
    public String getCaption() {
        return AdminForm.TEXTS.text("appointments.caption", page.total());
    }

    /** Whether it has not begun, so that it can be taken back. */
    public boolean future(AppointmentView appointment) {
        return appointment.from().isAfter(TrustTime.today(clock));
    }

    /** Whether it has ended. */
    public boolean past(AppointmentView appointment) {
        return appointment.to() != null && appointment.to().isBefore(TrustTime.today(clock));
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
        return admin.page() == 0 ? null : part(admin.page());
    }

    /** The address of the part after this one, or null. */
    public String getNext() {
        return (admin.page() + 1L) * SIZE < page.total() ? part(admin.page() + 2) : null;
    }

    private String part(int number) {
        return admin.address(PATH, "q", getLookedFor(), "page", String.valueOf(number));
    }
}
