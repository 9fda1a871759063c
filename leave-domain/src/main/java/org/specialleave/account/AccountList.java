package org.specialleave.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.specialleave.platform.Columns;
import org.specialleave.platform.TrustTime;

/** Accounts as administrators see them, read in one statement. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class AccountList {
    private static final String COLUMNS = """
            select a.name, a.employee_number, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name),
                   (select string_agg(r.role, ' ' order by r.role) from account_role r where r.account_id = a.id),
                   a.valid_from, a.valid_until, a.locked, a.ended_at, a.one_time_until, a.version
            """;

    private static final String FROM = """
             from account a left join person p on p.employee_number = a.employee_number
            """;

    /** ?1 is what is looked for, ?2 the same as a pattern. */
    private static final String FOUND = """
             where ?1 = '' or a.name like ?2 or a.employee_number = ?1
                or lower(concat_ws(' ', p.preferred_name, p.first_name, p.last_name)) like ?2
            """;

    @PersistenceContext(unitName = "leave")
    private EntityManager entities;

    private Clock clock;

    protected AccountList() {}

    /** With the clock that tells which accounts can be used today. */
    @Inject
    public AccountList(Clock clock) {
        this.clock = clock;
    }

    /** For tests, outside a container. */
    public AccountList(Clock clock, EntityManager entities) {
        this(clock);
        this.entities = entities;
    }

    /** One part of the accounts in which that text is found, by name. */
    public List<AccountView> page(String text, int page, int size) {
        return views(looking(COLUMNS + FROM + FOUND + " order by a.name limit ?3 offset ?4", text)
                .setParameter(3, size)
                .setParameter(4, (long) page * size));
    }

    /** How many there are. */
    public long count(String text) {
        return ((Number) looking("select count(*)" + FROM + FOUND, text).getSingleResult()).longValue();
    }

    /** The account of that name, as it is kept; none or one. */
    public List<AccountView> named(String name) {
        return views(entities.createNativeQuery(COLUMNS + FROM + " where a.name = ?1")
                .setParameter(1, name));
    }

    private Query looking(String sql, String text) {
        String pattern = text.toLowerCase(Locale.UK).replaceAll("([%_\\\\])", "\\\\$1");
        return entities.createNativeQuery(sql).setParameter(1, text).setParameter(2, "%" + pattern + "%");
    }

    private List<AccountView> views(Query query) {
        LocalDate today = TrustTime.today(clock);
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> view(row, today))
                .toList();
    }

    private static AccountView view(Object[] row, LocalDate today) {
        String person = (String) row[2];
        LocalDate from = Columns.date(row[4]);
        LocalDate until = Columns.date(row[5]);
        boolean ended = row[7] != null || until != null && until.isBefore(today);
        boolean early = from != null && from.isAfter(today);
        AccountState state = ended
                ? AccountState.ENDED
                : (Boolean) row[6] ? AccountState.LOCKED : early ? AccountState.NOT_YET : AccountState.ACTIVE;
        return new AccountView(
                (String) row[0],
                (String) row[1],
                person == null || person.isEmpty() ? null : person,
                row[3] == null ? List.of() : Arrays.asList(((String) row[3]).split(" ")),
                from,
                until,
                state,
                Columns.instant(row[8]),
                ((Number) row[9]).longValue());
    }
}
