package org.specialleave.request.routing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.account.Caller;
import org.specialleave.account.Roles;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.request.Action;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.RequestedDay;
import org.specialleave.request.action.Endorse;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.UseCases;

/**
 * Random organisations in which people leave, come back, change managers, move, and are appointed or not any more: at
 * every moment each open request waits for people who may decide it, or for Human Resources. Who may is worked out a
 * second time here, in plain Java.
 */
class RoutesOfRandomOrganisationsDatabaseIT {
    private static final int ORGANISATIONS = 250;
    private static final int ROUNDS = 40;
    private static final int PEOPLE = 8;
    private static final int NODES = 3;
    private static final long SEED = 20261130;
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T09:00:00Z"), TrustTime.ZONE);
    private static final List<ApprovalLevel> APPOINTED =
            List.of(ApprovalLevel.SENIOR_MANAGER, ApprovalLevel.HEAD_OF_SERVICE, ApprovalLevel.DIRECTOR);

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private final Random random = new Random(SEED);
    private final List<Organisation> organisations = new ArrayList<>();

    /** Somebody; people and nodes have keys in the database that begin at {@code 1000}. */
    private static final class Member {
        private final long id;
        private Member manager;
        private int node;
        private boolean left;

        private Member(long id) {
            this.id = id;
        }

        private Member presentManager() {
            return manager == null || manager.left || manager == this ? null : manager;
        }

        private boolean isBelow(Member other) {
            Set<Member> seen = new HashSet<>();
            Member above = presentManager();
            while (above != null && seen.add(above)) {
                if (above == other) {
                    return true;
                }
                above = above.presentManager();
            }
            return false;
        }
    }

    /** A trust within a directorate within a ward, with its people, its appointments and one request. */
    private static final class Organisation {
        private final List<Member> people = new ArrayList<>();
        private final Map<ApprovalLevel, Set<Member>> appointedTo = new HashMap<>();
        private final Map<ApprovalLevel, Integer> at = new HashMap<>();
        private Member applicant;
        private String reference;

        private Set<Long> eligible(ApprovalLevel level) {
            Set<Long> ids = new TreeSet<>();
            for (Member holder : holders(level)) {
                if (holder != applicant && !holder.isBelow(applicant)) {
                    ids.add(holder.id);
                }
            }
            return ids;
        }

        private Set<Member> holders(ApprovalLevel level) {
            Member line = applicant.presentManager();
            if (level == ApprovalLevel.LINE_MANAGER) {
                return line == null ? Set.of() : Set.of(line);
            }
            Set<Member> holders = new HashSet<>(appointedTo.getOrDefault(level, Set.of()));
            holders.removeIf(member -> member.left || member == applicant);
            boolean reached = at.getOrDefault(level, NODES) <= applicant.node;
            if (reached && !holders.isEmpty()) {
                return holders;
            }
            Member senior = line == null ? null : line.presentManager();
            return level == ApprovalLevel.SENIOR_MANAGER && senior != null && senior != applicant
                    ? Set.of(senior)
                    : Set.of();
        }
    }

    @Test
    void everyOpenRequestWaitsForPeopleWhoMayDecideItOrForHumanResources() {
        for (int i = 0; i < ORGANISATIONS; i++) {
            organisations.add(found(i));
        }
        organisations.forEach(this::ask);
        check("as submitted");
        int passedOn = 0;
        for (int round = 0; round < ROUNDS; round++) {
            database.doInTransaction(em -> organisations.forEach(one -> change(em, one)));
            List<String> changed = system(house -> house.routes.review());
            passedOn += changed.size();
            check("round " + round);
            for (int i = 0; i < ORGANISATIONS / 10; i++) {
                endorse(organisations.get(random.nextInt(ORGANISATIONS)));
            }
            check("round " + round + ", after some were passed on by hand");
        }
        assertThat(passedOn).isGreaterThan(ORGANISATIONS);
    }

