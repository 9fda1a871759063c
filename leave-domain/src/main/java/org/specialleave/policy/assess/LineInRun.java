package org.specialleave.policy.assess;

import java.time.LocalDate;
import java.util.List;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.LeaveYear;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Quantity;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.policy.model.Shifts;

/**
 * One line of a request while it is assessed: what was asked, under which version and contract, and how it is paid so
 * far.
 */
final class LineInRun {
    private final int index;
    private final RequestedLine asked;
    private final LeaveType type;
    private final LeaveYear leaveYear;
    private final ContractHours.WeeklyHours hours;
    private final Pay pay;
    private final boolean payLost;
    private final boolean inForce;
    private Shifts shiftsBefore = Shifts.NONE;
    private int atDiscretionFrom;
    private int unpaidFrom;

    /**
     * A line at the start of its assessment.
     *
     * @param type    the type in force on its date; where there is none, the one that speaks for the request
     * @param inForce whether the type is in force on its date
     * @param hours   the contract on its date; null where there is none
     */
    LineInRun(
            int index,
            RequestedLine asked,
            LeaveType type,
            boolean inForce,
            ContractHours.WeeklyHours hours,
            Circumstances told) {
        this.index = index;
        this.asked = asked;
        this.type = type;
        this.inForce = inForce;
        this.leaveYear = type.terms().leaveYear(asked.date());
        this.hours = hours;
        this.atDiscretionFrom = asked.minutes();
        this.unpaidFrom = asked.minutes();
        Pay wanted = type.pay().asked(asked.pay(), told);
        this.payLost =
                wanted == Pay.PAID && counts() && !hasHours() && !type.pay().keptWithoutHours();
        this.pay = payLost ? Pay.UNPAID : wanted;
    }

    /** Whether it is looked at: not a day that is not worked, outside the assignment or before its type. */
    boolean counts() {
        return asked.minutes() > 0 && inForce && hours != null;
    }

    boolean outsideEmployment() {
        return asked.minutes() > 0 && hours == null;
    }

    boolean notInForce() {
        return asked.minutes() > 0 && !inForce;
    }

    boolean hasHours() {
        return hours != null && hours.weeklyMinutes() > 0;
    }

    /** The contract on its date; null where there is none. */
    ContractHours.WeeklyHours hours() {
        return hours;
    }

    boolean payLost() {
        return payLost;
    }

    int index() {
        return index;
    }

    RequestedLine asked() {
        return asked;
    }

    LeaveType type() {
        return type;
    }

    LocalDate date() {
        return asked.date();
    }

    int minutes() {
        return asked.minutes();
    }

    /** The rostered length of the day; the line itself where it is not told. */
    int shiftMinutes() {
        return asked.shiftMinutes() > 0 ? asked.shiftMinutes() : asked.minutes();
    }

    LeaveYear leaveYear() {
        return leaveYear;
    }

    /** The pay that was said; null where nothing was. */
    Pay said() {
        return asked.pay();
    }

    /** The pay that is asked for, before any limit. */
    Pay pay() {
        return pay;
    }

    int proRata(int minutes) {
        return Quantity.proRata(minutes, hours.weeklyMinutes(), hours.fullTimeWeeklyMinutes());
    }

    void shiftsBefore(Shifts shifts) {
        this.shiftsBefore = shifts;
    }

    int beyondShifts(int limit) {
        return shiftsBefore.minutesBeyond(limit, minutes(), shiftMinutes());
    }

    /**
     * That many minutes at its end are beyond a limit and answered with another pay; unpaid ones stay so. Beyond two
     * limits the lesser pay counts: what one leaves unpaid the other does not bring back to discretion.
     */
    void changePay(Pay other, int minutes) {
        if (other == null || pay == Pay.UNPAID || minutes <= 0) {
            return;
        }
        int from = Math.max(0, minutes() - minutes);
        if (other == Pay.UNPAID) {
            unpaidFrom = Math.min(unpaidFrom, from);
        } else {
            atDiscretionFrom = Math.min(atDiscretionFrom, from);
        }
    }

    /**
     * Adds the line to the answer, split where limits fall inside it, the better paid part first; a blocked answer
     * keeps the pay asked.
     */
    void answer(boolean blocked, List<AssessedLine> answer) {
        int unpaid = blocked ? minutes() : unpaidFrom;
        int atDiscretion = blocked ? minutes() : Math.min(atDiscretionFrom, unpaid);
        if (atDiscretion > 0 || minutes() <= 0) {
            answer.add(part(atDiscretion, pay));
        }
        if (atDiscretion < unpaid) {
            answer.add(part(unpaid - atDiscretion, Pay.AT_DISCRETION));
        }
        if (unpaid < minutes()) {
            answer.add(part(minutes() - unpaid, Pay.UNPAID));
        }
    }

    private AssessedLine part(int minutes, Pay answered) {
        String version = inForce ? type.policyVersion() : null;
        return new AssessedLine(index, date(), minutes, answered, leaveYear.label(), version);
    }
}
