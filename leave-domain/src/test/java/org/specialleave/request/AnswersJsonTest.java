package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.RequestedLine;

/** What somebody asks for: kept as text, and filled in where days were left open. */
class AnswersJsonTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final Instant SEVEN = Instant.parse("2026-11-23T07:00:00Z");
    private static final RequestedDay WHOLE =
            new RequestedDay(MONDAY, 450, 480, Pay.UNPAID, SEVEN, SEVEN.plusSeconds(28_800));
    private static final RequestedDay OPEN = RequestedDay.usual(MONDAY.minusDays(3));

    @Test
    void readsBackAsItWas() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("yes", true);
        told.put("no", false);
        told.put("whole", 3);
        told.put("number", new BigDecimal("1.50"));
        told.put("day", MONDAY);
        told.put("moment", SEVEN);
        told.put("text", "a parent");
        told.put("list", List.of("a", 1));
        LeaveApplication asked =
                new LeaveApplication("10000006", "CARERS_LEAVE", List.of(WHOLE, OPEN), new Circumstances(told), true);

        String text = AnswersJson.write(asked);
        assertThat(AnswersJson.read(text, "10000006", "CARERS_LEAVE", true)).isEqualTo(asked);
        assertThat(SubmittedJson.circumstances(text).values()).isEqualTo(told);
    }

    @Test
    void beginsAndEndsWithItsFirstAndLastDayInWhateverOrder() {
        LeaveApplication asked = asked(WHOLE, OPEN);
        assertThat(asked.firstDate()).isEqualTo(MONDAY.minusDays(3));
        assertThat(asked.lastDate()).isEqualTo(MONDAY);
        assertThat(asked().firstDate()).isNull();
        assertThat(asked().lastDate()).isNull();
    }

    @Test
    void withoutCircumstancesIsOtherwiseTheSame() {
        LeaveApplication asked =
                new LeaveApplication("1", "A", List.of(OPEN), new Circumstances(Map.of("yes", true)), true);
        assertThat(asked.withoutCircumstances())
                .isEqualTo(new LeaveApplication("1", "A", List.of(OPEN), Circumstances.NONE, true));
    }

    @Test
    void takesTheMinutesThatWereBookedWhereADayWasLeftOpen() {
        LeaveApplication filled = asked(WHOLE, OPEN, RequestedDay.usual(MONDAY.plusDays(1)))
                .withMinutes(Map.of(OPEN.date(), 400, MONDAY, 1), Map.of(OPEN.date(), 420));
        assertThat(filled.days())
                .containsExactly(
                        WHOLE,
                        new RequestedDay(OPEN.date(), 400, 420, null, null, null),
                        RequestedDay.usual(MONDAY.plusDays(1)));
    }

    @Test
    void aDayLeftOpenHasTheUsualHoursOfTheContract() {
        ContractHours contract = ContractHours.always(2251, 2250);
        assertThat(RequestedDay.usual(MONDAY).filledIn(contract, day -> false))
                .isEqualTo(new RequestedLine(MONDAY, 451, 451, null, null, null));
        assertThat(new RequestedDay(MONDAY, 200, null, Pay.PAID, null, null).filledIn(contract, day -> false))
                .isEqualTo(new RequestedLine(MONDAY, 200, 200, Pay.PAID, null, null));
        assertThat(WHOLE.filledIn(contract, day -> false))
                .isEqualTo(new RequestedLine(MONDAY, 450, 480, Pay.UNPAID, SEVEN, WHOLE.endsAt()));
        assertThat(WHOLE.askedFor(null).pay()).isNull();
        assertThat(WHOLE.askedFor(Pay.PAID).minutes()).isEqualTo(450);
    }

    @Test
    void nobodyUsuallyWorksAtAWeekendOnADayOffOrWithoutAContract() {
        ContractHours contract = ContractHours.always(2250, 2250);
        assertThat(UsualDay.minutes(contract, day -> false, MONDAY)).isEqualTo(450);
        assertThat(UsualDay.minutes(contract, MONDAY::equals, MONDAY)).isZero();
        assertThat(UsualDay.minutes(contract, day -> false, MONDAY.minusDays(1)))
                .isZero();
        assertThat(UsualDay.minutes(contract, day -> false, MONDAY.minusDays(2)))
                .isZero();
        assertThat(UsualDay.minutes(new ContractHours(List.of()), day -> false, MONDAY))
                .isZero();
    }

    @Test
    void aReferenceHasEightCharactersThatCannotBeMistaken() {
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            drawn.add(Reference.next());
        }
        assertThat(drawn).hasSize(50).allMatch(text -> text.matches("SL-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}"));
    }

    private static LeaveApplication asked(RequestedDay... days) {
        return new LeaveApplication("10000006", "CARERS_LEAVE", List.of(days), Circumstances.NONE, false);
    }
}
