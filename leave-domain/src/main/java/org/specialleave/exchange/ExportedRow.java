package org.specialleave.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Pay;

/**
 * A row of a file, frozen with every value that was written.
 *
 * <p>It never changes. The last row of a line in a feed tells what the receiver holds: that row, or nothing after a
 * {@link RowAction#D}.
 */
@Entity
@Table(name = "exchange_line")
public class ExportedRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "exchange_line_seq")
    @SequenceGenerator(name = "exchange_line_seq", sequenceName = "exchange_line_seq", allocationSize = 50)
    private Long id;

    @Column(name = "batch_id")
    private long batchId;

    @Column
    private int position;

    private String feed;

    @Column(name = "line_id")
    private long lineId;

    @Column(name = "line_version")
    private int lineVersion;

    @Enumerated(EnumType.STRING)
    private RowAction action;

    private String reference;

    @Column(name = "assignment_id")
    private long assignmentId;

    @Column(name = "assignment_number")
    private String assignmentNumber;

    @Column(name = "employee_number")
    private String employeeNumber;

    private String unit;

    @Column(name = "leave_type")
    private String leaveType;

    @Enumerated(EnumType.STRING)
    private Pay pay;

    @Column(name = "absence_type")
    private String absenceType;

    @Column(name = "group_name")
    private String groupName;

    private String reason;

    @Column(name = "notified_on")
    private LocalDate notifiedOn;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "start_time")
    private LocalTime startTime;

    @Column(name = "end_date")
    private LocalDate endDate;

    @Column(name = "end_time")
    private LocalTime endTime;

    private String period;
    private int minutes;
    private BigDecimal hours;

    @Column(name = "working_days")
    private BigDecimal workingDays;

    @Column(name = "calendar_days")
    private int calendarDays;

    private String record;

    /** Whether the day is over. */
    public enum Status {
        /** Projected: the day is still to come, or not over. */
        P,
        /** Actual. */
        A
    }

    /** For JPA. */
    protected ExportedRow() {}

    private ExportedRow(ExportedRow sent, RowAction action) {
        feed = sent.feed;
        lineId = sent.lineId;
        lineVersion = sent.lineVersion;
        this.action = action;
        reference = sent.reference;
        assignmentId = sent.assignmentId;
        assignmentNumber = sent.assignmentNumber;
        employeeNumber = sent.employeeNumber;
        unit = sent.unit;
        leaveType = sent.leaveType;
        pay = sent.pay;
        absenceType = sent.absenceType;
        groupName = sent.groupName;
        reason = sent.reason;
        notifiedOn = sent.notifiedOn;
        status = sent.status;
        startDate = sent.startDate;
        startTime = sent.startTime;
        endDate = sent.endDate;
        endTime = sent.endTime;
        period = sent.period;
        minutes = sent.minutes;
        hours = sent.hours;
        workingDays = sent.workingDays;
        calendarDays = sent.calendarDays;
    }

    /** The line is new to the receiver; {@code last} is the row that took an earlier version of it away, or null. */
    static ExportedRow added(
            Feed feed,
            BookedLine line,
            CodeTable.Codes codes,
            String unit,
            Status status,
            String period,
            ExportedRow last) {
        ExportedRow row = new ExportedRow();
        row.feed = feed.code();
        row.lineId = line.lineId();
        row.lineVersion = last == null ? 1 : last.lineVersion + 1;
        row.action = RowAction.A;
        row.reference = line.reference() + "-" + line.position() + "-" + row.lineVersion;
        row.assignmentId = line.assignmentId();
        row.assignmentNumber = line.assignmentNumber();
        row.employeeNumber = line.employeeNumber();
        row.unit = unit;
        row.leaveType = line.leaveType();
        row.pay = line.pay();
        row.absenceType = codes.absenceType();
        row.groupName = codes.group();
        row.reason = codes.reason();
        row.notifiedOn = line.notifiedOn();
        row.status = status;
        row.startDate = line.date();
        row.startTime = timeOf(line.startsAt());
        row.endDate = line.endsAt() == null ? line.date() : TrustTime.dateOf(line.endsAt());
        row.endTime = timeOf(line.endsAt());
        row.period = period;
        row.minutes = line.minutes();
        row.workingDays = share(line.minutes(), line.shiftMinutes());
        row.calendarDays = (int) ChronoUnit.DAYS.between(row.startDate, row.endDate) + 1;
        return row;
    }

    /** The same row again, now that its day is over. */
    ExportedRow nowActual() {
        ExportedRow row = new ExportedRow(this, RowAction.U);
        row.status = Status.A;
        return row;
    }

    /**
     * Takes the row back, with the figures that were sent: as they were, or negative where the layout knows additions
     * alone.
     */
    ExportedRow takenBack(boolean asNegative) {
        ExportedRow row = new ExportedRow(this, RowAction.D);
        if (asNegative) {
            row.minutes = -minutes;
            row.hours = hours.negate();
            row.workingDays = workingDays.negate();
        }
        return row;
    }

    void roundedTo(BigDecimal rowHours) {
        hours = rowHours;
    }

    void writtenIn(long batch, int place, String text) {
        batchId = batch;
        position = place;
        record = text;
    }

    private static LocalTime timeOf(Instant instant) {
        return instant == null
                ? null
                : instant.atZone(TrustTime.ZONE).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private static BigDecimal share(int minutes, int shiftMinutes) {
        return shiftMinutes == 0
                ? BigDecimal.ONE.setScale(2)
                : BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(shiftMinutes), 2, RoundingMode.HALF_UP);
    }

    Long id() {
        return id;
    }

    /** Which line of which request. */
    public long lineId() {
        return lineId;
    }

    /** How often that line was added to the feed, this time included. */
    public int lineVersion() {
        return lineVersion;
    }

    /** What the receiver is to do. */
    public RowAction action() {
        return action;
    }

    /** Request, line and version: the receiver's key of the row. */
    public String reference() {
        return reference;
    }

    /** Whose it is. */
    public long assignmentId() {
        return assignmentId;
    }

    /** ESR's number of the assignment. */
    public String assignmentNumber() {
        return assignmentNumber;
    }

    /** ESR's number of the person. */
    public String employeeNumber() {
        return employeeNumber;
    }

    /** The organisation that the assignment belongs to on that day. */
    public String unit() {
        return unit;
    }

    /** The policy's code; it is in no file. */
    public String leaveType() {
        return leaveType;
    }

    /** How the line is paid. */
    public Pay pay() {
        return pay;
    }

    /** ESR's absence type. */
    public String absenceType() {
        return absenceType;
    }

    /** The roster's group. */
    public String groupName() {
        return groupName;
    }

    /** The reason code. */
    public String reason() {
        return reason;
    }

    /** The day the request was submitted. */
    public LocalDate notifiedOn() {
        return notifiedOn;
    }

    /** Projected or actual. */
    public Status status() {
        return status;
    }

    /** First day. */
    public LocalDate startDate() {
        return startDate;
    }

    /** Clock time in London, or null. */
    public LocalTime startTime() {
        return startTime;
    }

    /** Last day; a night ends on the next. */
    public LocalDate endDate() {
        return endDate;
    }

    /** Clock time in London, or null. */
    public LocalTime endTime() {
        return endTime;
    }

    /** In what period the hours are rounded together. */
    public String period() {
        return period;
    }

    /** Whole minutes, as the row counts them: negative where it takes away by a negative figure. */
    public int minutes() {
        return minutes;
    }

    /** Hours of two decimals. */
    public BigDecimal hours() {
        return hours;
    }

    /** Shares of the day's shift, two decimals. */
    public BigDecimal workingDays() {
        return workingDays;
    }

    /** First to last day, both counted. */
    public int calendarDays() {
        return calendarDays;
    }

    /** The record as it stands in the file. */
    public String record() {
        return record;
    }
}
