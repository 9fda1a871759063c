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
import org.specialleave.policy.Circumstances;
import org.specialleave.policy.ContractHours;
import org.specialleave.policy.LineAsked;
import org.specialleave.policy.Pay;

/** What somebody asks for: kept as text, and filled in where days were left open. */
class LeaveAskedAsItIsKeptTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final Instant SEVEN = Instant.parse("2026-11-23T07:00:00Z");
    private static final DayAsked WHOLE = new DayAsked(MONDAY, 450, 480, Pay.UNPAID, SEVEN, SEVEN.plusSeconds(28_800));
    private static final DayAsked OPEN = DayAsked.usual(MONDAY.minusDays(3));

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
        LeaveAsked asked =
                new LeaveAsked("10000006", "CARERS_LEAVE", List.of(WHOLE, OPEN), new Circumstances(told), true);

        String text = AnswersText.write(asked);
        assertThat(AnswersText.read(text, "10000006", "CARERS_LEAVE", true)).isEqualTo(asked);
        assertThat(SubmittedText.circumstances(text).values()).isEqualTo(told);
    }

    @Test
    void beginsAndEndsWithItsFirstAndLastDayInWhateverOrder() {
        LeaveAsked asked = asked(WHOLE, OPEN);
        assertThat(asked.firstDate()).isEqualTo(MONDAY.minusDays(3));
        assertThat(asked.lastDate()).isEqualTo(MONDAY);
        assertThat(asked().firstDate()).isNull();
        assertThat(asked().lastDate()).isNull();
    }

    @Test
    void withoutCircumstancesIsOtherwiseTheSame() {
        LeaveAsked asked = new LeaveAsked("1", "A", List.of(OPEN), new Circumstances(Map.of("yes", true)), true);
        assertThat(asked.withoutCircumstances())
                .isEqualTo(new LeaveAsked("1", "A", List.of(OPEN), Circumstances.NONE, true));
    }

    @Test
    void takesTheMinutesThatWereBookedWhereADayWasLeftOpen() {
        LeaveAsked filled = asked(WHOLE, OPEN, DayAsked.usual(MONDAY.plusDays(1)))
                .withMinutes(Map.of(OPEN.date(), 400, MONDAY, 1), Map.of(OPEN.date(), 420));
        assertThat(filled.days())
                .containsExactly(
                        WHOLE,
                        new DayAsked(OPEN.date(), 400, 420, null, null, null),
                        DayAsked.usual(MONDAY.plusDays(1)));
    }

    @Test
    void aDayLeftOpenHasTheUsualHoursOfTheContract() {
        ContractHours contract = ContractHours.always(2251, 2250);
        assertThat(DayAsked.usual(MONDAY).filledIn(contract, day -> false))
                .isEqualTo(new LineAsked(MONDAY, 451, 451, null, null, null));
        assertThat(new DayAsked(MONDAY, 200, null, Pay.PAID, null, null).filledIn(contract, day -> false))
                .isEqualTo(new LineAsked(MONDAY, 200, 200, Pay.PAID, null, null));
        assertThat(WHOLE.filledIn(contract, day -> false))
                .isEqualTo(new LineAsked(MONDAY, 450, 480, Pay.UNPAID, SEVEN, WHOLE.endsAt()));
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

    private static LeaveAsked asked(DayAsked... days) {
        return new LeaveAsked("10000006", "CARERS_LEAVE", List.of(days), Circumstances.NONE, false);
    }
}
