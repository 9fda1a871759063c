package org.specialleave.web.limits;

import org.specialleave.platform.LimitReader;

/**
 * What a form may be; {@code leave.web.largest-form} and those after it.
 *
 * @param largest          bytes of the form of a page
 * @param beforeSignIn     bytes of the form of somebody who is not signed in: the sign-in page's own
 * @param fields           fields of one request, those of its address among them
 * @param largestStaffFile bytes of a staff file
 */
public record FormLimits(int largest, int beforeSignIn, int fields, int largestStaffFile) {
    private static final int SMALLEST_FORM = 1 << 14;
    private static final int LARGEST_FORM = 4 << 20;

    static FormLimits of(LimitReader limits) {
        int largest = limits.number("leave.web.largest-form", SMALLEST_FORM, LARGEST_FORM);
        return new FormLimits(
                largest,
                limits.number("leave.web.largest-form-before-sign-in", 1 << 12, largest),
                limits.number("leave.web.most-fields", 100, 50_000),
                limits.number("leave.staff.largest-file", 1, Integer.MAX_VALUE));
    }
}
