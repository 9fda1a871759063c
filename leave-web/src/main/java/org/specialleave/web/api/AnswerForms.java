package org.specialleave.web.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.specialleave.account.AccountFileRow;
import org.specialleave.account.AccountView;
import org.specialleave.account.OneTimePassword;
import org.specialleave.exchange.Feed;
import org.specialleave.exchange.FeedCalendarView;
import org.specialleave.ledger.LedgerRow;
import org.specialleave.platform.FieldFault;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.EntitlementBasis;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.release.HoursImpact;
import org.specialleave.policy.release.VersionDifference;
import org.specialleave.policy.release.VersionView;
import org.specialleave.record.Balance;
import org.specialleave.record.BalanceSheet;
import org.specialleave.record.Explanation;
import org.specialleave.record.RecordSheet;
import org.specialleave.replay.AnswerOutline;
import org.specialleave.replay.Hours;
import org.specialleave.replay.ReplayOrder;
import org.specialleave.replay.ReplayResult;
import org.specialleave.replay.ReplayView;
import org.specialleave.replay.TypeTotals;
import org.specialleave.request.Action;
import org.specialleave.request.RequestedDay;
import org.specialleave.request.query.RequestRow;
import org.specialleave.request.query.RequestView;
import org.specialleave.settings.DatedProfile;
import org.specialleave.settings.TrustProfile;
import org.specialleave.staff.AppointmentView;
import org.specialleave.staff.HoursWorked;
import org.specialleave.staff.RecordingView;
import org.specialleave.staff.StaffImport;

/**
 * How the domain's records are told: fields that go by another name, are left out where they are null, or are not told
 * at all. All else of a record is told by its own name; tests hold each answer to {@code openapi.yaml}.
 */
@SuppressWarnings("unused")
final class AnswerForms {
    /** The form of each class that has one, for Jackson. */
    static final Map<Class<?>, Class<?>> ALL = Map.ofEntries(
            Map.entry(AccountFileRow.class, OfAccountFileRow.class),
            Map.entry(AccountView.class, OfAccount.class),
            Map.entry(Action.class, OfAction.class),
            Map.entry(AppointmentView.class, WithoutNulls.class),
            Map.entry(AssessedLine.class, OfAssessedLine.class),
            Map.entry(Balance.class, OfBalance.class),
            Map.entry(BalanceSheet.class, OfBalances.class),
            Map.entry(DatedProfile.class, OfSettings.class),
            Map.entry(RequestedDay.class, OfDay.class),
            Map.entry(VersionDifference.class, OfDifference.class),
            Map.entry(Entitlement.class, OfEntitlement.class),
            Map.entry(Explanation.class, OfExplanation.class),
            Map.entry(Explanation.Use.class, OfUse.class),
            Map.entry(Feed.class, OfFeed.class),
            Map.entry(FeedCalendarView.class, WithoutNulls.class),
            Map.entry(FeedCalendarView.Today.class, WithoutNulls.class),
            Map.entry(Finding.class, OfFinding.class),
            Map.entry(Hours.class, OfReplayHours.class),
            Map.entry(LedgerRow.class, OfLedgerRow.class),
            Map.entry(OneTimePassword.class, OfPassword.class),
            Map.entry(HoursImpact.class, OfHours.class),
            Map.entry(HoursImpact.Example.class, OfExample.class),
            Map.entry(PolicyPack.Adoption.class, WithoutNulls.class),
            Map.entry(RecordingView.class, WithoutNulls.class),
            Map.entry(RecordSheet.class, OfRecordSheet.class),
            Map.entry(ReplayOrder.class, OfReplayAsked.class),
            Map.entry(ReplayView.class, OfReplay.class),
            Map.entry(RequestRow.class, OfRequestRow.class),
            Map.entry(RequestView.Line.class, OfLine.class),
            Map.entry(AnswerOutline.class, OfSaid.class),
            Map.entry(StaffImport.class, OfStaffImport.class),
            Map.entry(TrustProfile.class, WithoutNulls.class),
            Map.entry(TrustProfile.Contact.class, WithoutNulls.class),
            Map.entry(TrustProfile.Helpline.class, WithoutNulls.class),
            Map.entry(TypeTotals.class, OfTotals.class),
            Map.entry(VersionView.class, OfVersion.class));

