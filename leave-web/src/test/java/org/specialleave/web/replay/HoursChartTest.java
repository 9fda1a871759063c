package org.specialleave.web.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specialleave.replay.Hours;
import org.specialleave.replay.TypeTotals;

/** Hours by type as bars: lengths in proportion, nothing that is there unseen. */
class HoursChartTest {
    private static TypeTotals type(String code, Hours before, Hours after) {
        return new TypeTotals(code, 1, 1, 0, before, after);
    }

    private static Hours hours(long paid, long discretion, long unpaid) {
        return new Hours(paid, unpaid, discretion, 0, 0, 0);
    }

    @Test
    void theLongestFillsThePictureAndTheOthersAreInProportion() {
        HoursChart chart = HoursChart.of(
                List.of(
                        type("A", hours(6000, 0, 0), hours(3000, 3000, 0)),
                        type("B", hours(0, 0, 12000), hours(0, 0, 1))),
                code -> "Type " + code);

        assertThat(chart.types()).extracting(HoursChart.OfType::name).containsExactly("Type B", "Type A");
        HoursChart.OfType b = chart.types().get(0);
        assertThat(b.before().unpaid()).isEqualTo(380);
        assertThat(b.after().unpaid()).as("one minute is seen").isEqualTo(2);
        HoursChart.OfType a = chart.types().get(1);
        assertThat(a.after().paid()).isEqualTo(95);
        assertThat(a.after().discretionAt()).isEqualTo(95);
        assertThat(a.after().discretion()).isEqualTo(95);
        assertThat(a.before().figure()).isEqualTo("100 h");
        assertThat(chart.height()).isEqualTo(2 * 78);
    }

    @Test
    void manyTypesAreCutToThoseWithTheMostHours() {
        List<TypeTotals> many = IntStream.rangeClosed(1, 15)
                .mapToObj(number -> type("T" + number, hours(number * 60L, 0, 0), hours(0, 0, 0)))
                .toList();
        HoursChart chart = HoursChart.of(many, code -> code);

        assertThat(chart.types()).hasSize(12);
        assertThat(chart.types().get(0).name()).isEqualTo("T15");
        assertThat(chart.left()).isEqualTo(3);
    }

    @Test
    void typesWithoutAnyHoursHaveNoBar() {
        HoursChart chart = HoursChart.of(List.of(type("A", Hours.NONE, Hours.NONE)), code -> code);
        assertThat(chart.types()).isEmpty();
    }
}
