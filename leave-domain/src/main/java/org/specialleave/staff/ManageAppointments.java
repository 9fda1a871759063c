package org.specialleave.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.specialleave.account.Roles;
import org.specialleave.audit.Audit;
import org.specialleave.platform.Change;
import org.specialleave.platform.Columns;
import org.specialleave.platform.FieldFault;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.ApprovalLevel;

/**
 * Administrators say who is senior manager, head of service or director for which organisation, and from when to when.
 *
 * <p>An appointment is ended by its last day. One that has not begun can be withdrawn instead.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class ManageAppointments {
    private static final String COLUMNS = """
            select a.id, p.employee_number, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name),
                   a.tier, o.esr_id, r.name, a.valid_from, a.valid_to, a.from_staff_file
            """;

    /** ?1 is today, for the organisations' names. */
    private static final String FROM = """
              from appointment a join person p on p.id = a.person_id join organisation o on o.id = a.organisation_id
              left join organisation_row r on r.organisation_id = o.id
                   and r.valid_from <= ?1 and (r.valid_to is null or r.valid_to >= ?1)
            """;

    /** ?2 is what is looked for, ?3 the same as a pattern. */
    private static final String FOUND = """
             where ?2 = '' or p.employee_number = ?2 or o.esr_id = ?2 or lower(r.name) like ?3
                or lower(concat_ws(' ', p.preferred_name, p.first_name, p.last_name)) like ?3
            """;

    private static final String ORDER =
            " order by p.last_name, p.employee_number, a.valid_from, a.id limit ?4 offset ?5";

    @PersistenceContext(unitName = "leave")
    private EntityManager entities;

    private Clock clock;
    private Audit audit;
    private Event<StaffChanged> changed;

    /**
     * Some of the appointments.
     *
     * @param items those of the page
     * @param total of all pages
     */
    public record Page(List<AppointmentView> items, long total) {
        /** Copies the items. */
        public Page {
            items = List.copyOf(items);
        }
    }

    protected ManageAppointments() {}

    @Inject
    public ManageAppointments(Clock clock, Audit audit, Event<StaffChanged> changed) {
        this.clock = clock;
        this.audit = audit;
        this.changed = changed;
    }

    /** For tests, outside a container. */
    public ManageAppointments(Clock clock, Audit audit, EntityManager entities) {
        this(clock, audit, (Event<StaffChanged>) null);
        this.entities = entities;
    }

    /**
     * One part of the appointments, past and future ones too.
     *
     * @param text part of a person's or organisation's name, an employee number or an organisation's number; empty: all
     * @param page from 0
     */
    public Page list(String text, int page, int size) {
        Number total = (Number) looking("select count(*)" + FROM + FOUND, text).getSingleResult();
        Query rows = looking(COLUMNS + FROM + FOUND + ORDER, text)
                .setParameter(4, size)
                .setParameter(5, (long) page * size);
        return new Page(views(rows), total.longValue());
    }

    /**
     * One appointment.
     *
     * @throws NotFoundException where there is none of that number
     */
    public AppointmentView view(long id) {
        Query rows = entities.createNativeQuery(COLUMNS + FROM + " where a.id = ?2")
                .setParameter(1, today())
                .setParameter(2, id);
        return views(rows).stream().findFirst().orElseThrow(() -> new NotFoundException("appointment " + id));
    }

    /** Appoints somebody. */
    public Change<AppointmentView> appoint(AppointmentDetails details) {
        Long person = id("select id from person where employee_number = ?1 and not deleted", details.employeeNumber());
        Long organisation = id("select id from organisation where esr_id = ?1 and not deleted", details.organisation());
        List<FieldFault> faults = new ArrayList<>();
        if (person == null) {
            faults.add(FieldFault.of("employeeNumber", "UNKNOWN_EMPLOYEE"));
        }
        if (details.level() == ApprovalLevel.LINE_MANAGER || details.level() == ApprovalLevel.HR) {
            faults.add(FieldFault.of("level", "NOT_BY_APPOINTMENT"));
        }
        if (organisation == null) {
            faults.add(FieldFault.of("organisation", "UNKNOWN_ORGANISATION"));
        }
        if (details.to() != null && details.to().isBefore(details.from())) {
            faults.add(FieldFault.of("to", "BEFORE_FROM"));
        }
        if (faults.isEmpty() && holds(person, organisation, details)) {
            faults.add(FieldFault.of("from", "APPOINTED_ALREADY"));
        }
        if (!faults.isEmpty()) {
            return new Change.Refused<>(faults);
        }
        Appointment appointment = new Appointment(person, organisation, details.level(), details.from(), details.to());
        entities.persist(appointment);
        entities.flush();
        tellRoutes(appointment);
        return new Change.Done<>(told("appoint", appointment.id()));
    }

    /**
     * Makes that day the appointment's last.
     *
     * @param lastDay not before its first; null takes the last day away
     * @throws NotFoundException where there is none of that number
     */
    public Change<AppointmentView> end(long id, LocalDate lastDay) {
        Appointment appointment = find(id);
        if (lastDay != null && lastDay.isBefore(appointment.validFrom())) {
            return new Change.Refused<>(List.of(FieldFault.of("to", "BEFORE_FROM")));
        }
        appointment.endOn(lastDay);
        entities.flush();
        tellRoutes(appointment);
        return new Change.Done<>(told("end-appointment", id));
    }

    /** Who decides may be others now. Outside a container nobody listens. */
    private void tellRoutes(Appointment appointment) {
        if (changed != null) {
            changed.fire(StaffChanged.appointment(appointment.organisationId(), appointment.tier()));
        }
    }

    /**
     * Takes back an appointment that has not begun.
     *
     * @throws NotFoundException where there is none of that number
     */
    public Change<AppointmentView> withdraw(long id) {
        Appointment appointment = find(id);
        if (!appointment.beginsAfter(today())) {
            return new Change.Refused<>(List.of(FieldFault.of("", "HAS_BEGUN")));
        }
        AppointmentView view = told("withdraw-appointment", id);
        entities.remove(appointment);
        return new Change.Done<>(view);
    }

    private Appointment find(long id) {
        Appointment appointment = entities.find(Appointment.class, id);
        if (appointment == null) {
            throw new NotFoundException("appointment " + id);
        }
        return appointment;
    }

    private AppointmentView told(String action, long id) {
        AppointmentView view = view(id);
        Map<String, String> details = new TreeMap<>(Map.of(
                "organisation", view.organisation(),
                "level", view.level().name(),
                "from", view.from().toString()));
        details.put("to", view.to() == null ? "" : view.to().toString());
        audit.record(action, view.employeeNumber(), details);
        return view;
    }

    private boolean holds(long person, long organisation, AppointmentDetails details) {
        return (Boolean) entities.createNativeQuery("""
                        select exists (select 1 from appointment
                            where person_id = ?1 and organisation_id = ?2 and tier = ?3 and daterange(valid_from, valid_to, '[]') && daterange(?4, cast(?5 as date), '[]'))
                        """)
                .setParameter(1, person)
                .setParameter(2, organisation)
                .setParameter(3, details.level().name())
                .setParameter(4, details.from())
                .setParameter(5, details.to())
                .getSingleResult();
    }

    private Long id(String sql, String number) {
        List<?> ids = entities.createNativeQuery(sql).setParameter(1, number).getResultList();
        return ids.isEmpty() ? null : ((Number) ids.get(0)).longValue();
    }

    private Query looking(String sql, String text) {
        String pattern = text.toLowerCase(Locale.UK).replaceAll("([%_\\\\])", "\\\\$1");
        return entities.createNativeQuery(sql)
                .setParameter(1, today())
                .setParameter(2, text)
                .setParameter(3, "%" + pattern + "%");
    }

    private static List<AppointmentView> views(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new AppointmentView(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        ApprovalLevel.valueOf((String) row[3]),
                        (String) row[4],
                        (String) row[5],
                        Columns.date(row[6]),
                        Columns.date(row[7]),
                        (Boolean) row[8]))
                .toList();
    }

    private LocalDate today() {
        return TrustTime.today(clock);
    }
}
