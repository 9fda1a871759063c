package org.specialleave.security;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.specialleave.ear.RunningApplication;

/**
 * Confidential leave of two nurses of the demonstration trust: granted by Human Resources or by somebody above them, a
 * right, refused, undecided, and a draft.
 */
final class HiddenLeaves {
    static final String NURSE = "10000006";
    static final String NURSE2 = "10000007";

    private HiddenLeaves() {}

    /** Asks for all of it, has it decided, and keeps the draft; all in the leave year 2101-02. */
    static List<HiddenLeave> of(RunningApplication application) {
        HiddenLeave carers = new HiddenLeave(
                        application,
                        "nurse",
                        NURSE,
                        "CARERS",
                        "head-of-service",
                        LocalDate.of(2101, 6, 6),
                        LocalDate.of(2101, 6, 7),
                        LocalDate.of(2101, 6, 8),
                        LocalDate.of(2101, 6, 9))
                .tells("2101-05-28", "28 May 2101")
                .asked("\"managerToldAt\":\"2101-05-28T03:17:00Z\"", "");
        carers.askedSomething().answered().endorsed().granted("head-of-service");
        HiddenLeave right = new HiddenLeave(
                        application, "nurse", NURSE, "CHILD_BEREAVEMENT", "", LocalDate.of(2101, 8, 1))
                .tells("2101-07-19", "19 July 2101")
                .asked("\"dateOfDeath\":\"2101-07-19\"", "Zqwhomfirstqz");
        right.acknowledged();
        HiddenLeave draft = new HiddenLeave(
                        application, "nurse", NURSE, "CHILD_BEREAVEMENT", "", LocalDate.of(2101, 9, 5))
                .tells("2101-08-30", "30 August 2101")
                .drafted("\"dateOfDeath\":\"2101-08-30\"", "Zqwhomdraftqz");
        HiddenLeave undecided = new HiddenLeave(
                        application, "nurse", NURSE, "HOSPITAL_ATTENDANCE", "", LocalDate.of(2101, 10, 3))
                .tells("2101-09-27", "27 September 2101")
                .asked("\"managerToldAt\":\"2101-09-27T03:17:00Z\"", "");
        HiddenLeave crisis = new HiddenLeave(
                        application, "nurse2", NURSE2, "DOMESTIC_CRISIS", "", LocalDate.of(2101, 6, 13))
                .asked("", "")
                .granted("hr");
        HiddenLeave refused = new HiddenLeave(
                        application, "nurse2", NURSE2, "EMERGENCY_DOMESTIC", "", LocalDate.of(2101, 6, 20))
                .asked("", "")
                .refused();
        HiddenLeave duty = new HiddenLeave(application, "nurse2", NURSE2, "PUBLIC_DUTY", "", LocalDate.of(2101, 6, 27))
                .tells("Zqbodyqz")
                .asked("\"body\":\"Zqbodyqz\"", "")
                .granted("hr");
        HiddenLeave beyond = new HiddenLeave(
                        application,
                        "nurse2",
                        NURSE2,
                        "CHILD_BEREAVEMENT",
                        "director",
                        Stream.iterate(LocalDate.of(2101, 11, 7), day -> day.plusDays(1))
                                .limit(7)
                                .toArray(LocalDate[]::new))
                .tells("2101-10-28", "28 October 2101")
                .asked("\"dateOfDeath\":\"2101-10-28\"", "Zqwhombeyondqz")
                .endorsed()
                .granted("director");
        return List.of(carers, right, draft, undecided, crisis, refused, duty, beyond);
    }
}
