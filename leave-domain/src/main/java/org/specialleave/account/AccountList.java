package org.specialleave.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.specialleave.platform.Columns;
import org.specialleave.platform.TrustTime;

/** Accounts as administrators see them, read in one statement. */
final class AccountList {
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

    private AccountList() {}

    /** One part of the accounts in which that text is found, by name. */
    static List<AccountView> page(EntityManager entities, String text, int page, int size, Instant now) {
        return views(
                looking(entities, COLUMNS + FROM + FOUND + " order by a.name limit ?3 offset ?4", text)
                        .setParameter(3, size)
                        .setParameter(4, (long) page * size),
                now);
    }

    /** How many there are. */
    static long count(EntityManager entities, String text) {
        return ((Number) looking(entities, "select count(*)" + FROM + FOUND, text)
                        .getSingleResult())
                .longValue();
    }

    /** The account of that name, as it is kept; none or one. */
    static List<AccountView> named(EntityManager entities, String name, Instant now) {
        return views(
                entities.createNativeQuery(COLUMNS + FROM + " where a.name = ?1")
                        .setParameter(1, name),
                now);
    }

    private static Query looking(EntityManager entities, String sql, String text) {
        String pattern = text.toLowerCase(Locale.UK).replaceAll("([%_\\\\])", "\\\\$1");
        return entities.createNativeQuery(sql).setParameter(1, text).setParameter(2, "%" + pattern + "%");
    }

    private static List<AccountView> views(Query query, Instant now) {
        LocalDate today = TrustTime.dateOf(now);
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
