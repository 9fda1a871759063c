package org.specialleave.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.specialleave.ledger.LedgerKind;
import org.specialleave.ledger.LedgerRow;
import org.specialleave.policy.Assessment;
import org.specialleave.policy.Pay;
import org.specialleave.request.access.AccessLevel;

/**
 * What is booked, as one reader may know it.
 *
 * <p>Leave of which they know the hours alone is told by day, the parts of one shift together. Where a request may go
 * beyond what is left because of such leave, its days are told as they were asked for, and count as they would without
 * it.
 */
final class KnownBookings {
    private static final Comparator<Booking> BY_TIME = Comparator.comparing(Booking::date)
            .thenComparing(Booking::startsAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Booking::lineId);

    private final List<Booking> readable = new ArrayList<>();
    private final List<OtherLeave> other = new ArrayList<>();
    private final Map<Long, Booking> partOf = new HashMap<>();

    private KnownBookings() {}

    /** Everything, for those who know all leave of the person. */
    static KnownBookings all(List<Booking> booked) {
        KnownBookings known = new KnownBookings();
        known.readable.addAll(booked);
        return known;
    }

    /**
     * What a reader knows who does not know all.
     *
     * @param booked by date
     * @param levels what they may know of each confidential request
     * @param shared what the policy said, as they may know it, to each request that may go beyond what is left
     */
    static KnownBookings of(List<Booking> booked, Map<String, AccessLevel> levels, Map<String, Assessment> shared) {
        KnownBookings known = new KnownBookings();
        List<Booking> byTime = booked.stream().sorted(BY_TIME).toList();
        for (Booking booking : byTime) {
            AccessLevel level = booking.confidential()
                    ? levels.getOrDefault(booking.reference(), AccessLevel.NONE)
                    : AccessLevel.FULL;
            if (!level.readsRequest()) {
                if (level == AccessLevel.HOURS && booking.taken()) {
                    known.addHours(booking);
                }
            } else if (shared.containsKey(booking.reference())) {
                known.addAsAsked(booking, shared.get(booking.reference()));
            } else {
                known.readable.add(booking);
            }
        }
        known.readable.sort(Comparator.comparing(Booking::date).thenComparing(Booking::lineId));
        return known;
    }

    private void addHours(Booking booking) {
        OtherLeave before = other.isEmpty() ? null : other.get(other.size() - 1);
        boolean goesOn = before != null
                && before.date().equals(booking.date())
                && Objects.equals(before.endsAt(), booking.startsAt());
        if (goesOn) {
            other.remove(other.size() - 1);
        }
        other.add(new OtherLeave(
                booking.date(),
                goesOn ? before.startsAt() : booking.startsAt(),
                booking.endsAt(),
                booking.minutes() + (goesOn ? before.minutes() : 0)));
    }

    private void addAsAsked(Booking booking, Assessment shared) {
        Booking before = readable.stream()
                .filter(one -> one.reference().equals(booking.reference())
                        && one.date().equals(booking.date())
                        && one.taken() == booking.taken()
                        && Objects.equals(one.endsAt(), booking.startsAt()))
                .findFirst()
                .orElse(null);
        readable.remove(before);
        boolean paid = shared.lines().stream()
                .anyMatch(line -> line.date().equals(booking.date()) && line.pay() != Pay.UNPAID);
        Booking whole = (before == null ? booking : before.until(booking)).countedAs(paid ? Pay.PAID : Pay.UNPAID);
        readable.add(whole);
        partOf.replaceAll((line, one) -> one == before ? whole : one);
        partOf.put(booking.lineId(), whole);
    }

    /** What the reader may read, by date. */
    List<Booking> readable() {
        return readable;
    }

    /** The leave of which the reader knows the hours alone, by date. */
    List<OtherLeave> other() {
        return other;
    }

    /** The ledger's rows, with those of a day that is told as it was asked for in one. */
    List<LedgerRow> ledger(List<LedgerRow> rows) {
        record Key(Booking whole, String figure, LedgerKind kind, Instant at) {}
        Map<Object, LedgerRow> together = new LinkedHashMap<>();
        for (LedgerRow row : rows) {
            Booking whole = partOf.get(row.lineId());
            if (whole == null) {
                together.put(row, row);
            } else {
                together.merge(
                        new Key(whole, row.figure(), row.kind(), row.at()),
                        row.of(whole.lineId(), whole.counted(), row.minutes()),
                        (one, next) -> one.of(one.lineId(), one.pay(), one.minutes() + next.minutes()));
            }
        }
        return List.copyOf(together.values());
    }
}
