package org.specialleave.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalTime;
import java.util.List;
import org.specialleave.account.Roles;
import org.specialleave.platform.Columns;

/** When feeds run by themselves, as administrators have said. */
@Stateless
@RolesAllowed({Roles.HR_SYSTEMS, Roles.AUDITOR, Roles.ADMINISTRATOR, Roles.SYSTEM})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FeedCalendars {
    private static final String ENTRIES = """
            select c.valid_from, array_to_string(c.days, ','), to_char(c.runs_since, 'HH24:MI')
              from feed_calendar c
             where c.feed = ?1
               and not exists (select 1 from feed_calendar_withdrawal w where w.calendar_id = c.id)
             order by c.valid_from, c.id
            """;

    @PersistenceContext(unitName = "leave")
    private EntityManager entities;

    protected FeedCalendars() {}

    /** For tests, outside a container. */
    public FeedCalendars(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The calendar of a feed.
     *
     * @param feed       which feed
     * @param configured since when a night's runs begin where nothing else is said
     */
    public FeedCalendar of(Feed feed, LocalTime configured) {
        List<?> rows =
                entities.createNativeQuery(ENTRIES).setParameter(1, feed.code()).getResultList();
        return new FeedCalendar(
                rows.stream()
                        .map(Object[].class::cast)
                        .map(row -> new FeedCalendar.Entry(
                                Columns.date(row[0]), Weekdays.read((String) row[1]), time(row[2])))
                        .toList(),
                configured);
    }

    /** A time as the database writes it out; null for null. */
    static LocalTime time(Object column) {
        return column == null ? null : LocalTime.parse((String) column);
    }
}
