package org.specialleave.exchange;

import java.util.Arrays;
import org.specialleave.platform.NotFoundException;

/** A way out of the house; each has its own numbers, batches and layout. */
public enum Feed {
    /** Absences of those whose system of record is ESR. */
    ESR_ABSENCE("esr-absence"),
    /** Unpaid hours, as elements of the payroll. */
    ESR_PAYROLL("esr-payroll"),
    /** Absences of those whose system of record is the roster, which passes them on to ESR itself. */
    ROSTER("roster");

    private final String code;

    Feed(String code) {
        this.code = code;
    }

    /** Its name in addresses, tables and layouts. */
    public String code() {
        return code;
    }

    /**
     * The feed of that name.
     *
     * @throws NotFoundException if there is none
     */
    public static Feed of(String code) {
        return Arrays.stream(values())
                .filter(feed -> feed.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("feed " + code));
    }
}
