package org.specialleave.web.api;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.account.AccountFileRow;
import org.specialleave.account.AccountState;
import org.specialleave.account.AccountView;
import org.specialleave.exchange.Feed;
import org.specialleave.exchange.FeedCalendarView;
import org.specialleave.exchange.FeedRun;
import org.specialleave.platform.FieldFault;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Outcome;
import org.specialleave.replay.AnswerOutline;
import org.specialleave.replay.Hours;
import org.specialleave.replay.ListedDifference;
import org.specialleave.replay.ReplayOrder;
import org.specialleave.replay.ReplayResult;
import org.specialleave.replay.ReplayView;
import org.specialleave.replay.TypeTotals;
import org.specialleave.settings.DatedProfile;
import org.specialleave.settings.TrustProfile;
import org.specialleave.staff.AppointmentView;
import org.specialleave.staff.OnCallView;
import org.specialleave.staff.RecordingView;
import org.specialleave.staff.StaffImport;
import org.specialleave.staff.SystemOfRecord;

/** One of each record that is answered about the trust, its staff and its files. */
final class AdministrationSamples {
    private static final Instant SUMMER = Instant.parse("2026-07-01T09:00:00Z");
    private static final Instant WINTER = Instant.parse("2026-12-01T09:00:00.25Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private AdministrationSamples() {}

    /** The samples by the name under which their answer is kept. */
    static Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "account",
                new AccountView("jane", "2", "Jane", List.of("hr", "staff"), DAY, DAY, AccountState.ACTIVE, SUMMER, 4));
        all.put(
                "account.bare",
                new AccountView("jane", null, null, List.of(), null, null, AccountState.ACTIVE, null, 0));
        all.put(
                "accountRow",
                new AccountFileRow(
                        2,
                        "",
                        null,
                        AccountFileRow.Outcome.REFUSED,
                        null,
                        List.of(FieldFault.of("roles", "NO_ROLE"), FieldFault.of("", "NOT_CSV"))));
        all.put(
                "accountRow.made",
                new AccountFileRow(3, "jane", "Jane", AccountFileRow.Outcome.UNCHANGED, null, List.of()));
        all.put(
                "appointment",
                new AppointmentView(7, "2", "Jane", ApprovalLevel.DIRECTOR, "20", "Ward", DAY, DAY, true));
        all.put(
                "appointment.open",
                new AppointmentView(7, "2", "Jane", ApprovalLevel.DIRECTOR, "20", null, DAY, null, false));
        all.put("onCall", new OnCallView(7, "2", "Jane", SUMMER, WINTER));
        all.put("recording", new RecordingView(7, "20", null, null, SystemOfRecord.ROSTER, DAY, null));
        all.put("recording.closed", new RecordingView(7, null, "1", "Jane", SystemOfRecord.ROSTER, DAY, DAY));
        all.put(
                "feedCalendar",
                new FeedCalendarView(
                        7,
                        Feed.ROSTER,
                        List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(5, 30),
                        DAY,
                        DAY,
                        FeedCalendarView.Standing.HOLDS,
                        SUMMER,
                        "root"));
        all.put(
                "feedCalendar.open",
                new FeedCalendarView(
                        7,
                        Feed.ROSTER,
                        List.of(DayOfWeek.SUNDAY),
                        null,
                        DAY,
                        null,
                        FeedCalendarView.Standing.TO_COME,
                        WINTER,
                        "root"));
        all.put(
                "feedCalendarToday",
                new FeedCalendarView.Today(Feed.ESR_PAYROLL, List.of(DayOfWeek.MONDAY), LocalTime.of(5, 30), DAY));
        all.put(
                "feedCalendarToday.default",
                new FeedCalendarView.Today(Feed.ESR_ABSENCE, List.of(DayOfWeek.values()), null, null));
        all.put(
                "settings",
                new DatedProfile(
                        5,
                        DAY,
                        new TrustProfile(
                                "Trust",
                                new TrustProfile.Contact("1", "a@b"),
                                new TrustProfile.Contact(null, "c@d"),
                                List.of(
                                        new TrustProfile.Helpline("h", "2", "9-5"),
                                        new TrustProfile.Helpline("i", "3", null)),
                                List.of(new TrustProfile.Address("n", "a")),
                                ApprovalLevel.DIRECTOR)));
        all.put("settings.none", new DatedProfile(0, null, TrustProfile.EMPTY));
        all.put(
                "replay",
                new ReplayView(
                        3,
                        new ReplayOrder("LPT-9", DAY, DAY),
                        SUMMER,
                        ReplayView.State.DONE,
                        4,
                        5,
                        6,
                        new ReplayResult(List.of(totals("CARERS")), totals(null), 2, true)));
        all.put(
                "replay.running",
                new ReplayView(3, new ReplayOrder("LPT-9", DAY, DAY), SUMMER, ReplayView.State.RUNNING, 4, 5, 0, null));
        all.put(
                "replayDifference",
                new ListedDifference(
                        "SL-1",
                        "CARERS",
                        DAY,
                        new AnswerOutline(Outcome.ALLOWED, true, List.of(ApprovalLevel.HR), 1, 2, 3),
                        new AnswerOutline(Outcome.BLOCKED, false, List.of(), 0, 0, 0),
                        List.of("a"),
                        List.of(),
                        hours(),
                        Hours.NONE));
        all.put("staffImport", staffImport(StaffImport.Outcome.IMPORTED, null));
        all.put("staffImport.running", staffImport(StaffImport.Outcome.RUNNING, "why"));
        all.put(
                "run",
                new FeedRun(
                        Feed.ESR_ABSENCE,
                        DAY,
                        12,
                        "F.DAT",
                        2,
                        450,
                        new BigDecimal("7.50"),
                        "ab",
                        FeedRun.Status.WRITTEN,
                        SUMMER));
        return all;
    }

    private static Hours hours() {
        return new Hours(1, 2, 3, 4, 500, 600);
    }

    private static TypeTotals totals(String type) {
        return new TypeTotals(type, 1, 2, 3, hours(), Hours.NONE);
    }

    private static StaffImport staffImport(StaffImport.Outcome outcome, String why) {
        return new StaffImport(
                1,
                "F.DAT",
                outcome,
                why,
                DAY,
                SUMMER,
                "hr",
                5,
                4,
                3,
                2,
                1,
                0,
                List.of(new StaffImport.RefusedRow(3, "own supervisor")));
    }
}
