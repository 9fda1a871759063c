package org.specialleave.policy.model;

import java.time.Period;

/**
 * When a rule of the policy applies. The few shapes there are, each plain data as the policy pack gives it.
 *
 * <p>How a condition is evaluated is the assessment's business, how it is written in a pack the loader's.
 */
public sealed interface RuleCondition {
    /** One method for each shape, so that the compiler names what does not handle a new one. */
    interface Visitor<R> {
        /** For {@link Always}. */
        R always(Always condition);

        /** For {@link CircumstancesHold}. */
        R circumstancesHold(CircumstancesHold condition);

        /** For {@link BeyondShifts}. */
        R beyondShifts(BeyondShifts condition);

        /** For {@link BetweenShifts}. */
        R betweenShifts(BetweenShifts condition);

        /** For {@link OverEntitlement}. */
        R overEntitlement(OverEntitlement condition);

        /** For {@link OverPartOfEntitlement}. */
        R overPartOfEntitlement(OverPartOfEntitlement condition);

        /** For {@link OverCap}. */
        R overCap(OverCap condition);

        /** For {@link AfterWindow}. */
        R afterWindow(AfterWindow condition);

        /** For {@link BeforeWindow}. */
        R beforeWindow(BeforeWindow condition);

        /** For {@link Retrospective}. */
        R retrospective(Retrospective condition);

        /** For {@link ShortNotice}. */
        R shortNotice(ShortNotice condition);

        /** For {@link ShortNoticeForLength}. */
        R shortNoticeForLength(ShortNoticeForLength condition);

        /** For {@link ShortService}. */
        R shortService(ShortService condition);

        /** For {@link AsksForPay}. */
        R asksForPay(AsksForPay condition);

        /** For {@link NotAskedUnpaid}. */
        R notAskedUnpaid(NotAskedUnpaid condition);

        /** For {@link BeyondHalfDays}. */
        R beyondHalfDays(BeyondHalfDays condition);

        /** For {@link OtherThanUnits}. */
        R otherThanUnits(OtherThanUnits condition);

        /** For {@link UnderHalfShift}. */
        R underHalfShift(UnderHalfShift condition);

        /** For {@link NotListed}. */
        R notListed(NotListed condition);

        /** For {@link PaidWithoutHours}. */
        R paidWithoutHours(PaidWithoutHours condition);

        /** For {@link PayLostWithoutHours}. */
        R payLostWithoutHours(PayLostWithoutHours condition);

        /** For {@link UnpaidLine}. */
        R unpaidLine(UnpaidLine condition);

        /** For {@link NoHours}. */
        R noHours(NoHours condition);

        /** For {@link LinesOverlap}. */
        R linesOverlap(LinesOverlap condition);

        /** For {@link NotEmployed}. */
        R notEmployed(NotEmployed condition);
    }

    /** Calls the visitor's method for this shape. */
    <R> R accept(Visitor<R> visitor);

    /** The circumstance that tells how many shifts of the same incident were taken before; null where none counts. */
    default String linkedShifts() {
        return null;
    }

    /** Whether it looks at nothing but what was told about the situation. */
    default boolean isAboutCircumstancesAlone() {
        return false;
    }

