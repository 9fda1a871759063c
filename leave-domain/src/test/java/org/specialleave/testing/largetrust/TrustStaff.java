package org.specialleave.testing.largetrust;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.specialleave.account.Accounts;
import org.specialleave.account.KnownCaller;
import org.specialleave.account.Roles;
import org.specialleave.audit.Audit;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.staff.StaffImport.Outcome;
import org.specialleave.staff.TrustSettings;
import org.specialleave.staff.esr.StaffFile;
import org.specialleave.staff.esr.StaffImportLog;
import org.specialleave.staff.esr.StaffRegister;
import org.specialleave.staff.esr.StaffRow;
import org.specialleave.staff.esr.StaffRow.AssignmentRecord;
import org.specialleave.staff.esr.StaffRow.Hours;
import org.specialleave.staff.esr.StaffRow.Job;
import org.specialleave.staff.esr.StaffRow.Monitoring;
import org.specialleave.staff.esr.StaffRow.Name;
import org.specialleave.staff.esr.StaffRow.OrganisationRecord;
import org.specialleave.staff.esr.StaffRow.PersonRecord;
import org.specialleave.staff.esr.StaffRow.Span;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.SignedIn;
import org.specialleave.testing.largetrust.Member.Part;

/**
 * The people of the trust: a chief executive, directors of directorates, a head and a senior manager of each service, a
 * manager of each team, and its staff. They come in by the staff import; appointments by the use case that makes them.
 */
public final class TrustStaff {
    /** Contracted weeks that people have, in minutes. */
    static final List<Integer> WEEKS = List.of(2250, 1800, 1350);

    /** The password of every account. */
    public static final String PASSWORD = "a password of the large trust";

    private static final int FULL_TIME = 2250;
    private static final int FEWEST_DIRECTORATES = 5;
    private static final int TEAMS_PER_DIRECTORATE = 70;
    private static final int TEAMS_PER_SERVICE = 10;
    private static final int FEWEST_HR_PEOPLE = 6;
    private static final int PEOPLE_PER_HR_PERSON = 1_200;
    private static final int LEFT_PER_THOUSAND = 40;
    private static final int OTHER_HOURS_BEFORE_PER_THOUSAND = 300;
    private static final int SECOND_JOB_PER_THOUSAND = 30;
    private static final LocalDate APPOINTED = LocalDate.of(2020, 4, 1);
    private static final int SECOND_JOB = 5_000_000;

    private final TrustSize size;
    private final Random random;
    private final Clock clock;
    private final List<Member> members = new ArrayList<>();
    private final List<StaffRow> rows = new ArrayList<>();
    private final Map<Member, ApprovalLevel> appointedAs = new HashMap<>();
    private final Map<Member, String> organisationOf = new HashMap<>();

    TrustStaff(TrustSize size, Random random, Clock clock) {
        this.size = size;
        this.random = random;
        this.clock = clock;
    }

    /** Brings everybody in and answers who they are. */
    List<Member> moveInto(EmbeddedDatabase database) throws SQLException {
        layOut();
        takeFile(database);
        readKeys(database);
        database.doInTransaction(em -> {
            TrustSettings settings = new TrustSettings(new Audit(clock, em, SignedIn.as("hr", "hr")), em);
            appointedAs.forEach(
                    (who, tier) -> settings.appoint(who.employeeNumber(), organisationOf.get(who), tier, APPOINTED));
        });
        openAccounts(database);
        return List.copyOf(members);
    }

