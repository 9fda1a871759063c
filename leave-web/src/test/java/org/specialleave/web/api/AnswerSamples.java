package org.specialleave.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.specialleave.ledger.LedgerKind;
import org.specialleave.ledger.LedgerRow;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.EntitlementBasis;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.PolicyTerms;
import org.specialleave.policy.model.Severity;
import org.specialleave.policy.release.HoursImpact;
import org.specialleave.policy.release.VersionDifference;
import org.specialleave.policy.release.VersionSource;
import org.specialleave.policy.release.VersionState;
import org.specialleave.policy.release.VersionView;
import org.specialleave.record.Balance;
import org.specialleave.record.BalanceSheet;
import org.specialleave.record.Explanation;
import org.specialleave.record.RecordSheet;
import org.specialleave.request.Action;
import org.specialleave.request.Deferral;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.LineState;
import org.specialleave.request.RefusalGround;
import org.specialleave.request.RequestState;
import org.specialleave.request.RequestedDay;
import org.specialleave.request.RouteStep;
import org.specialleave.request.query.EventView;
import org.specialleave.request.query.RequestRow;
import org.specialleave.request.query.RequestView;
import org.specialleave.staff.HoursWorked;
import org.specialleave.staff.SystemOfRecord;

/** One of each record that is answered, with every field set and with as few as there can be. */
final class AnswerSamples {
    private static final Instant SUMMER = Instant.parse("2026-07-01T09:00:00Z");
    private static final Instant WINTER = Instant.parse("2026-12-01T09:00:00.25Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private AnswerSamples() {}

    /** The samples by the name under which their answer is kept. */
    static Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("assessment", assessment());
        all.put(
                "assessment.blocked",
                new Assessment(Outcome.BLOCKED, true, List.of(), List.of(), List.of(), List.of(), List.of(finding())));
        all.put("request", request(WINTER));
        all.put("request.draft", request(null));
        all.put(
                "row",
                new RequestRow(
                        "SL-1",
                        RequestState.GRANTED,
                        "CARERS",
                        "Jane \u00c4 \ud83d\ude00 \"Nurse\"\n",
                        "1",
                        false,
                        SUMMER,
                        WINTER,
                        DAY,
                        DAY,
                        ApprovalLevel.HR,
                        450));
        all.put(
                "row.draft",
                new RequestRow(
                        "SL-1", RequestState.DRAFT, "CARERS", "Jane", "1", true, SUMMER, null, null, null, null, 0));
        all.put(
                "event",
                EventAnswer.of(
                        new EventView(
                                SUMMER,
                                Action.ASK_DEFERRAL,
                                RequestState.SUBMITTED,
                                RequestState.GRANTED,
                                "Max",
                                ApprovalLevel.LINE_MANAGER,
                                RefusalGround.OTHER,
                                true,
                                "k",
                                "c",
                                "d"),
                        "Why?"));
        all.put(
                "event.first",
                EventAnswer.of(
                        new EventView(
                                SUMMER,
                                Action.SUBMIT,
                                null,
                                RequestState.SUBMITTED,
                                "Jane",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        null));
        all.put(
                "balances",
                new BalanceSheet(
                        1,
                        2,
                        "1",
                        "2026-27",
                        DAY,
                        DAY,
                        2250,
                        List.of(balance(explanation()), balance(unexplained())),
                        DAY,
                        List.of("2026-27"),
                        List.of(),
                        true));
        all.put(
                "sheet",
                new RecordSheet(
                        "2026-27",
                        "Jane",
                        "2",
                        "1",
                        null,
                        "XR05",
                        null,
                        2250,
                        SystemOfRecord.ESR,
                        List.of(sheetRow(), hoursAlone()),
                        List.of(balance(explanation())),
                        List.of(),
                        true));
        all.put(
                "version",
                new VersionView(
                        "LPT-9",
                        "LPT",
                        "Special leave",
                        DAY,
                        VersionState.RELEASED,
                        VersionSource.TYPED,
                        "hr",
                        SUMMER,
                        "hr2",
                        WINTER,
                        "ab",
                        3));
        all.put("version.draft", draft());
        all.put(
                "difference",
                new VersionDifference(
                        VersionDifference.Kind.FIGURE,
                        VersionDifference.Effect.TAKES,
                        List.of("Carers"),
                        "",
                        "5.8",
                        "a",
                        "b",
                        new HoursImpact(
                                1, 2, 3, List.of(new HoursImpact.Example(new HoursWorked(2250, 2250, 9), 900, 450)))));
        all.put(
                "difference.words",
                new VersionDifference(
                        VersionDifference.Kind.WORDS,
                        VersionDifference.Effect.SAYS,
                        List.of(),
                        "x",
                        null,
                        "a",
                        "b",
                        null));
        all.putAll(AdministrationSamples.all());
        return all;
    }

    private static Finding finding() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("minutes", 15);
        parameters.put("shifts", new BigDecimal("1.50"));
        parameters.put("on", DAY);
        parameters.put("at", SUMMER);
        parameters.put("tier", ApprovalLevel.HR);
        parameters.put("list", List.of("a", 2));
        parameters.put("flag", true);
        return new Finding("OVER_CAP", Severity.REFER, null, parameters);
    }