    /** {@code always}. */
    record Always() implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.always(this);
        }
    }

    /** Something was told, such as {@code emergencyAdmission is yes}. */
    record CircumstancesHold(CircumstanceCondition circumstances) implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.circumstancesHold(this);
        }

        @Override
        public boolean isAboutCircumstancesAlone() {
            return true;
        }
    }

    /**
     * {@code more than 3 shifts in one incident, linkedShifts counted first}; part of a shift counts as its fraction.
     *
     * @param shifts       how many are within the limit
     * @param linkedShifts the circumstance that tells how many were taken before
     */
    record BeyondShifts(int shifts, String linkedShifts) implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.beyondShifts(this);
        }
    }

    /**
     * {@code more than 1 and at most 3 shifts in one incident, linkedShifts counted first}.
     *
     * @param linkedShifts the circumstance that tells how many were taken before
     */
    record BetweenShifts(int moreThan, int atMost, String linkedShifts) implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.betweenShifts(this);
        }
    }

    /** {@code over the figure}: beyond the type's own entitlement in its period. */
    record OverEntitlement() implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.overEntitlement(this);
        }
    }

    /**
     * {@code more than 3 days of the figure}: beyond part of the type's own entitlement in its period, so that one
     * person may grant up to here and another beyond.
     *
     * @param quantity in days exactly where the entitlement is
     */
    record OverPartOfEntitlement(Quantity quantity) implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.overPartOfEntitlement(this);
        }
    }

    /** {@code over the cap}: beyond the cap on paid leave in the leave year. */
    record OverCap() implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.overCap(this);
        }
    }

    /** {@code a line after the window}. */
    record AfterWindow() implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.afterWindow(this);
        }
    }

    /** {@code a line before the window}. */
    record BeforeWindow() implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.beforeWindow(this);
        }
    }

    /**
     * {@code a line before the day of the request}.
     *
     * @param circumstances what must hold too; null for nothing
     */
    record Retrospective(CircumstanceCondition circumstances) implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.retrospective(this);
        }
    }

    /**
     * {@code fewer than 28 days' notice}.
     *
     * @param days        calendar days from the request to the first line
     * @param unpaidLines whether it applies only where the answer has unpaid lines
     */
    record ShortNotice(int days, boolean unpaidLines) implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.shortNotice(this);
        }
    }

    /**
     * {@code notice shorter than the longer of 3 days and 2 days for each day asked for}.
     *
     * @param atLeast    calendar days
     * @param forEachDay calendar days for each date asked for
     */
    record ShortNoticeForLength(int atLeast, int forEachDay) implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.shortNoticeForLength(this);
        }
    }

    /**
     * {@code fewer than 12 months' service}, or {@code fewer than 26 weeks' service}, on the first line. Applies only
     * where it is known when service began.
     *
     * @param service how long; six months from 31 March end on 30 September
     */
    record ShortService(Period service) implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.shortService(this);
        }
    }

    /** {@code a line that asks for pay}, of a type that is unpaid but for exceptions. */
    record AsksForPay() implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.asksForPay(this);
        }
    }

    /** {@code a line not asked for without pay}; a line that says nothing of pay is one. */
    record NotAskedUnpaid() implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notAskedUnpaid(this);
        }
    }

    /**
     * {@code more than 26 half days in the leave year, priorHalfDays counted first}; a line over half its shift counts
     * as two.
     *
     * @param prior the circumstance that tells how many were taken before
     */
    record BeyondHalfDays(int halfDays, String prior) implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.beyondHalfDays(this);
        }
    }

    /**
     * {@code a line that is neither 7.5 h nor 3.75 h pro rata, nor its shift, nor half its shift}.
     *
     * @param minutes      of a full-time person
     * @param otherMinutes of a full-time person
     */
    record OtherThanUnits(int minutes, int otherMinutes) implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.otherThanUnits(this);
        }
    }

    /** {@code a line under half its shift}. */
    record UnderHalfShift() implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.underHalfShift(this);
        }
    }

    /**
     * {@code body is not listed on the day}.
     *
     * @param circumstance the circumstance that tells the body's name
     */
    record NotListed(String circumstance) implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notListed(this);
        }
    }

    /** {@code a paid line without contracted hours}. */
    record PaidWithoutHours() implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paidWithoutHours(this);
        }
    }

    /** {@code pay lost for want of contracted hours} (D15). */
    record PayLostWithoutHours() implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.payLostWithoutHours(this);
        }
    }

    /** {@code an unpaid line} in the answer. */
    record UnpaidLine() implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unpaidLine(this);
        }
    }

    /** {@code nothing but non-working days}. */
    record NoHours() implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.noHours(this);
        }
    }

    /** {@code lines that meet}: they overlap each other or leave that is booked. */
    record LinesOverlap() implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.linesOverlap(this);
        }
    }

    /** {@code a line outside the assignment's dates}. */
    record NotEmployed() implements RuleCondition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notEmployed(this);
        }
    }
}
