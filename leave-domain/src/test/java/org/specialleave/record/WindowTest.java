package org.specialleave.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.model.Entitlement;

class WindowTest {
    private static Entitlement row(String period) {
        return new Entitlement("CHILD_BEREAVEMENT", period, null, 4500, 0, 450, null);
    }

    @Test
    void opensOnTheFirstOfItsTwoDays() {
        assertThat(Window.of(row("2026-12-01/2027-12-28")))
                .contains(new Window("CHILD_BEREAVEMENT", LocalDate.parse("2026-12-01"), null));
    }

    @Test
    void opensOnNoKnownDayWhereNobodyToldIt() {
        assertThat(Window.of(row(null))).contains(new Window("CHILD_BEREAVEMENT", null, null));
    }

    @Test
    void isNoneWhereAnEarlierVersionCountedByLeaveYear() {
        assertThat(Window.of(row("2026-27"))).isEmpty();
    }
}
