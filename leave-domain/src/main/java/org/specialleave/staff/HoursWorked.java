package org.specialleave.staff;

/**
 * How many assignments have the same hours; tells nothing of whom.
 *
 * @param weeklyMinutes         the normal week; 0 where no hours are contracted
 * @param fullTimeWeeklyMinutes the full-time week of the grade
 * @param assignments           how many have these
 */
public record HoursWorked(int weeklyMinutes, int fullTimeWeeklyMinutes, int assignments) {
    /** Whether that is a full week. */
    public boolean fullTime() {
        return weeklyMinutes >= fullTimeWeeklyMinutes;
    }
}
