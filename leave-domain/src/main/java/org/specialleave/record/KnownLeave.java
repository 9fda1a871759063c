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
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Pay;
import org.specialleave.request.access.AccessLevel;

/**
 * What is booked, as one reader may know it.
 *
 * <p>Leave of which they know the hours alone is told by day, the parts of one shift together. Where a request may go
 * beyond what is left because of such leave, its days are told as they were asked for, and count as they would without
 * it.
 */
final class KnownLeave {
    private static final Comparator<RecordedLeave> BY_TIME = Comparator.comparing(RecordedLeave::date)
            .thenComparing(RecordedLeave::startsAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(RecordedLeave::lineId);

    private final List<RecordedLeave> readable = new ArrayList<>();
    private final List<OtherLeave> other = new ArrayList<>();
    private final Map<Long, RecordedLeave> partOf = new HashMap<>();

    private KnownLeave() {}

    /** Everything, for those who know all leave of the person. */
    static KnownLeave all(List<RecordedLeave> booked) {
        KnownLeave known = new KnownLeave();
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
    static KnownLeave of(List<RecordedLeave> booked, Map<String, AccessLevel> levels, Map<String, Assessment> shared) {
        KnownLeave known = new KnownLeave();
        List<RecordedLeave> byTime = booked.stream().sorted(BY_TIME).toList();
        for (RecordedLeave booking : byTime) {
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
        known.readable.sort(Comparator.comparing(RecordedLeave::date).thenComparing(RecordedLeave::lineId));
        return known;
    }

    private void addHours(RecordedLeave booking) {
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

    private void addAsAsked(RecordedLeave booking, Assessment shared) {
        RecordedLeave before = readable.stream()
                .filter(one -> one.reference().equals(booking.reference())
                        && one.date().equals(booking.date())
                        && one.taken() == booking.taken()
                        && Objects.equals(one.endsAt(), booking.startsAt()))
                .findFirst()
                .orElse(null);
        readable.remove(before);
        boolean paid = shared.lines().stream()
                .anyMatch(line -> line.date().equals(booking.date()) && line.pay() != Pay.UNPAID);
        RecordedLeave whole =
                (before == null ? booking : before.until(booking)).countedAs(paid ? Pay.PAID : Pay.UNPAID);
        readable.add(whole);
        partOf.replaceAll((line, one) -> one.equals(before) ? whole : one);
        partOf.put(booking.lineId(), whole);
    }

    /** What the reader may read, by date. */
    List<RecordedLeave> readable() {
        return readable;
    }

    /** The leave of which the reader knows the hours alone, by date. */
    List<OtherLeave> other() {
        return other;
    }

    /** The ledger's rows, with those of a day that is told as it was asked for in one. */
    List<LedgerRow> ledger(List<LedgerRow> rows) {
        record Key(RecordedLeave whole, String figure, LedgerKind kind, Instant at) {}
        Map<Object, LedgerRow> together = new LinkedHashMap<>();
        for (LedgerRow row : rows) {
            RecordedLeave whole = partOf.get(row.lineId());
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