    /** Each organisation has nodes 0 (the whole), 1 and 2 (the ward); who manages whom makes a tree. */
    private Organisation found(int index) {
        Organisation organisation = new Organisation();
        long base = 1000L + index * 10L;
        for (int i = 0; i < PEOPLE; i++) {
            Member member = new Member(base + i);
            member.node = random.nextInt(NODES);
            member.manager = i == 0 ? null : organisation.people.get(random.nextInt(i));
            organisation.people.add(member);
        }
        organisation.applicant = organisation.people.get(random.nextInt(PEOPLE));
        database.doInTransaction(em -> {
            for (int node = 0; node < NODES; node++) {
                run(em, "insert into organisation (id, esr_id) values (?1, ?2)", base + node, "o" + (base + node));
                run(
                        em,
                        "insert into organisation_row (id, organisation_id, valid_from, name, parent_id)"
                                + " values (?1, ?1, ?2, 'Node', cast(?3 as bigint))",
                        base + node,
                        SINCE,
                        node == 0 ? null : base + node - 1);
            }
            for (Member member : organisation.people) {
                run(
                        em,
                        "insert into person (id, esr_id, employee_number, first_name, last_name)"
                                + " values (?1, ?2, ?3, 'Person', 'Number')",
                        member.id,
                        "p" + member.id,
                        String.valueOf(20000000 + member.id));
                run(
                        em,
                        "insert into assignment (id, esr_id, number, person_id) values (?1, ?2, ?3, ?1)",
                        member.id,
                        "a" + member.id,
                        number(member));
                run(
                        em,
                        "insert into assignment_row (assignment_id, valid_from, employed, is_primary, weekly_minutes,"
                                + " full_time_weekly_minutes, is_manager) values (?1, ?2, true, true, 2250, 2250, false)",
                        member.id,
                        SINCE);
                keep(em, organisation, member);
            }
            for (ApprovalLevel level : APPOINTED) {
                if (random.nextInt(4) > 0) {
                    appoint(em, organisation, level);
                }
            }
        });
        return organisation;
    }

    private static String number(Member member) {
        return String.valueOf(10000000 + member.id);
    }

    private static long node(Organisation organisation, int node) {
        return organisation.people.get(0).id + node;
    }

    private void keep(EntityManager em, Organisation organisation, Member member) {
        run(
                em,
                "update assignment_row set organisation_id = ?2, supervisor_person_id = cast(?3 as bigint),"
                        + " supervisor_assignment_id = cast(?3 as bigint) where assignment_id = ?1",
                member.id,
                node(organisation, member.node),
                member.manager == null ? null : member.manager.id);
        run(
                em,
                "update person set termination_date = cast(?2 as date) where id = ?1",
                member.id,
                member.left ? "2026-11-30" : null);
    }

    /** All appointments of a level are at one node. */
    private void appoint(EntityManager em, Organisation organisation, ApprovalLevel level) {
        int node = organisation.at.computeIfAbsent(level, any -> random.nextInt(NODES));
        Member member = organisation.people.get(random.nextInt(PEOPLE));
        if (organisation
                .appointedTo
                .computeIfAbsent(level, any -> new HashSet<>())
                .add(member)) {
            run(
                    em,
                    "insert into appointment (person_id, organisation_id, tier, valid_from) values (?1, ?2, ?3, ?4)",
                    member.id,
                    node(organisation, node),
                    level.name(),
                    SINCE);
        }
    }

    private void dismiss(EntityManager em, Organisation organisation, ApprovalLevel level) {
        Set<Member> held = organisation.appointedTo.getOrDefault(level, Set.of());
        if (!held.isEmpty()) {
            Member member = held.iterator().next();
            held.remove(member);
            run(em, "delete from appointment where person_id = ?1 and tier = ?2", member.id, level.name());
        }
    }

    private void change(EntityManager em, Organisation organisation) {
        Member member = organisation.people.get(random.nextInt(PEOPLE));
        ApprovalLevel level = APPOINTED.get(random.nextInt(APPOINTED.size()));
        switch (random.nextInt(6)) {
            case 0 -> member.left = member != organisation.applicant;
            case 1 -> member.left = false;
            case 2 -> member.manager = random.nextInt(5) == 0 ? null : other(organisation, member);
            case 3 -> member.node = random.nextInt(NODES);
            case 4 -> appoint(em, organisation, level);
            default -> dismiss(em, organisation, level);
        }
        keep(em, organisation, member);
    }