    private static EntitlementBasis reckoning() {
        return new EntitlementBasis("1 working week", null, "LPT-8", 1350, DAY);
    }

    private static Assessment assessment() {
        return new Assessment(
                Outcome.REFERRED,
                true,
                List.of(ApprovalLevel.LINE_MANAGER, ApprovalLevel.HR),
                List.of(
                        new AssessedLine(0, DAY, 435, Pay.PAID, "2026-27", "LPT-8"),
                        new AssessedLine(0, DAY, 15, Pay.AT_DISCRETION, null, null)),
                List.of(
                        new Entitlement("CAP", "2026-27", null, 1350, 915, 450, reckoning()),
                        new Entitlement("CAP", null, "a", 1350, 0, 450, null)),
                List.of("REFLECTION"),
                List.of(finding()));
    }

    private static RequestView request(Instant submitted) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("managerToldAt", SUMMER);
        told.put("linkedShifts", new BigDecimal("1.5"));
        told.put("dateOfDeath", DAY);
        told.put("summons", true);
        told.put("stillbirthDays", 3);
        told.put("body", "SCHOOL");
        LeaveApplication asked = new LeaveApplication(
                "1",
                "CARERS",
                List.of(new RequestedDay(DAY, 450, 460, Pay.PAID, SUMMER, WINTER), RequestedDay.usual(DAY)),
                new Circumstances(told),
                true);
        return new RequestView(
                "SL-1",
                3,
                RequestState.SUBMITTED,
                true,
                9,
                "Jane",
                asked,
                submitted == null ? null : "hr",
                true,
                SUMMER,
                submitted,
                List.of(
                        new RequestView.Line(
                                1, DAY, SUMMER, WINTER, 450, 450, Pay.PAID, LineState.REQUESTED, "2026-27", "LPT-8"),
                        new RequestView.Line(2, DAY, null, null, 450, 450, null, LineState.GRANTED, "2026-27", null)),
                List.of(ApprovalLevel.LINE_MANAGER),
                List.of(new RequestView.Step(
                        RouteStep.Stage.DECISION, ApprovalLevel.LINE_MANAGER, RouteStep.State.WAITING)),
                submitted == null ? null : ApprovalLevel.LINE_MANAGER,
                true,
                false,
                submitted == null ? null : assessment(),
                Set.of(Action.ASK_DEFERRAL),
                Deferral.POSSIBLE);
    }

    private static Balance balance(Explanation explanation) {
        return new Balance(
                "CAP",
                null,
                null,
                "LPT-8",
                1350,
                900,
                0,
                List.of(new LedgerRow("SL-1", "CAP", "CARERS", Pay.PAID, DAY, -450, LedgerKind.HOLD, SUMMER, true, 4)),
                explanation,
                true);
    }

    private static Explanation explanation() {
        return new Explanation(
                reckoning(),
                PolicyTerms.ChangeOfHours.TIME_WEIGHTED,
                List.of(new Explanation.Hours(DAY, DAY, 2250)),
                List.of(
                        new Explanation.Use(
                                5, "SL-1", "CARERS", List.of("5.8"), DAY, 450, 400, 0, Pay.PAID, true, "Max", WINTER),
                        new Explanation.Use(6, "SL-2", "CARERS", List.of(), DAY, 450, 400, 0, null, false, null, null)),
                15);
    }

    private static Explanation unexplained() {
        return new Explanation(null, PolicyTerms.ChangeOfHours.HOURS_ON_THE_DAY, List.of(), List.of(), 0);
    }

    private static RecordSheet.Row sheetRow() {
        return new RecordSheet.Row(
                "SL-1", "CARERS", "1", DAY, SUMMER, WINTER, 450, Pay.PAID, true, "CAP", null, 900, SUMMER, "hr", "Max",
                WINTER);
    }

    private static RecordSheet.Row hoursAlone() {
        return new RecordSheet.Row(
                null, null, null, DAY, null, null, 450, null, true, null, null, 0, null, null, null, null);
    }

    private static VersionView draft() {
        return new VersionView(
                "LPT-9",
                "LPT",
                "Special leave",
                DAY,
                VersionState.DRAFT,
                VersionSource.FILE,
                "hr",
                SUMMER,
                null,
                null,
                "ab",
                3);
    }
}
