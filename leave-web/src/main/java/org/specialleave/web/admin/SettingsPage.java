package org.specialleave.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.specialleave.platform.Change;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.settings.DatedProfile;
import org.specialleave.settings.ManageTrustProfile;
import org.specialleave.settings.TrustProfile;
import org.specialleave.settings.TrustProfile.Address;
import org.specialleave.settings.TrustProfile.Contact;
import org.specialleave.settings.TrustProfile.Helpline;
import org.specialleave.web.page.DateFields;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.Trust;

/** What the trust says of itself, from a day on. */
@Named("settingsPage")
@RequestScoped
public class SettingsPage {
    private static final int SPARE_ROWS = 2;
    private static final int MOST_ROWS = 20;

    private AdminForm admin;
    private Form form;
    private ManageTrustProfile settings;
    private Trust trust;
    private DatedProfile dated;
    private TrustProfile profile;

    protected SettingsPage() {}

    @Inject
    public SettingsPage(AdminForm admin, Form form, ManageTrustProfile settings, Trust trust) {
        this.admin = admin;
        this.form = form;
        this.settings = settings;
        this.trust = trust;
    }

    /** Shows what holds today, or says what holds from a day on. */
    public void open() {
        boolean posted = admin.posted();
        dated = settings.view(null);
        profile = dated.profile();
        if (!posted) {
            return;
        }
        LocalDate from = admin.date("from");
        profile = typed();
        if (admin.wrong()) {
            return;
        }
        Change<DatedProfile> change =
                TransactionRetry.of(() -> settings.change(profile, from, admin.number("version")));
        trust.changed();
        admin.finish(change, "/admin/settings", "settings");
    }

    private TrustProfile typed() {
        ApprovalLevel level = Stream.of(ApprovalLevel.values())
                .filter(one -> one.name().equals(form.text("managersAre")))
                .findFirst()
                .orElse(null);
        return new TrustProfile(
                admin.textOrNull("name"),
                new Contact(admin.textOrNull("hr-telephone"), admin.textOrNull("hr-email")),
                new Contact(admin.textOrNull("payroll-telephone"), admin.textOrNull("payroll-email")),
                helplinesTyped(),
                addressesTyped(),
                level);
    }

    private List<Helpline> helplinesTyped() {
        List<Helpline> lines = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS + SPARE_ROWS; i++) {
            String at = "helplines-" + i + "-";
            if (form.has(at + "name") || form.has(at + "telephone") || form.has(at + "hours")) {
                lines.add(new Helpline(
                        admin.textOrNull(at + "name"),
                        admin.textOrNull(at + "telephone"),
                        admin.textOrNull(at + "hours")));
            }
        }
        return lines;
    }

    private List<Address> addressesTyped() {
        List<Address> lines = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS + SPARE_ROWS; i++) {
            String at = "addresses-" + i + "-";
            if (form.has(at + "name") || form.has(at + "address")) {
                lines.add(new Address(admin.textOrNull(at + "name"), admin.textOrNull(at + "address")));
            }
        }
        return lines;
    }

    /** What is in the fields. */
    public TrustProfile getProfile() {
        return profile;
    }

    /** The version of the last change, as it was seen when the page was opened. */
    public String getVersion() {
        return form.posted() ? form.text("version") : String.valueOf(dated.version());
    }

    /** Helplines with empty rows for more. */
    public List<Helpline> getHelplines() {
        List<Helpline> rows = new ArrayList<>(profile.helplines());
        for (int i = 0; i < SPARE_ROWS && rows.size() < MOST_ROWS; i++) {
            rows.add(new Helpline(null, null, null));
        }
        return rows;
    }

    /** Addresses with empty rows for more. */
    public List<Address> getAddresses() {
        List<Address> rows = new ArrayList<>(profile.addresses());
        for (int i = 0; i < SPARE_ROWS && rows.size() < MOST_ROWS; i++) {
            rows.add(new Address(null, null));
        }
        return rows;
    }

    /** The day from which it shall hold. */
    public DateFields getFrom() {
        return DateFields.of(form, "from");
    }

    /** What was just done, or null. */
    public String getDone() {
        return admin.done();
    }
}
