package org.specialleave.policy.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the rules may know about a request.
 *
 * @param leaveType     the code of the type asked for
 * @param requestedAt   when it was asked
 * @param contract      the assignment's hours over time, which also tell when it exists
 * @param taken         what counts before it: taken and held, of this assignment and of the person's earlier ones that
 *                      have ended
 * @param lines         what is asked, in the order given; at least one
 * @param circumstances what the person told about the situation, each of a kind the type knows
 * @param booked        active lines of the assignment for the overlap check; empty for an inline assessment
 * @param averageWeekMinutes the average week of somebody without contracted hours, as statutory carer's leave needs it:
 *                      of the last 52 weeks or the weeks employed, in the first week the expected hours; null where
 *                      that is not known
 * @param serviceFrom   since when the person is in service, where that is longer than the contract tells; null where it
 *                      is not known
 * @param event         what tells the event apart from others of the type, for figures that are of each event (D38);
 *                      null where nothing
 *                      was told
 */
public record LeaveFacts(
        String leaveType,
        Instant requestedAt,
        ContractHours contract,
        List<PriorLeave> taken,
        List<RequestedLine> lines,
        Circumstances circumstances,
        List<BookedLine> booked,
        Integer averageWeekMinutes,
        LocalDate serviceFrom,
        String event) {
    /**
     * An active line that the assignment already has.
     *
     * @param reference the request it belongs to; null where the reader may not know it
     * @param line      its day, minutes, shift and times
     */
    public record BookedLine(String reference, RequestedLine line) {}

    /** Copies the lists. */
    public LeaveFacts {
        taken = List.copyOf(taken);
        lines = List.copyOf(lines);
        booked = List.copyOf(booked);
    }

    /** The same facts with other leave before them. */
    public LeaveFacts with(List<PriorLeave> otherTaken, List<BookedLine> otherBooked) {
        return new LeaveFacts(
                leaveType,
                requestedAt,
                contract,
                otherTaken,
                lines,
                circumstances,
                otherBooked,
                averageWeekMinutes,
                serviceFrom,
                event);
    }

    /** Facts of no event that was told. */
    public LeaveFacts(
            String leaveType,
            Instant requestedAt,
            ContractHours contract,
            List<PriorLeave> taken,
            List<RequestedLine> lines,
            Circumstances circumstances,
            List<BookedLine> booked,
            Integer averageWeekMinutes,
            LocalDate serviceFrom) {
        this(
                leaveType,
                requestedAt,
                contract,
                taken,
                lines,
                circumstances,
                booked,
                averageWeekMinutes,
                serviceFrom,
                null);
    }

    /** Facts without an average week. */
    public LeaveFacts(
            String leaveType,
            Instant requestedAt,
            ContractHours contract,
            List<PriorLeave> taken,
            List<RequestedLine> lines,
            Circumstances circumstances,
            List<BookedLine> booked) {
        this(leaveType, requestedAt, contract, taken, lines, circumstances, booked, null, null);
    }

    /**
     * The first day of service as far as it is known: told, or the first of the contract, whichever is earlier. Empty
     * where neither is known, as for a contract that is the same on every day there is.
     */
    public Optional<LocalDate> inServiceSince() {
        Stream<LocalDate> contracted = contract.stretches().stream().limit(1).map(ContractHours.WeeklyHours::from);
        return Stream.concat(Stream.ofNullable(serviceFrom), contracted)
                .filter(day -> !day.equals(LocalDate.MIN))
                .min(Comparator.naturalOrder());
    }

    /** The day of the request, in London. */
    public LocalDate requestedOn() {
        return org.specialleave.platform.TrustTime.dateOf(requestedAt);
    }
}
