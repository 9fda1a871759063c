package org.specialleave.policy.pack;

import org.specialleave.policy.model.RuleCondition;

/** Finds the shape of a condition. */
final class ShapeOf implements RuleCondition.Visitor<RuleShape<?>> {
    @Override
    public RuleShape<?> always(RuleCondition.Always condition) {
        return RuleShapes.ALWAYS;
    }

    @Override
    public RuleShape<?> beyondShifts(RuleCondition.BeyondShifts condition) {
        return RuleShapes.BEYOND_SHIFTS;
    }

    @Override
    public RuleShape<?> betweenShifts(RuleCondition.BetweenShifts condition) {
        return RuleShapes.BETWEEN_SHIFTS;
    }

    @Override
    public RuleShape<?> overEntitlement(RuleCondition.OverEntitlement condition) {
        return RuleShapes.OVER_ENTITLEMENT;
    }

    @Override
    public RuleShape<?> overPartOfEntitlement(RuleCondition.OverPartOfEntitlement condition) {
        return RuleShapes.OVER_PART_OF_ENTITLEMENT;
    }

    @Override
    public RuleShape<?> overCap(RuleCondition.OverCap condition) {
        return RuleShapes.OVER_CAP;
    }

    @Override
    public RuleShape<?> afterWindow(RuleCondition.AfterWindow condition) {
        return RuleShapes.AFTER_WINDOW;
    }

    @Override
    public RuleShape<?> beforeWindow(RuleCondition.BeforeWindow condition) {
        return RuleShapes.BEFORE_WINDOW;
    }

    @Override
    public RuleShape<?> retrospective(RuleCondition.Retrospective condition) {
        return RuleShapes.RETROSPECTIVE;
    }

    @Override
    public RuleShape<?> shortNotice(RuleCondition.ShortNotice condition) {
        return RuleShapes.SHORT_NOTICE;
    }

    @Override
    public RuleShape<?> shortNoticeForLength(RuleCondition.ShortNoticeForLength condition) {
        return RuleShapes.SHORT_NOTICE_FOR_LENGTH;
    }

    @Override
    public RuleShape<?> shortService(RuleCondition.ShortService condition) {
        return RuleShapes.SHORT_SERVICE;
    }

    @Override
    public RuleShape<?> asksForPay(RuleCondition.AsksForPay condition) {
        return RuleShapes.ASKS_FOR_PAY;
    }

    @Override
    public RuleShape<?> notAskedUnpaid(RuleCondition.NotAskedUnpaid condition) {
        return RuleShapes.NOT_ASKED_UNPAID;
    }

    @Override
    public RuleShape<?> beyondHalfDays(RuleCondition.BeyondHalfDays condition) {
        return RuleShapes.BEYOND_HALF_DAYS;
    }

    @Override
    public RuleShape<?> otherThanUnits(RuleCondition.OtherThanUnits condition) {
        return RuleShapes.OTHER_THAN_UNITS;
    }

    @Override
    public RuleShape<?> underHalfShift(RuleCondition.UnderHalfShift condition) {
        return RuleShapes.UNDER_HALF_SHIFT;
    }

    @Override
    public RuleShape<?> notListed(RuleCondition.NotListed condition) {
        return RuleShapes.NOT_LISTED;
    }

    @Override
    public RuleShape<?> paidWithoutHours(RuleCondition.PaidWithoutHours condition) {
        return RuleShapes.PAID_WITHOUT_HOURS;
    }

    @Override
    public RuleShape<?> payLostWithoutHours(RuleCondition.PayLostWithoutHours condition) {
        return RuleShapes.PAY_LOST_WITHOUT_HOURS;
    }

    @Override
    public RuleShape<?> unpaidLine(RuleCondition.UnpaidLine condition) {
        return RuleShapes.UNPAID_LINE;
    }

    @Override
    public RuleShape<?> noHours(RuleCondition.NoHours condition) {
        return RuleShapes.NO_HOURS;
    }

    @Override
    public RuleShape<?> linesOverlap(RuleCondition.LinesOverlap condition) {
        return RuleShapes.LINES_OVERLAP;
    }

    @Override
    public RuleShape<?> notEmployed(RuleCondition.NotEmployed condition) {
        return RuleShapes.NOT_EMPLOYED;
    }

    @Override
    public RuleShape<?> circumstancesHold(RuleCondition.CircumstancesHold condition) {
        return RuleShapes.CIRCUMSTANCES_HOLD;
    }
}