    /** Anybody else; reporting lines that go round in a circle come of it, as they do in real files. */
    private Member other(Organisation organisation, Member member) {
        Member other = organisation.people.get(random.nextInt(PEOPLE));
        return other == member ? null : other;
    }

    private void ask(Organisation organisation) {
        String type = random.nextBoolean() ? "CARERS" : "EMERGENCY_DOMESTIC";
        int days = type.equals("CARERS") ? 1 + random.nextInt(4) : 2;
        List<RequestedDay> asked = LocalDate.of(2026, 12, 14)
                .datesUntil(LocalDate.of(2026, 12, 14).plusDays(days))
                .map(day -> new RequestedDay(day, 450, 450, null, null, null))
                .toList();
        LeaveApplication leave =
                new LeaveApplication(number(organisation.applicant), type, asked, Circumstances.NONE, false);
        RequestView made = as(organisation.applicant, house -> house.actions.submitNew(leave, null, false));
        organisation.reference = made.reference();
    }

    private void endorse(Organisation organisation) {
        Set<Long> holders = stored().getOrDefault(organisation.reference, Set.of());
        if (holders.isEmpty()) {
            return;
        }
        long by = holders.iterator().next();
        Member holder = organisation.people.stream()
                .filter(member -> member.id == by)
                .findFirst()
                .orElseThrow();
        as(holder, house -> {
            RequestView seen = house.view.view(organisation.reference);
            return seen.allows(Action.ENDORSE)
                    ? house.actions.perform(seen.reference(), seen.version(), new Endorse(null, true))
                    : seen;
        });
    }

    private void check(String when) {
        Map<String, Set<Long>> stored = stored();
        Map<String, ApprovalLevel> levels = levels();
        for (Organisation organisation : organisations) {
            ApprovalLevel level = levels.get(organisation.reference);
            assertThat(level).as("%s: %s waits", when, organisation.reference).isNotNull();
            if (level == ApprovalLevel.HR) {
                assertThat(stored).as(when).doesNotContainKey(organisation.reference);
            } else {
                assertThat(stored.getOrDefault(organisation.reference, Set.of()))
                        .as("%s: %s waits for %s", when, organisation.reference, level)
                        .isNotEmpty()
                        .isEqualTo(organisation.eligible(level));
            }
        }
    }

    private static Map<String, Set<Long>> stored() {
        return database.inTransaction(em -> {
            Map<String, Set<Long>> holders = new HashMap<>();
            for (Object row : em.createNativeQuery("select r.reference, h.person_id from route_step_holder h"
                            + " join route_step s on s.id = h.step_id and s.state = 'WAITING'"
                            + " join leave_request r on r.id = h.request_id where h.waiting")
                    .getResultList()) {
                Object[] columns = (Object[]) row;
                holders.computeIfAbsent((String) columns[0], any -> new TreeSet<>())
                        .add(((Number) columns[1]).longValue());
            }
            return holders;
        });
    }

    private static Map<String, ApprovalLevel> levels() {
        return database.inTransaction(em -> {
            Map<String, ApprovalLevel> levels = new HashMap<>();
            for (Object row : em.createNativeQuery("select r.reference, s.level from route_step s"
                            + " join leave_request r on r.id = s.request_id where s.state = 'WAITING'")
                    .getResultList()) {
                Object[] columns = (Object[]) row;
                levels.put((String) columns[0], ApprovalLevel.valueOf((String) columns[1]));
            }
            return levels;
        });
    }

    private static void run(EntityManager em, String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }

    private static <T> T as(Member member, Function<UseCases, T> work) {
        Caller caller = new Caller("person" + member.id, member.id, Set.of(Roles.STAFF));
        return database.inTransaction(em -> work.apply(new UseCases(em, caller, CLOCK)));
    }

    private static <T> T system(Function<UseCases, T> work) {
        Caller caller = new Caller("system", null, Set.of(Roles.SYSTEM));
        return database.inTransaction(em -> work.apply(new UseCases(em, caller, CLOCK)));
    }
}
