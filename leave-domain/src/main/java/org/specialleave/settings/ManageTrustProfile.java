package org.specialleave.settings;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.specialleave.account.Roles;
import org.specialleave.audit.Audit;
import org.specialleave.platform.Change;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.FieldFault;
import org.specialleave.platform.TrustTime;

/**
 * Administrators change what the trust says of itself, from today or a later day on; each change stays on record. The
 * demonstration does so as the system.
 */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM})
public class ManageTrustProfile {
    @PersistenceContext(unitName = "leave")
    private EntityManager entities;

    @Resource
    private SessionContext session;

    private Clock clock;
    private Audit audit;
    private TrustProfiles profiles;

    protected ManageTrustProfile() {}

    @Inject
    public ManageTrustProfile(Clock clock, Audit audit, TrustProfiles profiles) {
        this.clock = clock;
        this.audit = audit;
        this.profiles = profiles;
    }

    /** For tests, outside a container. */
    public ManageTrustProfile(
            Clock clock, Audit audit, TrustProfiles profiles, EntityManager entities, SessionContext session) {
        this(clock, audit, profiles);
        this.entities = entities;
        this.session = session;
    }

    /** What holds on that day; null: today. */
    public DatedProfile view(LocalDate day) {
        return day == null ? profiles.today() : profiles.on(day);
    }

    /**
     * Says what holds from a day on.
     *
     * @param profile all of it
     * @param from    the day, not before today; null: today
     * @param seen    the version of the last change, as the caller has seen it
     * @throws ConflictException where there was another change since
     */
    public Change<DatedProfile> change(TrustProfile profile, LocalDate from, long seen) {
        LocalDate today = TrustTime.today(clock);
        LocalDate day = from == null ? today : from;
        List<FieldFault> faults = new ArrayList<>(ProfileRules.faults(profile));
        if (day.isBefore(today)) {
            faults.add(FieldFault.of("from", "BEFORE_TODAY"));
        }
        if (!faults.isEmpty()) {
            return new Change.Refused<>(faults);
        }
        entities.createNativeQuery("lock table trust_settings in share row exclusive mode")
                .executeUpdate();
        if (profiles.today().version() != seen) {
            throw new ConflictException(ConflictException.Reason.STALE, Map.of());
        }
        write(seen + 1, day, profile);
        audit.record("change-settings", "trust settings", told(seen + 1, day, profile));
        return new Change.Done<>(profiles.on(day));
    }

    private void write(long version, LocalDate from, TrustProfile profile) {
        entities.createNativeQuery("insert into trust_settings (version, valid_from, recorded_at, recorded_by, name,"
                        + " hr_telephone, hr_email, payroll_telephone, payroll_email, managers_are)"
                        + " values (?1, ?2, ?3, ?4, cast(?5 as text), cast(?6 as text), cast(?7 as text), cast(?8 as text),"
                        + " cast(?9 as text), cast(?10 as text))")
                .setParameter(1, version)
                .setParameter(2, from)
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(4, session.getCallerPrincipal().getName())
                .setParameter(5, profile.name())
                .setParameter(6, profile.hr().telephone())
                .setParameter(7, profile.hr().email())
                .setParameter(8, profile.payroll().telephone())
                .setParameter(9, profile.payroll().email())
                .setParameter(
                        10,
                        profile.managersAre() == null
                                ? null
                                : profile.managersAre().name())
                .executeUpdate();
        int position = 0;
        for (TrustProfile.Helpline helpline : profile.helplines()) {
            entities.createNativeQuery("insert into trust_helpline (version, position, name, telephone, hours)"
                            + " values (?1, ?2, ?3, ?4, cast(?5 as text))")
                    .setParameter(1, version)
                    .setParameter(2, position++)
                    .setParameter(3, helpline.name())
                    .setParameter(4, helpline.telephone())
                    .setParameter(5, helpline.hours())
                    .executeUpdate();
        }
        position = 0;
        for (TrustProfile.Address address : profile.addresses()) {
            entities.createNativeQuery(
                            "insert into trust_address (version, position, name, address) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, version)
                    .setParameter(2, position++)
                    .setParameter(3, address.name())
                    .setParameter(4, address.address())
                    .executeUpdate();
        }
    }

    private static Map<String, String> told(long version, LocalDate from, TrustProfile profile) {
        Map<String, String> told = new TreeMap<>();
        told.put("version", String.valueOf(version));
        told.put("from", from.toString());
        told.put("name", orEmpty(profile.name()));
        told.put("hrTelephone", orEmpty(profile.hr().telephone()));
        told.put("hrEmail", orEmpty(profile.hr().email()));
        told.put("payrollTelephone", orEmpty(profile.payroll().telephone()));
        told.put("payrollEmail", orEmpty(profile.payroll().email()));
        told.put("helplines", String.valueOf(profile.helplines().size()));
        told.put("addresses", String.valueOf(profile.addresses().size()));
        told.put(
                "managersAre",
                profile.managersAre() == null ? "" : profile.managersAre().name());
        return told;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
