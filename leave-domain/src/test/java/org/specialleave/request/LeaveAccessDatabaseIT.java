package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.assess.SharedAssessment;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.action.Endorse;
import org.specialleave.request.action.Grant;
import org.specialleave.request.query.ListRequests;
import org.specialleave.request.query.RequestFilter;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.UseCases;

/**
 * A nurse has nearly a week of confidential leave, once of one type and once of another, on the same days. What
 * everybody else is told by any call is compared. Nothing is kept: each telling is rolled back.
 */
class LeaveAccessDatabaseIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), TrustTime.ZONE);
    private static final List<String> HIDDEN =
            List.of("BEREAVEMENT", "CARERS", "HOSPITAL_ATTENDANCE", "STATUTORY_CARERS", "EMERGENCY_DOMESTIC");
    private static final LocalDate FIRST = LocalDate.parse("2027-02-01");
    private static final List<String> TYPES = new ReleasedPolicies()
            .policies().typesOn(FIRST).stream().map(LeaveType::code).toList();
    private static final List<Long> OTHERS = List.of(
            OneWard.MANAGER,
            OneWard.SENIOR_MANAGER,
            OneWard.HEAD_OF_SERVICE,
            OneWard.DIRECTOR,
            OneWard.OTHER_MANAGER,
            OneWard.NURSE2);

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeAll
    static void moveIn() {
        OneWard.moveInto(database);
    }

    /** Carries what was told out of a transaction that is to be rolled back. */
    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Object told;

        RolledBack(Object told) {
            this.told = told;
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T rolledBack(Function<Function<Long, UseCases>, T> work) {
        try {
            database.doInTransaction(em -> {
                throw new RolledBack(work.apply(person -> new UseCases(em, person, CLOCK)));
            });
        } catch (RolledBack done) {
            return (T) done.told;
        }
        throw new AssertionError("not rolled back");
    }

    private static LeaveApplication asked(String type, boolean confidential, LocalDate... days) {
        Pay pay = type.equals("HOSPITAL_ATTENDANCE") && confidential ? Pay.UNPAID : null;
        return new LeaveApplication(
                OneWard.assignment(OneWard.NURSE),
                type,
                List.of(days).stream()
                        .map(day -> new RequestedDay(day, 450, 450, pay, null, null))
                        .toList(),
                type.equals("CHILD_BEREAVEMENT")
                        ? new Circumstances(Map.of("dateOfDeath", LocalDate.parse("2026-11-20")))
                        : Circumstances.NONE,
                confidential);
    }

    private static void hide(Function<Long, UseCases> as, String type, boolean granted) {
        for (int day = 0; day < 5; day++) {
            RequestView hidden =
                    as.apply(OneWard.NURSE).actions.submitNew(asked(type, true, FIRST.plusDays(day)), null, false);
            if (granted && hidden.state() == RequestState.SUBMITTED) {
                as.apply(OneWard.HR).actions.perform(hidden.reference(), hidden.version(), Grant.AS_ASKED);
            }
        }
    }

    /** What a call tells, whatever comes of it, without the names of requests and the keys that differ by chance. */
    private static String told(Supplier<?> call) {
        String told;
        try {
            told = String.valueOf(call.get());
        } catch (ConflictException refused) {
            told = refused.reason() + " " + refused.parameters();
        } catch (NotFoundException nobody) {
            told = "not found";
        }
        return told.replaceAll("SL-[A-Z0-9-]+", "SL").replaceAll("lineId=\\d+", "lineId");
    }

    /** All that others are told by asking and looking. */
    private static Map<String, String> looked(String hidden, boolean granted) {
        return rolledBack(as -> {
            hide(as, hidden, granted);
            RequestView own =
                    as.apply(OneWard.NURSE).actions.submitNew(asked("CARERS", false, FIRST.plusDays(8)), null, false);
            Map<String, String> told = new LinkedHashMap<>();
            for (long other : OTHERS) {
                UseCases house = as.apply(other);
                for (String type : TYPES) {
                    for (int day : new int[] {-40, 0, 4, 20, 300}) {
                        told.put(
                                other + " asks for " + type + " on day " + day,
                                told(() -> house.assess.assess(asked(type, false, FIRST.plusDays(day)))));
                    }
                }
                String number = OneWard.assignment(OneWard.NURSE);
                for (String year : List.of("2026-27", "2027-28")) {
                    told.put(other + " reads balances of " + year, told(() -> house.balances.withRows(number, year)));
                    told.put(other + " reads the sheet of " + year, told(() -> house.recordSheets.of(number, year)));
                }
                for (ListRequests.Scope scope : List.of(ListRequests.Scope.TEAM, ListRequests.Scope.TO_DECIDE)) {
                    told.put(
                            other + " lists " + scope,
                            told(() -> house.list
                                    .list(scope, RequestFilter.first(50))
                                    .items()));
                }
                told.put(other + " reads the request", told(() -> house.view.view(own.reference())));
                told.put(other + " reads its history", told(() -> house.view.history(own.reference())));
            }
            return told;
        });
    }

    @Test
    void othersAreToldTheSameWhateverTheTypeOfWhatIsGranted() {
        assertThat(looked(HIDDEN.get(0), true).get(OneWard.MANAGER + " reads the sheet of 2026-27"))
                .contains("date=2027-02-05");
        assertSame(true);
    }

    @Test
    void othersAreToldTheSameWhateverTheTypeOfWhatIsNotDecided() {
        assertThat(looked(HIDDEN.get(0), false).get(OneWard.MANAGER + " reads the sheet of 2026-27"))
                .doesNotContain("date=2027-02-05");
        assertSame(false);
    }

    private static void assertSame(boolean granted) {
        Map<String, String> first = looked(HIDDEN.get(0), granted);
        for (String hidden : HIDDEN.subList(1, HIDDEN.size())) {
            // What cannot be refused is granted as soon as it is asked for, and its hours are known from then on.
            if (!granted && hidden.equals("STATUTORY_CARERS")) {
                continue;
            }
            assertThat(looked(hidden, granted)).as(hidden).isEqualTo(first);
        }
    }

    @Test
    void whoRecordsLeaveForTheNurseIsAnsweredTheSameWhateverTheTypeOfTheOtherLeave() {
        for (boolean granted : new boolean[] {true, false}) {
            List<List<String>> all = new ArrayList<>();
            for (String hidden : HIDDEN) {
                all.add(rolledBack(as -> {
                    hide(as, hidden, granted);
                    List<String> answers = new ArrayList<>();
                    for (String type : TYPES) {
                        LeaveApplication asked = asked(type, false, FIRST.plusDays(10 + answers.size()));
                        answers.add(told(() -> as.apply(OneWard.MANAGER).actions.submitNew(asked, null, true)));
                    }
                    return answers;
                }));
            }
            assertThat(all).containsOnly(all.get(0));
            assertThat(all.get(0)).anyMatch(answer -> answer.contains("MAY_GO_BEYOND"));
        }
    }

    @Test
    void whoRecordsConfidentialLeaveReadsItWithoutTellingOneRightFromAnother() {
        List<String> all = new ArrayList<>();
        for (String hidden : List.of("CHILD_BEREAVEMENT", "BEREAVEMENT")) {
            all.add(rolledBack(as -> {
                for (int day = 0; day < 10; day++) {
                    RequestView request = as.apply(OneWard.NURSE)
                            .actions
                            .submitNew(asked(hidden, true, FIRST.plusDays(day)), null, false);
                    if (request.waitsFor() == ApprovalLevel.HR && request.state() == RequestState.SUBMITTED) {
                        as.apply(OneWard.HR).actions.perform(request.reference(), request.version(), Grant.AS_ASKED);
                    }
                }
                return told(() -> as.apply(OneWard.MANAGER)
                        .actions
                        .submitNew(asked("CHILD_BEREAVEMENT", true, FIRST.plusDays(20)), null, true));
            }));
        }
        assertThat(all).containsOnly(all.get(0));
        assertThat(all.get(0)).contains("state=SUBMITTED", "MAY_GO_BEYOND");
    }

    @Test
    void theManagerOfARequestThatMayGoBeyondReadsTheDaysAsAskedAlsoAfterHumanResourcesDecided() {
        List<List<String>> all = new ArrayList<>();
        for (String hidden : HIDDEN) {
            all.add(rolledBack(as -> {
                hide(as, hidden, true);
                RequestView own = as.apply(OneWard.NURSE)
                        .actions
                        .submitNew(asked("CARERS", false, FIRST.plusDays(8)), null, false);
                UseCases manager = as.apply(OneWard.MANAGER);
                RequestView read = manager.view.view(own.reference());
                assertThat(read.route()).containsExactly(ApprovalLevel.LINE_MANAGER, ApprovalLevel.HR);
                assertThat(SharedAssessment.mayGoBeyond(read.assessment())).isTrue();
                assertThat(read.lines()).singleElement().satisfies(line -> {
                    assertThat(line.minutes()).isEqualTo(450);
                    assertThat(line.pay()).isNull();
                });
                RequestView endorsed = manager.actions.perform(own.reference(), read.version(), new Endorse(null));
                RequestView granted =
                        as.apply(OneWard.HR).actions.perform(own.reference(), endorsed.version(), Grant.AS_ASKED);
                assertThat(granted.state()).isEqualTo(RequestState.GRANTED);
                return List.of(
                        told(() -> manager.view.view(own.reference())),
                        told(() -> manager.recordSheets.of(OneWard.assignment(OneWard.NURSE), "2026-27")),
                        told(() -> manager.balances.withRows(OneWard.assignment(OneWard.NURSE), "2026-27")));
            }));
        }
        assertThat(all).containsOnly(all.get(0));
        assertThat(all.get(0)).noneMatch(text -> text.contains("AT_DISCRETION"));
    }

    @Test
    void thePersonAndHumanResourcesReadTheTrueAssessmentAndTheLedgerRestsOnIt() {
        rolledBack(as -> {
            hide(as, "BEREAVEMENT", true);
            RequestView own =
                    as.apply(OneWard.NURSE).actions.submitNew(asked("CARERS", false, FIRST.plusDays(8)), null, false);
            for (long knowing : new long[] {OneWard.NURSE, OneWard.HR}) {
                RequestView read = as.apply(knowing).view.view(own.reference());
                Assessment answer = read.assessment();
                assertThat(answer.findings()).extracting("code").contains("OVER_CAP");
                assertThat(read.lines()).extracting(RequestView.Line::pay).containsExactly(Pay.AT_DISCRETION);
            }
            return null;
        });
    }

    @Test
    void whoDecidesAConfidentialRequestReadsItAndCountsIt() {
        rolledBack(as -> {
            RequestView hidden = as.apply(OneWard.NURSE)
                    .actions
                    .submitNew(
                            asked("CARERS", true, FIRST, FIRST.plusDays(1), FIRST.plusDays(2), FIRST.plusDays(3)),
                            null,
                            false);
            assertThat(hidden.route()).containsExactly(ApprovalLevel.HR, ApprovalLevel.HEAD_OF_SERVICE);
            as.apply(OneWard.HR).actions.perform(hidden.reference(), hidden.version(), new Endorse(null));
            String number = OneWard.assignment(OneWard.NURSE);
            assertThat(as.apply(OneWard.HEAD_OF_SERVICE)
                            .balances
                            .of(number, "2026-27")
                            .balances()
                            .get(0)
                            .heldMinutes())
                    .isEqualTo(1800);
            assertThat(as.apply(OneWard.SENIOR_MANAGER)
                            .balances
                            .of(number, "2026-27")
                            .balances()
                            .get(0)
                            .heldMinutes())
                    .isZero();
            return null;
        });
    }

    @Test
    void whoDecidesAboveHumanResourcesReadsTheirViewAndNotWhatHasHappened() {
        rolledBack(as -> {
            LeaveApplication days =
                    asked("CARERS", true, FIRST, FIRST.plusDays(1), FIRST.plusDays(2), FIRST.plusDays(3));
            LeaveApplication told = new LeaveApplication(
                    days.assignmentNumber(),
                    days.leaveType(),
                    days.days(),
                    new Circumstances(Map.of("emergencyAdmission", false)),
                    true);
            RequestView hidden = as.apply(OneWard.NURSE).actions.submitNew(told, "what has happened", false);
            UseCases hr = as.apply(OneWard.HR);
            assertThat(hr.view.view(hidden.reference()).asked().circumstances().values())
                    .containsEntry("emergencyAdmission", false);
            assertThat(hr.reason.read(hidden.reference(), "reason")).contains("what has happened");
            hr.actions.perform(hidden.reference(), hidden.version(), new Endorse("It is needed."));

            UseCases head = as.apply(OneWard.HEAD_OF_SERVICE);
            RequestView read = head.view.view(hidden.reference());
            assertThat(read.asked().circumstances().values()).isEmpty();
            assertThat(read.leaveType()).isEqualTo("CARERS");
            assertThat(head.reason.read(hidden.reference(), "reason")).isEmpty();
            String view = head.view.history(hidden.reference()).get(1).kindOfWords();
            assertThat(head.reason.read(hidden.reference(), view)).contains("It is needed.");
            assertThatThrownBy(() -> as.apply(OneWard.MANAGER).view.view(hidden.reference()))
                    .isInstanceOf(NotFoundException.class);
            return null;
        });
    }

    @Test
    void whoDecidesAboveHumanResourcesIsNotToldOnWhatDayAWindowOpens() {
        rolledBack(as -> {
            LocalDate afterTheWindow = LocalDate.parse("2027-12-20");
            LocalDate[] days = Stream.concat(FIRST.datesUntil(FIRST.plusDays(11)), Stream.of(afterTheWindow))
                    .toArray(LocalDate[]::new);
            RequestView hidden =
                    as.apply(OneWard.NURSE).actions.submitNew(asked("CHILD_BEREAVEMENT", true, days), null, false);
            assertThat(hidden.route()).containsExactly(ApprovalLevel.HR, ApprovalLevel.DIRECTOR);
            as.apply(OneWard.HR).actions.perform(hidden.reference(), hidden.version(), new Endorse("It is needed."));

            String number = OneWard.assignment(OneWard.NURSE);
            List<Integer> held = new ArrayList<>();
            for (long reader : new long[] {OneWard.HR, OneWard.DIRECTOR}) {
                UseCases house = as.apply(reader);
                var balances = house.balances.withRows(number, "2026-27").balances();
                String told = house.view.view(hidden.reference()) + " " + balances;
                assertThat(told).contains("OUTSIDE_WINDOW");
                // The day of the death, and the last day of the 56 weeks after it.
                assertThat(told.contains("2026-11-20")).isEqualTo(reader == OneWard.HR);
                assertThat(told.contains("2027-12-17")).isEqualTo(reader == OneWard.HR);
                balances.stream()
                        .filter(balance -> balance.name().equals("CHILD_BEREAVEMENT"))
                        .forEach(balance -> held.add(balance.heldMinutes()));
            }
            // Without the day nobody can tell which lines the window has, so all of them count.
            assertThat(held).containsExactly(11 * 450, 12 * 450);
            return null;
        });
    }
}