    private void layOut() {
        organisation("1000", "Large Trust", null);
        Member chief = somebody("1000", null);
        appoint(chief, ApprovalLevel.DIRECTOR);
        organisation("1900", "Human Resources", "1000");
        List<Member> hr = new ArrayList<>();
        int hrPeople = Math.max(FEWEST_HR_PEOPLE, size.people() / PEOPLE_PER_HR_PERSON);
        for (int i = 0; i < hrPeople; i++) {
            Member one = somebody("1900", chief);
            one.decidedBy(Part.HR, one);
            hr.add(one);
        }
        int directorates = Math.max(FEWEST_DIRECTORATES, size.teams() / TEAMS_PER_DIRECTORATE);
        int services = Math.max(directorates, size.teams() / TEAMS_PER_SERVICE);
        List<Member[]> line = new ArrayList<>();
        Member[] directors = new Member[directorates];
        for (int service = 0; service < services; service++) {
            int directorate = service % directorates;
            String above = "11" + String.format("%02d", directorate);
            if (directors[directorate] == null) {
                organisation(above, "Directorate " + directorate, "1000");
                directors[directorate] = somebody(above, chief);
                appoint(directors[directorate], ApprovalLevel.DIRECTOR);
            }
            String id = "2" + String.format("%03d", service);
            organisation(id, "Service " + service, above);
            Member head = somebody(id, directors[directorate]);
            appoint(head, ApprovalLevel.HEAD_OF_SERVICE);
            Member senior = somebody(id, head);
            appoint(senior, ApprovalLevel.SENIOR_MANAGER);
            line.add(new Member[] {senior, head, directors[directorate]});
        }
        List<Member> managers = new ArrayList<>();
        for (int team = 0; team < size.teams(); team++) {
            Member[] above = line.get(team % services);
            organisation(
                    "3" + String.format("%03d", team), "Team " + team, "2" + String.format("%03d", team % services));
            Member manager = somebody("3" + String.format("%03d", team), above[0]);
            parts(manager, above[0], above, hr);
            managers.add(manager);
        }
        while (members.size() < size.people()) {
            int team = members.size() % size.teams();
            Member one = somebody("3" + String.format("%03d", team), managers.get(team));
            parts(one, managers.get(team), line.get(team % services), hr);
        }
    }

    private void parts(Member one, Member manager, Member[] above, List<Member> hr) {
        one.decidedBy(Part.LINE_MANAGER, manager);
        one.decidedBy(Part.SENIOR_MANAGER, above[0]);
        one.decidedBy(Part.HEAD_OF_SERVICE, above[1]);
        one.decidedBy(Part.DIRECTOR, above[2]);
        one.decidedBy(Part.HR, hr.get(random.nextInt(hr.size())));
    }

    private void appoint(Member who, ApprovalLevel tier) {
        appointedAs.put(who, tier);
    }

    private void organisation(String id, String name, String parent) {
        rows.add(new OrganisationRecord(
                line(), id, new Span(LocalDate.of(2015, 4, 1), null), name, "TEAM", parent, null));
    }

    private Member somebody(String organisation, Member supervisor) {
        int index = members.size() + 1;
        boolean staff =
                organisation.startsWith("3") && supervisor != null && supervisor.part(Part.LINE_MANAGER) != null;
        LocalDate from = LocalDate.of(2012, 1, 2).plusWeeks(random.nextInt(500));
        LocalDate to = staff && random.nextInt(1000) < LEFT_PER_THOUSAND
                ? LocalDate.of(2023, 6, 30).plusDays(random.nextInt(1000))
                : null;
        int week = staff ? WEEKS.get(random.nextInt(WEEKS.size())) : FULL_TIME;
        Member member = new Member(index, week, from, to);
        members.add(member);
        organisationOf.put(member, organisation);
        rows.add(new PersonRecord(
                line(),
                member.esrId(),
                new Span(from, null),
                member.employeeNumber(),
                new Name(null, "Robin", "Number" + index, index % 7 == 0 ? "Rob" : null),
                member.account() + "@large.nhs.test",
                from,
                to,
                new Monitoring("F", LocalDate.of(1960, 1, 1).plusDays(random.nextInt(14_000)), "A", "S", "N")));
        if (staff && random.nextInt(1000) < OTHER_HOURS_BEFORE_PER_THOUSAND) {
            LocalDate change = from.plusDays(200);
            LocalDate end = to;
            if (end == null || change.isBefore(end)) {
                job(
                        member.assignmentEsrId(),
                        member.assignmentNumber(),
                        member,
                        new Span(from, change.minusDays(1)),
                        900,
                        false,
                        supervisor);
                from = change;
            }
        }
        job(member.assignmentEsrId(), member.assignmentNumber(), member, new Span(from, to), week, !staff, supervisor);
        if (staff && to == null && random.nextInt(1000) < SECOND_JOB_PER_THOUSAND) {
            String number = String.valueOf(10_000_000 + SECOND_JOB + index);
            job("b" + index, number, member, new Span(from, null), 450, false, supervisor);
        }
        return member;
    }

