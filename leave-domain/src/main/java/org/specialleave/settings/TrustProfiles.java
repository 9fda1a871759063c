package org.specialleave.settings;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.specialleave.platform.Columns;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.settings.TrustProfile.Address;
import org.specialleave.settings.TrustProfile.Contact;
import org.specialleave.settings.TrustProfile.Helpline;

/** What the trust says of itself, for everybody to read. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TrustProfiles {
    private static final String ON_DAY = """
            select version, valid_from, name, hr_telephone, hr_email, payroll_telephone, payroll_email, managers_are,
                   (select max(version) from trust_settings)
              from trust_settings where valid_from <= ?1 order by valid_from desc, version desc limit 1
            """;

    @PersistenceContext(unitName = "leave")
    private EntityManager entities;

    private Clock clock;

    protected TrustProfiles() {}

    /** By that clock. */
    @Inject
    public TrustProfiles(Clock clock) {
        this.clock = clock;
    }

    /** For tests, outside a container. */
    public TrustProfiles(Clock clock, EntityManager entities) {
        this(clock);
        this.entities = entities;
    }

    /** What holds today. */
    public DatedProfile today() {
        return on(TrustTime.today(clock));
    }

    /** What holds on that day, as far as it is known now. */
    public DatedProfile on(LocalDate day) {
        List<?> rows = entities.createNativeQuery(ON_DAY).setParameter(1, day).getResultList();
        if (rows.isEmpty()) {
            return new DatedProfile(lastVersion(), null, TrustProfile.EMPTY);
        }
        Object[] row = (Object[]) rows.get(0);
        long version = ((Number) row[0]).longValue();
        TrustProfile profile = new TrustProfile(
                (String) row[2],
                new Contact((String) row[3], (String) row[4]),
                new Contact((String) row[5], (String) row[6]),
                rows("select name, telephone, hours from trust_helpline where version = ?1 order by position", version)
                        .stream()
                        .map(line -> new Helpline((String) line[0], (String) line[1], (String) line[2]))
                        .toList(),
                rows("select name, address from trust_address where version = ?1 order by position", version).stream()
                        .map(line -> new Address((String) line[0], (String) line[1]))
                        .toList(),
                row[7] == null ? null : ApprovalLevel.valueOf((String) row[7]));
        return new DatedProfile(((Number) row[8]).longValue(), Columns.date(row[1]), profile);
    }

    private long lastVersion() {
        return ((Number) entities.createNativeQuery("select coalesce(max(version), 0) from trust_settings")
                        .getSingleResult())
                .longValue();
    }

    private List<Object[]> rows(String sql, long version) {
        List<?> rows = entities.createNativeQuery(sql).setParameter(1, version).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
