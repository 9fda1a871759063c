package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.account.Caller;
import org.specialleave.account.Roles;
import org.specialleave.ledger.LedgerRow;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.NotPermittedException;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.record.RecordSheet;
import org.specialleave.request.RandomLeave.Asked;
import org.specialleave.request.access.AccessLevel;
import org.specialleave.request.query.ListRequests.Scope;
import org.specialleave.request.query.RequestFilter;
import org.specialleave.request.query.RequestPage;
import org.specialleave.request.query.RequestRow;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.RandomOrganisation;
import org.specialleave.testing.RandomOrganisation.Member;
import org.specialleave.testing.UseCases;

/**
 * Random leave in random organisations, looked at by everybody: what lists, records and sealed words tell by statements
 * of their own agrees with the one rule of access, request by request. {@code -Dleave.access.seed=} makes other data.
 */
class LeaveAccessAndListsOnRandomDataDatabaseIT {
    private static final long SEED = Long.getLong("leave.access.seed", 20_261_130L);
    private static final int ORGANISATIONS = 16;
    private static final int ROUNDS = 13;
    private static final int PAGE = 4;
    private static final List<String> YEARS = List.of("2026-27", "2027-28");

    /** What somebody may do for whom a request waits. */
    private static final Set<Action> OF_DECIDERS =
            EnumSet.of(Action.ENDORSE, Action.GRANT, Action.REFUSE, Action.ACKNOWLEDGE);

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private final Random random = new Random(SEED);
    private final Map<AccessLevel, Integer> levels = new LinkedHashMap<>();
    private final Map<Scope, Integer> listed = new LinkedHashMap<>();
    private int hours;
    private RandomLeave leave;