    private void job(
            String esrId, String number, Member member, Span span, int week, boolean manages, Member supervisor) {
        rows.add(new AssignmentRecord(
                line(),
                esrId,
                member.esrId(),
                number,
                span,
                "Active Assignment",
                true,
                number.equals(member.assignmentNumber()),
                new Hours(
                        week,
                        FULL_TIME,
                        BigDecimal.valueOf(week).divide(BigDecimal.valueOf(FULL_TIME), 5, RoundingMode.HALF_UP)),
                organisationOf.get(member),
                null,
                supervisor == null ? null : supervisor.esrId(),
                supervisor == null ? null : supervisor.assignmentEsrId(),
                null,
                new Job("po" + member.index() % 900, "Nurse", "XR0" + (4 + member.index() % 4), "Nursing"),
                manages));
    }

    private int line() {
        return rows.size() + 2;
    }

    private void takeFile(EmbeddedDatabase database) {
        String name = "GO_431_SLV_GOF_20261120_00000001.DAT";
        String sha256 = "0".repeat(64);
        long id = database.inTransaction(em -> new StaffImportLog(clock, em).begin(name, sha256, "hr-systems"));
        StaffFile file = new StaffFile(id, name, true, LocalDate.of(2026, 11, 20), 1, sha256, rows.size() + 2, 0.1);
        Outcome outcome = database.inTransaction(em -> new StaffRegister(clock, em).take(file, rows.iterator()));
        if (outcome != Outcome.IMPORTED) {
            throw new IllegalStateException("the staff were not taken: " + outcome);
        }
    }

    private void readKeys(EmbeddedDatabase database) throws SQLException {
        Map<String, long[]> keys = new HashMap<>();
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select number, person_id, id from assignment")) {
            while (found.next()) {
                keys.put(found.getString(1), new long[] {found.getLong(2), found.getLong(3)});
            }
        }
        for (Member member : members) {
            long[] key = keys.get(member.assignmentNumber());
            member.keys(key[0], key[1]);
        }
    }

    /** One account is opened by the use case; the others have its row with their own name, since a hash takes long. */
    private void openAccounts(EmbeddedDatabase database) throws SQLException {
        Member first = members.get(0);
        database.doInTransaction(em -> new Accounts(clock, new KnownCaller())
                .on(em)
                .put(first.account(), PASSWORD, Set.of(Roles.STAFF), first.employeeNumber()));
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into account (id, name, employee_number, password_hash, version, changed_at)"
                    + " select a.id + row_number() over (order by p.employee_number),"
                    + " 'person' || cast(p.employee_number as int) - 20000000, p.employee_number, a.password_hash,"
                    + " a.version, a.changed_at from person p, account a"
                    + " where a.name = 'person1' and p.employee_number <> a.employee_number");
            statement.execute("insert into account_role (account_id, role)"
                    + " select id, 'staff' from account where name <> 'person1'");
            for (Member member : members) {
                if (member.isHr()) {
                    statement.execute("insert into account_role (account_id, role)"
                            + " select id, 'hr' from account where name = '" + member.account() + "'");
                }
            }
            statement.execute("select setval('account_seq', 50 * ((select max(id) from account) / 50 + 1))");
        }
    }
}
