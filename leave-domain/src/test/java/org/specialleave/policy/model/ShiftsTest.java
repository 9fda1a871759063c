package org.specialleave.policy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Parts of shifts, added up exactly (D23). */
class ShiftsTest {
    @Test
    void thirdsAndHalvesMakeWholes() {
        Shifts one = Shifts.NONE.plus(150, 450).plus(230, 690).plus(1, 3);
        assertThat(one.minutesBeyond(1, 450, 450)).isEqualTo(450);
        assertThat(one.minutesBeyond(2, 450, 450)).isZero();
        assertThat(one.minutesBeyond(2, 451, 450)).isEqualTo(1);
    }

    @Test
    void sumsOfManyDifferentShiftsStayExact() {
        Random random = new Random(41);
        for (int round = 0; round < 300; round++) {
            Shifts shifts = Shifts.of(BigDecimal.valueOf(random.nextInt(200), 2));
            BigInteger count = BigInteger.ZERO;
            BigInteger parts = BigInteger.ONE;
            Shifts sum = Shifts.NONE;
            for (int line = 0; line < 40; line++) {
                int shift = 1 + random.nextInt(1440);
                int minutes = 1 + random.nextInt(shift);
                sum = sum.plus(minutes, shift);
                count = count.multiply(BigInteger.valueOf(shift)).add(parts.multiply(BigInteger.valueOf(minutes)));
                parts = parts.multiply(BigInteger.valueOf(shift));
                int limit = 1 + random.nextInt(40);
                BigInteger left = parts.multiply(BigInteger.valueOf(limit)).subtract(count);
                BigInteger within = left.multiply(BigInteger.valueOf(450))
                        .add(parts.subtract(BigInteger.ONE))
                        .divide(parts);
                int beyond = left.signum() <= 0
                        ? 450
                        : BigInteger.valueOf(450)
                                .subtract(within)
                                .max(BigInteger.ZERO)
                                .intValue();
                assertThat(sum.minutesBeyond(limit, 450, 450)).isEqualTo(beyond);
            }
            assertThat(shifts.minutesBeyond(2, 100, 100)).isBetween(0, 100);
        }
    }

    @Test
    void aMadeUpMultitudeOfShiftsEndsInTime() {
        Random random = new Random(43);
        Shifts shifts = Shifts.NONE;
        for (int line = 0; line < 5000; line++) {
            shifts = shifts.plus(1, 1_000_000_000 + random.nextInt(1_000_000_000));
        }
        assertThat(shifts.minutesBeyond(1, 100, 100)).isLessThanOrEqualTo(1);
    }
}
