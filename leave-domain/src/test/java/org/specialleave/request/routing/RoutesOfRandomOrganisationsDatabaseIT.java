package org.specialleave.request.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.specialleave.staff.StaffChanged;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.RandomOrganisation;
import org.specialleave.testing.RandomOrganisation.Member;
import org.specialleave.testing.UseCases;

/**
 * Random organisations in which people leave, come back, change managers, move, and are appointed or not any more: at
 * every moment each open request waits for people who may decide it, or for Human Resources.
 */
class RoutesOfRandomOrganisationsDatabaseIT {
    private static final int ORGANISATIONS = 250;
    private static final int FEWER = 40;
    private static final int ROUNDS = 40;
    private static final long SEED = 20261130;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T09:00:00Z"), TrustTime.ZONE);

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private final Random random = new Random(SEED);
    private final List<Watched> organisations = new ArrayList<>();

    /** An organisation with the request that is watched in it. */
    private static final class Watched {
        private final RandomOrganisation organisation;
        private final Member applicant;
        private String reference;

        private Watched(RandomOrganisation organisation) {
            this.organisation = organisation;
            this.applicant = organisation.anybody();
        }
    }

    @Test
    void everyOpenRequestWaitsForPeopleWhoMayDecideItOrForHumanResources() {
        for (int i = 0; i < ORGANISATIONS; i++) {
            organisations.add(new Watched(RandomOrganisation.found(database, random, i)));
        }
        organisations.forEach(this::ask);
        check("as submitted");
        int passedOn = 0;
        for (int round = 0; round < ROUNDS; round++) {
            database.doInTransaction(em -> organisations.forEach(one -> one.organisation.change(em, one.applicant)));
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

    @Test
    void afterAnAppointmentOnlyTheStepsThatItConcernsAreLookedAtAndNoneIsMissed() {
        for (int i = 0; i < FEWER; i++) {
            organisations.add(new Watched(RandomOrganisation.found(database, random, ORGANISATIONS + i)));
        }
        organisations.forEach(this::ask);
        int passedOn = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<String> before = holders();
            List<StaffChanged> changes = database.inTransaction(em -> organisations.stream()
                    .map(one -> one.organisation.changeAppointment(em))
                    .toList());
            system(house -> {
                changes.forEach(house.routes::changed);
                return null;
            });
            passedOn += holders().equals(before) ? 0 : 1;
            List<String> left = system(house -> house.routes.review());
            assertThat(left).as("left by the smaller review in round " + round).isEmpty();
            check("round " + round);
            for (int i = 0; i < FEWER / 5; i++) {
                endorse(organisations.get(random.nextInt(FEWER)));
            }
        }
        assertThat(passedOn).isGreaterThan(ROUNDS / 2);
    }

    private static List<String> holders() {
        return stored().entrySet().stream()
                .map(held -> held.getKey() + held.getValue())
                .sorted()
                .toList();
    }

    private void ask(Watched watched) {
        String type = random.nextBoolean() ? "CARERS" : "EMERGENCY_DOMESTIC";
        int days = type.equals("CARERS") ? 1 + random.nextInt(4) : 2;
        List<RequestedDay> asked = LocalDate.of(2026, 12, 14)
                .datesUntil(LocalDate.of(2026, 12, 14).plusDays(days))
                .map(day -> new RequestedDay(day, 450, 450, null, null, null))
                .toList();
        LeaveApplication leave =
                new LeaveApplication(watched.applicant.assignment(), type, asked, Circumstances.NONE, false);
        RequestView made = as(watched.applicant, house -> house.actions.submitNew(leave, null, false));
        watched.reference = made.reference();
    }

    private void endorse(Watched watched) {
        Set<Long> holders = stored().getOrDefault(watched.reference, Set.of());
        if (holders.isEmpty()) {
            return;
        }
        long by = holders.iterator().next();
        Member holder = watched.organisation.people().stream()
                .filter(member -> member.id() == by)
                .findFirst()
                .orElseThrow();
        as(holder, house -> {
            RequestView seen = house.view.view(watched.reference);
            return seen.allows(Action.ENDORSE)
                    ? house.actions.perform(seen.reference(), seen.version(), new Endorse(null, true))
                    : seen;
        });
    }

    private void check(String when) {
        Map<String, Set<Long>> stored = stored();
        Map<String, ApprovalLevel> levels = levels();
        for (Watched watched : organisations) {
            ApprovalLevel level = levels.get(watched.reference);
            assertThat(level).as("%s: %s waits", when, watched.reference).isNotNull();
            if (level == ApprovalLevel.HR) {
                assertThat(stored).as(when).doesNotContainKey(watched.reference);
            } else {
                assertThat(stored.getOrDefault(watched.reference, Set.of()))
                        .as("%s: %s waits for %s", when, watched.reference, level)
                        .isNotEmpty()
                        .isEqualTo(watched.organisation.eligible(level, watched.applicant));
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

    private static <T> T as(Member member, Function<UseCases, T> work) {
        Caller caller = new Caller("person" + member.id(), member.id(), Set.of(Roles.STAFF));
        return database.inTransaction(em -> work.apply(new UseCases(em, caller, CLOCK)));
    }

    private static <T> T system(Function<UseCases, T> work) {
        Caller caller = new Caller("system", null, Set.of(Roles.SYSTEM));
        return database.inTransaction(em -> work.apply(new UseCases(em, caller, CLOCK)));
    }
}