    @Test
    void listsRecordsAndWordsTellWhatTheRuleOfAccessAllowsAndNothingElse() {
        leave = new RandomLeave(database, random, ORGANISATIONS);
        int passedOn = 0;
        for (int round = 0; round < ROUNDS; round++) {
            leave.ask();
            leave.act();
            passedOn += leave.change();
        }
        List<RandomOrganisation> organisations = List.copyOf(leave.organisations());
        for (int at = 0; at < organisations.size(); at++) {
            RandomOrganisation organisation = organisations.get(at);
            List<Asked> elsewhere = leave.of(organisations.get((at + 1) % organisations.size()));
            for (Member member : organisation.people()) {
                look(RandomLeave.staff(member), member, organisation, leave.of(organisation), elsewhere);
            }
            Caller nobody = new Caller("nobody", null, Set.of(Roles.STAFF));
            leave.as(nobody, house -> strangerLooks(house, nobody, leave.of(organisation)));
            if (at % 8 == 0) {
                Member ofHr = organisation.anybody();
                look(RandomLeave.ofHr(ofHr), ofHr, organisation, leave.all(), List.of());
            }
        }
        look(RandomLeave.HR_WITHOUT_PERSON, null, organisations.get(0), leave.all(), List.of());

        System.getLogger(getClass().getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} requests, {1} steps passed on, known {2}, listed {3}, {4} rows of hours alone",
                        leave.all().size(),
                        passedOn,
                        levels,
                        listed,
                        hours);
        assertThat(passedOn).as("steps passed on").isGreaterThan(ORGANISATIONS / 2);
        assertThat(levels.values().stream().mapToInt(Integer::intValue).sum())
                .as("pairs of a viewer and a request, %s", levels)
                .isGreaterThan(3000);
        for (AccessLevel level : AccessLevel.values()) {
            assertThat(levels.getOrDefault(level, 0))
                    .as("%s of %s", level, levels)
                    .isGreaterThan(20);
        }
        for (Scope scope : Scope.values()) {
            assertThat(listed.getOrDefault(scope, 0))
                    .as("%s of %s", scope, listed)
                    .isGreaterThan(20);
        }
        assertThat(hours).as("rows of hours alone").isGreaterThan(5);
    }

    /** A request as it is stored, with what the viewer may know of it. */
    private record Known(Asked asked, LeaveRequest request, AccessLevel level, RequestView view) {
        boolean submitted() {
            return request.submittedAt() != null;
        }

        LocalDate first() {
            return days().isEmpty() ? null : days().get(0);
        }

        LocalDate last() {
            return days().isEmpty() ? null : days().get(days().size() - 1);
        }

        private List<LocalDate> days() {
            return request.asked("").days().stream()
                    .map(RequestedDay::date)
                    .sorted()
                    .toList();
        }

        private Instant at() {
            return submitted() ? request.submittedAt() : request.createdAt();
        }
    }

    private void look(
            Caller viewer, Member member, RandomOrganisation organisation, List<Asked> among, List<Asked> elsewhere) {
        leave.as(viewer, house -> {
            strangerLooks(house, viewer, elsewhere);
            Map<String, Known> known = new LinkedHashMap<>();
            for (Asked asked : among) {
                Known one = known(house, viewer, asked);
                known.put(asked.reference(), one);
                levels.merge(one.level(), 1, Integer::sum);
                if (one.level() == AccessLevel.HOURS) {
                    assertThat(one.request().confidential()).isTrue();
                    assertThat(one.asked().applicant().presentManager()).isSameAs(member);
                }
            }
            lists(house, viewer, member, List.copyOf(known.values()));
            for (Member person : organisation.people()) {
                List<Known> of = known.values().stream()
                        .filter(one -> one.asked().applicant() == person)
                        .toList();
                if (!of.isEmpty()) {
                    levels(house, viewer, person, of);
                    YEARS.forEach(year -> record(house, viewer, member, organisation, person, year, of));
                }
            }
            return null;
        });
    }

    private Void strangerLooks(UseCases house, Caller viewer, List<Asked> among) {
        for (Asked asked : among) {
            assertThat(known(house, viewer, asked).level()).isEqualTo(AccessLevel.NONE);
            levels.merge(AccessLevel.NONE, 1, Integer::sum);
        }
        among.stream()
                .limit(1)
                .forEach(asked -> assertNotFound(
                        () -> house.recordSheets.of(asked.applicant().assignment(), YEARS.get(0))));
        return null;
    }

    /** Looks at one request by every way that leads to it. */
    private static Known known(UseCases house, Caller viewer, Asked asked) {
        LeaveRequest request = house.requests.find(asked.reference()).orElseThrow();
        AccessLevel level = house.access.levelOf(viewer, request);
        String reference = asked.reference();
        if (!level.readsRequest()) {
            assertNotFound(() -> house.view.view(reference));
            assertNotFound(() -> house.view.history(reference));
            assertNotFound(() -> house.reason.read(reference, "reason"));
            assertNotFound(() -> house.reason.readEvent(reference));
            assertThat(house.access.mayReadWords(viewer, request)).isFalse();
            return new Known(asked, request, level, null);
        }
        RequestView view = house.view.view(reference);
        assertThat(view.reference()).isEqualTo(reference);
        assertThat(house.view.history(reference)).hasSameSizeAs(house.requests.events(request.id()));
        assertThat(house.reason.read(reference, "reason").isPresent())
                .as("%s reads the reason of %s, who knows %s of it", viewer, reference, level)
                .isEqualTo(house.access.mayReadWords(viewer, request));
        if (level == AccessLevel.SUMMARY) {
            assertThat(house.access.mayReadWords(viewer, request)).isFalse();
            assertThat(view.asked().circumstances().values()).isEmpty();
        }
        return new Known(asked, request, level, view);
    }

    private static void assertNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class);
    }

    private static void levels(UseCases house, Caller viewer, Member person, List<Known> of) {
        Map<String, AccessLevel> each = of.stream()
                .filter(one -> one.request().confidential() && one.submitted())
                .collect(Collectors.toMap(one -> one.asked().reference(), Known::level));
        assertThat(house.access.levels(viewer, person.id(), each.keySet()))
                .as("levels of %s for %s", viewer, person.assignment())
                .isEqualTo(each);
    }

    private void lists(UseCases house, Caller viewer, Member member, List<Known> known) {
        Map<Scope, Predicate<Known>> meanings = new LinkedHashMap<>();
        meanings.put(Scope.MINE, one -> viewer.isPerson(one.request().personId()));
        meanings.put(
                Scope.TEAM,
                one -> one.submitted()
                        && !one.request().confidential()
                        && member != null
                        && one.asked().applicant().presentManager() == member);
        meanings.put(
                Scope.TO_DECIDE,
                one -> one.view() != null && one.view().actions().stream().anyMatch(OF_DECIDERS::contains));
        if (viewer.isInRole(Roles.HR)) {
            meanings.put(Scope.ALL, Known::submitted);
        } else {
            assertThatThrownBy(() -> house.list.list(Scope.ALL, RequestFilter.first(PAGE)))
                    .isInstanceOf(NotPermittedException.class);
        }
        meanings.forEach((scope, meant) -> {
            for (Filter filter : filters()) {
                List<Known> expected = known.stream()
                        .filter(meant.and(filter::lets))
                        .sorted(order(scope, filter))
                        .toList();
                listed.merge(scope, expected.size(), Integer::sum);
                assertThat(expected).allMatch(one -> one.level().readsRequest());
                assertListed(house, viewer, scope, filter, expected);
            }
        });
        assertThat(house.list.waiting())
                .as("what waits for %s", viewer)
                .isEqualTo(known.stream().filter(meanings.get(Scope.TO_DECIDE)).count());
    }

    private static Comparator<Known> order(Scope scope, Filter filter) {
        Comparator<Known> oldest = Comparator.comparing(Known::at)
                .thenComparing(one -> one.request().id());
        Comparator<Known> soonest = Comparator.comparing(Known::first)
                .thenComparing(one -> one.request().id());
        boolean ofDays = filter.from() != null || filter.to() != null;
        return switch (scope) {
            case TO_DECIDE -> soonest;
            case MINE, TEAM -> oldest.reversed();
            case ALL -> ofDays ? soonest.reversed() : oldest.reversed();
        };
    }

    private record Filter(RequestState state, LocalDate from, LocalDate to) {
        boolean lets(Known one) {
            return (state == null || one.request().state() == state)
                    && (from == null || one.last() != null && !one.last().isBefore(from))
                    && (to == null || one.first() != null && !one.first().isAfter(to));
        }

        RequestFilter page(int page) {
            return new RequestFilter(state, from, to, page, PAGE);
        }
    }

    private List<Filter> filters() {
        RequestState[] states = RequestState.values();
        LocalDate from = RandomLeave.FIRST.plusDays(random.nextInt(90));
        return List.of(
                new Filter(null, null, null),
                new Filter(states[random.nextInt(states.length)], null, null),
                new Filter(null, from, from.plusDays(random.nextInt(30))),
                random.nextBoolean() ? new Filter(RequestState.SUBMITTED, from, null) : new Filter(null, null, from));
    }

    /** The list over all its pages, and one behind the last. */
    private static void assertListed(UseCases house, Caller viewer, Scope scope, Filter filter, List<Known> expected) {
        List<RequestRow> rows = new ArrayList<>();
        for (int page = 0; page <= expected.size() / PAGE + 1; page++) {
            RequestPage found = house.list.list(scope, filter.page(page));
            assertThat(found.total())
                    .as("total of %s for %s, %s, page %d", scope, viewer, filter, page)
                    .isEqualTo(expected.size());
            rows.addAll(found.items());
        }
        assertThat(rows)
                .as("%s for %s, %s", scope, viewer, filter)
                .extracting(RequestRow::reference)
                .containsExactlyElementsOf(
                        expected.stream().map(one -> one.asked().reference()).toList());
        for (RequestRow row : rows) {
            LeaveRequest request = expected.get(rows.indexOf(row)).request();
            assertThat(row.state()).isEqualTo(request.state());
            assertThat(row.confidential()).isEqualTo(request.confidential());
            assertThat(row.waitsFor()).isEqualTo(request.waitsFor());
        }
    }

    private void record(
            UseCases house,
            Caller viewer,
            Member member,
            RandomOrganisation organisation,
            Member person,
            String year,
            List<Known> of) {
        boolean decides = member != null
                && EnumSet.range(ApprovalLevel.LINE_MANAGER, ApprovalLevel.DIRECTOR).stream()
                        .anyMatch(level -> organisation.holders(level, person).contains(member));
        if (member != person && !viewer.isInRole(Roles.HR) && !decides) {
            assertNotFound(() -> house.recordSheets.of(person.assignment(), year));
            assertNotFound(() -> house.balances.of(person.assignment(), year));
            return;
        }
        Set<String> readable = new HashSet<>();
        int hidden = 0;
        for (Known one : of) {
            boolean reads = !one.request().confidential() || one.level().readsRequest();
            for (LeaveLine line : one.request().lines()) {
                if (!line.leaveYear().equals(year)) {
                    continue;
                }
                if (reads && line.active()) {
                    readable.add(one.asked().reference());
                } else if (one.level() == AccessLevel.HOURS && line.state() == LineState.GRANTED) {
                    hidden += line.minutes();
                }
            }
        }
        List<RecordSheet.Row> rows =
                house.recordSheets.of(person.assignment(), year).rows();
        String as = "the sheet of %s that %s reads".formatted(person.assignment(), viewer);
        assertThat(rows.stream().map(RecordSheet.Row::reference).filter(java.util.Objects::nonNull))
                .as(as)
                .hasSameElementsAs(readable);
        List<RecordSheet.Row> withoutReference =
                rows.stream().filter(row -> row.reference() == null).toList();
        assertThat(withoutReference.stream().mapToInt(RecordSheet.Row::minutes).sum())
                .as("hours on " + as)
                .isEqualTo(hidden);
        assertThat(withoutReference).allMatch(row -> row.leaveType() == null && row.pay() == null);
        hours += withoutReference.size();
        assertThat(house.balances.withRows(person.assignment(), year).balances().stream()
                        .flatMap(balance -> balance.rows().stream())
                        .map(LedgerRow::reference))
                .as("balances beside " + as)
                .allMatch(reference -> of.stream()
                        .filter(one -> one.asked().reference().equals(reference))
                        .allMatch(one ->
                                !one.request().confidential() || one.level().readsRequest()));
    }
}
