package org.specialleave.testing;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.staff.StaffChanged;

/**
 * A trust within a directorate within a ward, with its people and its appointments, in which people leave, come back,
 * change managers, move, and are appointed or not any more. Who decides for whom is worked out a second time here, in
 * plain Java. The same for the same seed.
 */
public final class RandomOrganisation {
    private static final int NODES = 3;
    private static final int PEOPLE = 8;
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final List<ApprovalLevel> APPOINTED =
            List.of(ApprovalLevel.SENIOR_MANAGER, ApprovalLevel.HEAD_OF_SERVICE, ApprovalLevel.DIRECTOR);

    private final Random random;
    private final List<Member> people = new ArrayList<>();
    private final Map<ApprovalLevel, Set<Member>> appointedTo = new HashMap<>();
    private final Map<ApprovalLevel, Integer> at = new HashMap<>();

    private RandomOrganisation(Random random) {
        this.random = random;
    }

    /** Somebody; the key in the database is that of the one assignment, too. */
    public static final class Member {
        private final long id;
        private Member manager;
        private int node;
        private boolean left;

        private Member(long id) {
            this.id = id;
        }

        /** The key of the person, and of the assignment. */
        public long id() {
            return id;
        }

        /** The number of the assignment. */
        public String assignment() {
            return String.valueOf(10000000 + id);
        }

        /** The manager whom the staff file names, where that is somebody else who is still here; else null. */
        public Member presentManager() {
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

    /**
     * Writes one into the database: nodes 0 (the whole), 1 and 2 (the ward); who manages whom makes a tree.
     *
     * @param index its place among others; people and nodes have keys that begin at {@code 1000} and ten times it
     */
    public static RandomOrganisation found(EmbeddedDatabase database, Random random, int index) {
        RandomOrganisation organisation = new RandomOrganisation(random);
        long base = 1000L + index * 10L;
        for (int i = 0; i < PEOPLE; i++) {
            Member member = new Member(base + i);
            member.node = random.nextInt(NODES);
            member.manager = i == 0 ? null : organisation.people.get(random.nextInt(i));
            organisation.people.add(member);
        }
        database.doInTransaction(organisation::write);
        return organisation;
    }

    private void write(EntityManager em) {
        long base = node(0);
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
        for (Member member : people) {
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
                    member.assignment());
            run(
                    em,
                    "insert into assignment_row (assignment_id, valid_from, employed, is_primary, weekly_minutes,"
                            + " full_time_weekly_minutes, is_manager) values (?1, ?2, true, true, 2250, 2250, false)",
                    member.id,
                    SINCE);
            keep(em, member);
        }
        for (ApprovalLevel level : APPOINTED) {
            if (random.nextInt(4) > 0) {
                appoint(em, level);
            }
        }
    }

    /** Everybody, the top of the first tree first. */
    public List<Member> people() {
        return people;
    }

    /** Anybody. */
    public Member anybody() {
        return people.get(random.nextInt(people.size()));
    }

    private long node(int node) {
        return people.get(0).id + node;
    }

    private void keep(EntityManager em, Member member) {
        run(
                em,
                "update assignment_row set organisation_id = ?2, supervisor_person_id = cast(?3 as bigint),"
                        + " supervisor_assignment_id = cast(?3 as bigint) where assignment_id = ?1",
                member.id,
                node(member.node),
                member.manager == null ? null : member.manager.id);
        run(
                em,
                "update person set termination_date = cast(?2 as date) where id = ?1",
                member.id,
                member.left ? "2026-11-30" : null);
    }

    /** All appointments of a level are at one node. */
    private void appoint(EntityManager em, ApprovalLevel level) {
        int node = at.computeIfAbsent(level, any -> random.nextInt(NODES));
        Member member = anybody();
        if (appointedTo.computeIfAbsent(level, any -> new HashSet<>()).add(member)) {
            run(
                    em,
                    "insert into appointment (person_id, organisation_id, tier, valid_from) values (?1, ?2, ?3, ?4)",
                    member.id,
                    node(node),
                    level.name(),
                    SINCE);
        }
    }

    private void dismiss(EntityManager em, ApprovalLevel level) {
        Set<Member> held = appointedTo.getOrDefault(level, Set.of());
        if (!held.isEmpty()) {
            Member member = held.iterator().next();
            held.remove(member);
            run(em, "delete from appointment where person_id = ?1 and tier = ?2", member.id, level.name());
        }
    }

    /**
     * Somebody leaves, comes back, gets another manager, moves, is appointed, or is not any more.
     *
     * @param stays who does not leave
     */
    public void change(EntityManager em, Member stays) {
        Member member = anybody();
        ApprovalLevel level = APPOINTED.get(random.nextInt(APPOINTED.size()));
        switch (random.nextInt(6)) {
            case 0 -> member.left = member != stays;
            case 1 -> member.left = false;
            case 2 -> member.manager = random.nextInt(5) == 0 ? null : other(member);
            case 3 -> member.node = random.nextInt(NODES);
            case 4 -> appoint(em, level);
            default -> dismiss(em, level);
        }
        keep(em, member);
    }

    /** Somebody is appointed, or is not any more; what a use case would tell of it. */
    public StaffChanged changeAppointment(EntityManager em) {
        ApprovalLevel level = APPOINTED.get(random.nextInt(APPOINTED.size()));
        if (random.nextBoolean()) {
            appoint(em, level);
        } else {
            dismiss(em, level);
        }
        return StaffChanged.appointment(node(at.computeIfAbsent(level, any -> random.nextInt(NODES))), level);
    }

    /** Anybody else; reporting lines that go round in a circle come of it, as they do in real files. */
    private Member other(Member member) {
        Member other = anybody();
        return other == member ? null : other;
    }

    /** Who may decide at that level for the applicant: holds it, is somebody else, and does not stand below them. */
    public Set<Long> eligible(ApprovalLevel level, Member applicant) {
        Set<Long> ids = new TreeSet<>();
        for (Member holder : holders(level, applicant)) {
            if (holder != applicant && !holder.isBelow(applicant)) {
                ids.add(holder.id);
            }
        }
        return ids;
    }

    /** Who holds that level for the applicant, whether they may decide or not. */
    public Set<Member> holders(ApprovalLevel level, Member applicant) {
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

    private static void run(EntityManager em, String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }
}
