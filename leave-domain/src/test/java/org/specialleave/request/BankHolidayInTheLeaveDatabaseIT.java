package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.Pay;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.UseCases;

/** A bank holiday that is not worked uses no leave (5.34): Friday 25 and Monday 28 December 2026. */
class BankHolidayInTheLeaveDatabaseIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), TrustTime.ZONE);
    private static final String OFFICE = OneWard.assignment(OneWard.NURSE);
    private static final String ROSTERED = OneWard.assignment(OneWard.NURSE2);

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeAll
    static void moveIn() {
        OneWard.moveInto(database);
        database.doInTransaction(entityManager -> entityManager
                .createNativeQuery("insert into system_of_record_row (assignment_id, system, valid_from)"
                        + " select id, 'ROSTER', date '1900-01-01' from assignment where number = ?1")
                .setParameter(1, ROSTERED)
                .executeUpdate());
    }

    @Test
    void usesNoHoursOfSomebodyWhoWorksNoRoster() {
        Assessment answer =
                assess(OneWard.NURSE, usual(OFFICE, "2026-12-24", "2026-12-25", "2026-12-28", "2026-12-29"));
        assertThat(answer.lines()).extracting(AssessedLine::minutes).containsExactly(450, 0, 0, 450);
        assertThat(answer.minutes(Pay.PAID)).isEqualTo(900);
    }

    @Test
    void keepsItsUsualHoursForSomebodyOnTheRoster() {
        Assessment answer = assess(OneWard.NURSE2, usual(ROSTERED, "2026-12-25", "2026-12-29"));
        assertThat(answer.lines()).extracting(AssessedLine::minutes).containsExactly(270, 270);
    }

    @Test
    void takesTheHoursThatSomebodyTypesWhoDoesWorkOnIt() {
        LeaveApplication asked = asked(
                OFFICE,
                Stream.of(new RequestedDay(LocalDate.parse("2026-12-28"), 450, 450, null, null, null))
                        .toList());
        assertThat(assess(OneWard.NURSE, asked).lines())
                .extracting(AssessedLine::minutes)
                .containsExactly(450);
    }

    @Test
    void isNoLeaveByItself() {
        assertThat(assess(OneWard.NURSE, usual(OFFICE, "2026-12-28")).findings())
                .extracting(Finding::code)
                .contains("NO_HOURS");
    }

    @Test
    void standsInTheRequestAndCountsNowhere() {
        as(OneWard.NURSE, house -> {
            RequestView sent =
                    house.actions.submitNew(usual(OFFICE, "2027-12-24", "2027-12-27", "2027-12-28"), null, false);
            assertThat(sent.lines()).extracting(RequestView.Line::minutes).containsExactly(450, 0, 0);
            assertThat(sent.minutes()).isEqualTo(450);
        });
    }

    private static LeaveApplication usual(String assignment, String... dates) {
        return asked(
                assignment,
                Stream.of(dates)
                        .map(date -> RequestedDay.usual(LocalDate.parse(date)))
                        .toList());
    }

    private static LeaveApplication asked(String assignment, List<RequestedDay> days) {
        return new LeaveApplication(assignment, "CARERS", days, Circumstances.NONE, false);
    }

    private static Assessment assess(long person, LeaveApplication asked) {
        Assessment[] answer = new Assessment[1];
        as(person, house -> answer[0] = house.assess.assess(asked));
        return answer[0];
    }

    private static void as(long person, Consumer<UseCases> work) {
        database.doInTransaction(entityManager -> work.accept(new UseCases(entityManager, person, CLOCK)));
    }
}