    private AnswerForms() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface WithoutNulls {}

    private interface OfAction {
        @JsonValue
        String slug();
    }

    private interface OfFeed {
        @JsonValue
        String code();
    }

    /** Told once, in the answer that made it. */
    private interface OfPassword {
        @JsonValue
        String text();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface OfAccount {
        @JsonProperty("oneTimePasswordUntil")
        Instant oneTimeUntil();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface OfAccountFileRow {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String name();

        @JsonProperty("oneTimePassword")
        OneTimePassword password();

        @JsonProperty("errors")
        List<FieldFault> faults();
    }

    @JsonIgnoreProperties("asked")
    private interface OfAssessedLine {}

    @JsonIgnoreProperties("ownWords")
    private interface OfFinding {}

    private interface OfEntitlement {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String event();

        @JsonProperty
        int leftMinutes();

        @JsonUnwrapped
        EntitlementBasis reckoning();
    }

    @JsonIgnoreProperties("window")
    private interface OfBalance {
        @JsonProperty
        int leftMinutes();
    }

    @JsonIncludeProperties({"assignmentNumber", "leaveYear", "weeklyMinutes", "items"})
    private interface OfBalances {
        @JsonProperty("items")
        List<Balance> balances();
    }

    private interface OfExplanation {
        @JsonUnwrapped
        EntitlementBasis reckoning();
    }

    @JsonIgnoreProperties("lineId")
    private interface OfUse {}

    @JsonIncludeProperties({"date", "minutes", "kind", "pay", "leaveType", "reference", "at"})
    private interface OfLedgerRow {}

    @JsonIgnoreProperties({"years", "requestsOpen"})
    private interface OfRecordSheet {
        @JsonProperty("person")
        String personName();

        @JsonProperty("entitlements")
        @JsonIgnoreProperties("rows")
        List<Balance> balances();
    }

    private interface OfLine {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Instant startsAt();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Instant endsAt();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface OfDay {
        @JsonInclude
        Object pay();
    }

    private interface OfRequestRow {
        @JsonProperty("person")
        String personName();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties("revision")
    private interface OfVersion {
        @JsonProperty("version")
        String name();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface OfDifference {
        @JsonUnwrapped
        HoursImpact hours();
    }

    private interface OfHours {
        @JsonProperty("assignmentsWithMore")
        int gain();

        @JsonProperty("assignmentsWithLess")
        int lose();

        @JsonProperty("assignmentsWithTheSame")
        int stay();
    }

    private interface OfExample {
        @JsonUnwrapped
        HoursWorked hours();

        @JsonProperty("minutesBefore")
        int before();

        @JsonProperty("minutesAfter")
        int after();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface OfSettings {
        @JsonUnwrapped
        TrustProfile profile();
    }

    private interface OfReplayAsked {
        @JsonProperty("from")
        LocalDate firstDay();

        @JsonProperty("to")
        LocalDate lastDay();
    }

    @JsonIgnoreProperties({"id", "differences"})
    private interface OfReplay {
        @JsonUnwrapped
        ReplayOrder asked();

        @JsonUnwrapped
        ReplayResult result();
    }

    private interface OfTotals {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String leaveType();

        @JsonProperty("costDifferencePence")
        long pence();
    }

    @JsonIgnoreProperties({"paidCost", "discretionCost"})
    private interface OfReplayHours {
        @JsonProperty("paidMinutes")
        long paid();

        @JsonProperty("unpaidMinutes")
        long unpaid();

        @JsonProperty("atDiscretionMinutes")
        long atDiscretion();

        @JsonProperty("minutesWithoutRate")
        long withoutRate();

        @JsonProperty("costPence")
        long pence();

        @JsonProperty("atDiscretionCostPence")
        long discretionPence();
    }

    private interface OfSaid {
        @JsonProperty("paidMinutes")
        int paid();

        @JsonProperty("unpaidMinutes")
        int unpaid();

        @JsonProperty("atDiscretionMinutes")
        int atDiscretion();
    }

    @JsonIgnoreProperties({"id", "businessDate", "receivedAt", "account", "linesRead"})
    private interface OfStaffImport {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String why();
    }
}
