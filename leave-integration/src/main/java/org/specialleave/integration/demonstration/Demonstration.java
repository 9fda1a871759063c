package org.specialleave.integration.demonstration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.specialleave.account.Accounts;
import org.specialleave.account.Roles;
import org.specialleave.integration.staffimport.StaffImportRun;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.settings.ManageTrustProfile;
import org.specialleave.settings.TrustProfile;
import org.specialleave.settings.TrustProfile.Address;
import org.specialleave.settings.TrustProfile.Contact;
import org.specialleave.settings.TrustProfile.Helpline;
import org.specialleave.staff.StaffImport;
import org.specialleave.staff.StaffImport.Outcome;
import org.specialleave.staff.SystemOfRecord;
import org.specialleave.staff.TrustSettings;
import org.specialleave.staff.esr.StaffImportLog;

/**
 * Brings the demonstration trust in when the application starts, if it is switched on and nothing is there yet.
 *
 * <p>Accounts are put at every start, so that a changed password holds; staff are brought in once, so that what was
 * imported or set meanwhile stays.
 */
@Startup
@Singleton
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Demonstration {
    private static final Logger LOG = Logger.getLogger(Demonstration.class.getName());
    private static final String FILE = "GO_431_SLV_GOF_20261120_00000001.DAT";
    private static final Duration ON_CALL = Duration.ofDays(31);
    private static final LocalDate APPOINTED = LocalDate.of(2020, 4, 1);

    /** Numbers and addresses that are nobody's. */
    private static final TrustProfile PROFILE = new TrustProfile(
            null,
            new Contact("0116 496 0110", "hr@soarvalley.example"),
            new Contact("0116 496 0120", "payroll@soarvalley.example"),
            List.of(
                    new Helpline("Staff support line", "0116 496 0130", "every day, 7am to 11pm"),
                    new Helpline("Domestic abuse support", "0116 496 0140", "at any time")),
            List.of(new Address("People Services", "Ground floor, Soar House")),
            null);

    private boolean on;
    private Optional<String> password;
    private StaffImportLog files;
    private StaffImportRun imports;
    private TrustSettings settings;
    private ManageTrustProfile profile;
    private Accounts accounts;
    private Clock clock;

    protected Demonstration() {}

    /**
     * With its collaborators.
     *
     * @param on       whether there is a demonstration at all
     * @param password of all its accounts
     * @param files    tells whether any staff are there
     * @param imports  takes the staff file
     * @param settings takes appointments
     * @param profile  takes whom to call
     * @param accounts takes accounts
     * @param clock    when somebody is on call
     */
    @Inject
    public Demonstration(
            // No primitive: the container's proxy of an EJB calls this with nothing in it.
            @ConfigProperty(name = "leave.demonstration") Boolean on,
            @ConfigProperty(name = "leave.demo.password") Optional<String> password,
            StaffImportLog files,
            StaffImportRun imports,
            TrustSettings settings,
            ManageTrustProfile profile,
            Accounts accounts,
            Clock clock) {
        this.on = Boolean.TRUE.equals(on);
        this.password = password;
        this.files = files;
        this.imports = imports;
        this.settings = settings;
        this.profile = profile;
        this.accounts = accounts;
        this.clock = clock;
    }

    @PostConstruct
    void bringIn() {
        if (!on) {
            return;
        }
        String known = password.filter(text -> !text.isBlank())
                .orElseThrow(
                        () -> new IllegalStateException(
                                "leave.demonstration is on, but leave.demo.password is not set: no account without a password."));
        if (!files.anyImported()) {
            takeStaff();
            appoint();
            profile.change(PROFILE, null, profile.view(null).version());
        }
        people().forEach((name, employee) -> accounts.put(name, known, roles(name), employee));
        accounts.put("hr-systems", known, Set.of(Roles.HR_SYSTEMS), null);
        accounts.put("auditor", known, Set.of(Roles.AUDITOR), null);
        accounts.put("payroll", known, Set.of(Roles.PAYROLL), null);
        accounts.put("administrator", known, Set.of(Roles.ADMINISTRATOR), null);
        LOG.info("The demonstration trust is there.");
    }

    private void takeStaff() {
        try (InputStream file = Demonstration.class.getResourceAsStream("/demonstration/" + FILE)) {
            StaffImport taken = imports.take(FILE, file, "demonstration");
            if (taken.outcome() != Outcome.IMPORTED || !taken.refusedRows().isEmpty()) {
                throw new IllegalStateException("The demonstration's staff were not taken: " + taken);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The demonstration's staff cannot be read", e);
        }
    }

    private void appoint() {
        settings.appoint("20000003", "2000", ApprovalLevel.SENIOR_MANAGER, APPOINTED);
        settings.appoint("20000002", "2000", ApprovalLevel.HEAD_OF_SERVICE, APPOINTED);
        settings.appoint("20000001", "1000", ApprovalLevel.DIRECTOR, APPOINTED);
        settings.putOnCall("20000011", clock.instant(), clock.instant().plus(ON_CALL));
        settings.recordAssignmentIn("10000006", SystemOfRecord.ESR);
        settings.recordAssignmentIn("10000007", SystemOfRecord.ROSTER);
    }

    /** Accounts that belong to somebody, with the employee number. */
    private static Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("nurse", "20000006");
        people.put("nurse2", "20000007");
        people.put("manager", "20000004");
        people.put("manager2", "20000005");
        people.put("senior-manager", "20000003");
        people.put("head-of-service", "20000002");
        people.put("director", "20000001");
        people.put("hr", "20000012");
        people.put("hr2", "20000010");
        people.put("on-call", "20000011");
        return people;
    }

    private static Set<String> roles(String name) {
        return name.startsWith("hr") ? Set.of(Roles.STAFF, Roles.HR) : Set.of(Roles.STAFF);
    }
}
