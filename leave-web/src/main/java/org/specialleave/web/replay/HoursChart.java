package org.specialleave.web.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.specialleave.replay.Hours;
import org.specialleave.replay.TypeTotals;

/**
 * Hours by type as bars that lie, two a type: as the policy is and as it would have been. Each bar shows hours with
 * pay, at discretion and without pay, one after the other. All lengths are of a picture {@value #WIDTH} wide; the table
 * says the same.
 *
 * @param types  those with any hours, the most hours first, at most {@value #MOST}
 * @param height of the picture
 * @param left   how many types more there are
 */
public record HoursChart(List<OfType> types, int height, int left) {
    /** The width of the picture. */
    public static final int WIDTH = 480;

    private static final int MOST = 12;
    private static final int OF_TYPE = 78;
    private static final int NAME = 18;
    private static final int FIRST_BAR = 26;
    private static final int SECOND_BAR = 48;
    private static final int LONGEST = 380;

    /**
     * One type.
     *
     * @param name   of the type
     * @param nameAt where its name stands
     * @param before the bar as the policy is
     * @param after  the bar as it would have been
     */
    public record OfType(String name, int nameAt, Bar before, Bar after) {}

    /**
     * One bar.
     *
     * @param top          where it lies
     * @param paid         length of the hours with pay
     * @param discretionAt where those at discretion begin
     * @param discretion   their length
     * @param unpaidAt     where those without pay begin
     * @param unpaid       their length
     * @param end          where its figure stands
     * @param figure       all hours, rounded
     */
    public record Bar(
            int top, int paid, int discretionAt, int discretion, int unpaidAt, int unpaid, int end, String figure) {
        /** The line on which its figure stands. */
        public int figureAt() {
            return top + 14;
        }
    }

    /** Copies the list. */
    public HoursChart {
        types = List.copyOf(types);
    }

    /**
     * A chart of those totals.
     *
     * @param names tells a type's name
     */
    static HoursChart of(List<TypeTotals> totals, UnaryOperator<String> names) {
        List<TypeTotals> shown = totals.stream()
                .filter(type -> longest(type) > 0)
                .sorted(Comparator.comparingLong(HoursChart::longest).reversed())
                .toList();
        long longest = shown.stream().mapToLong(HoursChart::longest).max().orElse(1);
        List<OfType> types = new ArrayList<>();
        for (TypeTotals type : shown.subList(0, Math.min(MOST, shown.size()))) {
            int top = types.size() * OF_TYPE;
            types.add(new OfType(
                    names.apply(type.leaveType()),
                    top + NAME,
                    bar(type.before(), top + FIRST_BAR, longest),
                    bar(type.after(), top + SECOND_BAR, longest)));
        }
        return new HoursChart(types, types.size() * OF_TYPE, shown.size() - types.size());
    }

    private static long longest(TypeTotals type) {
        return Math.max(all(type.before()), all(type.after()));
    }

    private static long all(Hours hours) {
        return hours.paid() + hours.atDiscretion() + hours.unpaid();
    }

    private static Bar bar(Hours hours, int top, long longest) {
        int paid = length(hours.paid(), longest);
        int discretion = length(hours.atDiscretion(), longest);
        int unpaid = length(hours.unpaid(), longest);
        return new Bar(
                top,
                paid,
                paid,
                discretion,
                paid + discretion,
                unpaid,
                paid + discretion + unpaid + 6,
                String.format(java.util.Locale.UK, "%,d h", Math.round(all(hours) / 60.0)));
    }

    /** What is there is seen, however little it is. */
    private static int length(long minutes, long longest) {
        return minutes == 0 ? 0 : (int) Math.max(2, Math.round(minutes * (double) LONGEST / longest));
    }
}
