package org.specialleave.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.platform.TrustTime;
import org.specialleave.staff.OnCallDetails;
import org.specialleave.staff.OnCallRota;
import org.specialleave.staff.OnCallView;
import org.specialleave.web.page.DateFields;
import org.specialleave.web.page.Form;

/** The rota of those who are on call for the trust. */
@Named("onCallPage")
@RequestScoped
public class OnCallPage {
    private static final String PATH = "/admin/on-call";
    private static final int SIZE = 50;

    private AdminForm admin;
    private Form form;
    private OnCallRota rota;
    private Clock clock;
    private OnCallRota.Page page;

    protected OnCallPage() {}

    @Inject
    public OnCallPage(AdminForm admin, Form form, OnCallRota rota, Clock clock) {
        this.admin = admin;
        this.form = form;
        this.rota = rota;
        this.clock = clock;
    }

    /** Does what was sent, and reads what the page shows. */
    public void open() {
        if (admin.posted()) {
            act();
        }
        page = rota.list(clock.instant(), admin.page(), SIZE);
    }

    private void act() {
        long id = admin.number("id");
        if (form.has("end")) {
            admin.finish(TransactionRetry.of(() -> rota.end(id, clock.instant())), PATH, "ended");
        } else if (form.has("withdraw")) {
            admin.finish(TransactionRetry.of(() -> rota.withdraw(id)), PATH, "withdrawn");
        } else {
            String employee = admin.needed("employeeNumber");
            Instant from = moment("from");
            Instant to = moment("to");
            if (!admin.wrong()) {
                admin.finish(
                        TransactionRetry.of(() -> rota.add(new OnCallDetails(employee, from, to))), PATH, "on-call");
            }
        }
    }

    private Instant moment(String field) {
        LocalDate date = admin.neededDate(field);
        LocalTime time = admin.neededTime(field + "-time");
        return date == null || time == null
                ? null
                : date.atTime(time).atZone(TrustTime.ZONE).toInstant();
    }

    /** The turns of this part of the rota. */
    public List<OnCallView> getTurns() {
        return page.items();
    }

    /** The table's caption. */
    public String getCaption() {
        return AdminForm.TEXTS.text("on-call.caption", page.total());
    }

    /** Whether it has not begun, so that it can be taken back. */
    public boolean future(OnCallView turn) {
        return turn.from().isAfter(clock.instant());
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
