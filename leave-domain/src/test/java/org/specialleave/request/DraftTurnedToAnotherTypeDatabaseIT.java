package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.Pay;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.UseCases;

/**
 * Somebody began on the wrong way and goes on with the right one: nothing that fits is asked twice, and nothing is held
 * that does not.
 */
class DraftTurnedToAnotherTypeDatabaseIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), TrustTime.ZONE);
    private static final LocalDate DAY = LocalDate.of(2050, 6, 1);

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeAll
    static void moveIn() {
        OneWard.moveInto(database);
    }

    private static <T> T nurse(Function<UseCases, T> work) {
        return database.inTransaction(entityManager -> work.apply(new UseCases(entityManager, OneWard.NURSE, CLOCK)));
    }

    private static RequestView begun(String leaveType, Pay pay, Map<String, Object> told) {
        RequestedDay day = new RequestedDay(DAY, 300, 450, pay, null, null);
        LeaveApplication asked = new LeaveApplication(
                OneWard.assignment(OneWard.NURSE), leaveType, List.of(day), new Circumstances(told), true);
        return nurse(house -> house.draft.begin(asked, null));
    }

    private static LeaveApplication turned(RequestView draft, String leaveType, Map<String, Object> told) {
        return nurse(house ->
                        house.draft.turnTo(draft.reference(), draft.version(), leaveType, new Circumstances(told)))
                .asked();
    }

    @Test
    void daysConfidenceAndAnswersThatFitStay() {
        RequestView draft =
                begun("HOSPITAL_ATTENDANCE", null, Map.of("emergencyAdmission", true, "paidInException", true));
        LeaveApplication carers = turned(draft, "CARERS", Map.of());
        assertThat(carers.leaveType()).isEqualTo("CARERS");
        assertThat(carers.days()).containsExactly(new RequestedDay(DAY, 300, 450, null, null, null));
        assertThat(carers.confidential()).isTrue();
        assertThat(carers.circumstances().values()).isEqualTo(Map.of("emergencyAdmission", true));
    }

    @Test
    void whatTheNewTypeDoesNotAskIsHeldNoLonger() {
        RequestView draft = begun("CHILD_BEREAVEMENT", null, Map.of("dateOfDeath", DAY, "stillbirthWeeks", 20));
        assertThat(turned(draft, "BEREAVEMENT", Map.of()).circumstances().values())
                .isEmpty();
    }

    @Test
    void whatTheFormerSituationToldGoesWithIt() {
        RequestView draft = begun("INTERVIEW", null, Map.of("interviewWithinTrust", false));
        assertThat(turned(draft, "INTERVIEW", Map.of("atRisk", true))
                        .circumstances()
                        .values())
                .isEqualTo(Map.of("atRisk", true));
    }

    @Test
    void paySaidForATypeThatIsOnlyGivenWithoutItIsNotSaidForAnother() {
        RequestView draft = begun("RELIGIOUS_OBSERVANCE", Pay.UNPAID, Map.of());
        assertThat(turned(draft, "BEREAVEMENT", Map.of()).days())
                .extracting(RequestedDay::pay)
                .containsOnlyNulls();
    }

    @Test
    void aTypeThatNoPolicyHasIsNotFoundAndAnOldVersionIsRefused() {
        RequestView draft = begun("CARERS", null, Map.of());
        assertThatThrownBy(() -> turned(draft, "NOTHING", Map.of())).isInstanceOf(NotFoundException.class);
        turned(draft, "BEREAVEMENT", Map.of());
        assertThatThrownBy(() -> turned(draft, "CARERS", Map.of())).isInstanceOf(ConflictException.class);
    }

    @Test
    void nobodyElseTurnsIt() {
        RequestView draft = begun("CARERS", null, Map.of());
        assertThatThrownBy(() ->
                        database.inTransaction(entityManager -> new UseCases(entityManager, OneWard.MANAGER, CLOCK)
                                .draft.turnTo(draft.reference(), draft.version(), "BEREAVEMENT", Circumstances.NONE)))
                .isInstanceOf(NotFoundException.class);
    }
}
