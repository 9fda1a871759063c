package org.specialleave.request.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialleave.ledger.UsedTime;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.request.BookedDay;
import org.specialleave.request.access.AccessLevel;

/**
 * The facts of a request with the leave before it, which can be told to somebody who does not know all of it.
 *
 * @param whole  the facts as they are
 * @param used   what is taken or held, request by request
 * @param booked the active lines near the days asked for
 */
public record PriorLeaveFacts(LeaveFacts whole, List<UsedTime> used, List<BookedDay> booked) {
    /** Copies the lists. */
    public PriorLeaveFacts {
        used = List.copyOf(used);
        booked = List.copyOf(booked);
    }

    /** The same facts without the leave of those requests. */
    PriorLeaveFacts without(Set<String> references) {
        List<UsedTime> otherUsed = used.stream()
                .filter(one -> !references.contains(one.reference()))
                .toList();
        List<BookedDay> otherBooked = booked.stream()
                .filter(line -> !references.contains(line.reference()))
                .toList();
        LeaveFacts facts = whole.with(
                UsedTime.together(otherUsed),
                otherBooked.stream().map(BookedDay::withReference).toList());
        return new PriorLeaveFacts(facts, otherUsed, otherBooked);
    }

    /** The confidential requests among the leave before. */
    public Set<String> confidential() {
        return Stream.concat(
                        used.stream().filter(UsedTime::confidential).map(UsedTime::reference),
                        booked.stream().filter(BookedDay::confidential).map(BookedDay::reference))
                .collect(Collectors.toSet());
    }

    /**
     * The facts as the viewer knows them. Leave of which they know the hours alone is booked at its time, without its
     * reference, and counts against no figure.
     *
     * @param levels what the viewer may know of the confidential requests; nothing of those that are missing
     */
    public LeaveFacts known(Map<String, AccessLevel> levels) {
        return whole.with(taken(levels, hidden -> false), booked(levels, line -> knowsHours(levels, line)));
    }

    /** As {@link #known}, with the leave of which the viewer knows the hours counted against every figure. */
    public LeaveFacts knownAtMost(Map<String, AccessLevel> levels) {
        return whole.with(
                taken(levels, hidden -> hidden.taken() && level(levels, hidden.reference()) == AccessLevel.HOURS),
                booked(levels, line -> knowsHours(levels, line)));
    }

    /**
     * As {@link #known}, with all other leave booked at its time and counted against every figure, whether the viewer
     * knows it or not.
     */
    public LeaveFacts atMost(Map<String, AccessLevel> levels) {
        return whole.with(taken(levels, hidden -> true), booked(levels, line -> true));
    }

    private static boolean knowsHours(Map<String, AccessLevel> levels, BookedDay line) {
        return line.granted() && level(levels, line.reference()) == AccessLevel.HOURS;
    }

    private static AccessLevel level(Map<String, AccessLevel> levels, String reference) {
        return levels.getOrDefault(reference, AccessLevel.NONE);
    }

    private static boolean reads(Map<String, AccessLevel> levels, boolean confidential, String reference) {
        return !confidential || level(levels, reference).readsRequest();
    }

    /** The leave that the viewer reads, and of the rest what counts, without type and pay. */
    private List<PriorLeave> taken(Map<String, AccessLevel> levels, Predicate<UsedTime> counts) {
        Map<Boolean, List<UsedTime>> byReading = used.stream()
                .collect(Collectors.partitioningBy(one -> reads(levels, one.confidential(), one.reference())));
        List<UsedTime> rest = byReading.get(false).stream()
                .filter(counts)
                .map(PriorLeaveFacts::withoutType)
                .toList();
        List<PriorLeave> taken = new ArrayList<>(UsedTime.together(byReading.get(true)));
        taken.addAll(UsedTime.together(rest));
        return taken;
    }

    private static UsedTime withoutType(UsedTime one) {
        PriorLeave row = one.row();
        return new UsedTime(
                null, true, one.taken(), new PriorLeave(null, row.date(), row.minutes(), null, row.shiftMinutes()));
    }

    private List<LeaveFacts.BookedLine> booked(Map<String, AccessLevel> levels, Predicate<BookedDay> stands) {
        List<LeaveFacts.BookedLine> lines = new ArrayList<>();
        for (BookedDay line : booked) {
            if (reads(levels, line.confidential(), line.reference())) {
                lines.add(line.withReference());
            } else if (stands.test(line)) {
                lines.add(line.withoutReference());
            }
        }
        return lines;
    }
}
