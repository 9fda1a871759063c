package org.specialleave.policy.model;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A number of shifts, exact: two half shifts are one, and three thirds are (D23).
 *
 * <p>Held as a fraction; sums of lines with many different shift lengths outgrow a {@code long}, so it goes over to
 * {@link BigInteger} where it must and not before.
 */
public final class Shifts {
    public static final Shifts NONE = new Shifts(0, 1, null, null);
    private static final int DECIMALS = 30;
    private static final int MOST_BITS = 4096;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private final long count;
    private final long parts;
    private final BigInteger bigCount;
    private final BigInteger bigParts;

    private Shifts(long count, long parts, BigInteger bigCount, BigInteger bigParts) {
        this.count = count;
        this.parts = parts;
        this.bigCount = bigCount;
        this.bigParts = bigParts;
    }

    /** That many whole ones. */
    static Shifts whole(long count) {
        return new Shifts(count, 1, null, null);
    }

    /** A number told by a person; what is absurdly large or fine is brought within reach first. */
    public static Shifts of(BigDecimal told) {
        if (told.signum() <= 0) {
            return NONE;
        }
        BigDecimal number = told.compareTo(MOST) > 0 ? MOST : told;
        if (number.scale() > DECIMALS) {
            // below any fraction of a minute that could tell two answers apart
            long digitsKept = (long) number.precision() - number.scale() + DECIMALS;
            number = digitsKept <= 0
                    ? BigDecimal.ONE.movePointLeft(DECIMALS)
                    : number.setScale(DECIMALS, java.math.RoundingMode.CEILING);
        }
        BigDecimal plain = number.stripTrailingZeros();
        int scale = Math.max(0, plain.scale());
        return big(plain.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
    }

    /** This without what was counted before. */
    public Shifts minus(Shifts other) {
        if (other.bigCount == null && bigCount == null && other.parts == parts) {
            return new Shifts(count - other.count, parts, null, null);
        }
        return big(
                bigCount().multiply(other.bigParts()).subtract(other.bigCount().multiply(bigParts())),
                bigParts().multiply(other.bigParts()));
    }

    /** This and another. */
    public Shifts plus(Shifts other) {
        if (other.bigCount == null
                && bigCount == null
                && other.parts == parts
                && Math.max(count, other.count) <= Long.MAX_VALUE / 2) {
            return new Shifts(count + other.count, parts, null, null);
        }
        return big(
                bigCount().multiply(other.bigParts()).add(other.bigCount().multiply(bigParts())),
                bigParts().multiply(other.bigParts()));
    }

    /** How long this many are where each is of that length divided by {@code divisor}; up to the next whole minute. */
    long times(long length, int divisor) {
        return up(bigCount().multiply(BigInteger.valueOf(length)), bigParts().multiply(BigInteger.valueOf(divisor)));
    }

    /**
     * The part of that many minutes, which are what this comes to, that a whole number of shifts makes; up to the next
     * minute.
     */
    long share(long minutes, int limit) {
        return up(
                BigInteger.valueOf(minutes).multiply(BigInteger.valueOf(limit)).multiply(bigParts()), bigCount());
    }

    private static long up(BigInteger of, BigInteger by) {
        return of.add(by).subtract(BigInteger.ONE).divide(by).longValueExact();
    }

    /** Whether this is not more than a whole number. */
    boolean within(int limit) {
        return bigCount().compareTo(bigParts().multiply(BigInteger.valueOf(limit))) <= 0;
    }

    /** What is left of a whole number; nothing where this is more. */
    Shifts leftOf(int limit) {
        return within(limit) ? whole(limit).minus(this) : NONE;
    }

    /** This and one line more. */
    public Shifts plus(int minutes, int shiftMinutes) {
        if (bigCount == null) {
            if (parts == shiftMinutes && count <= Integer.MAX_VALUE) {
                return new Shifts(count + minutes, parts, null, null);
            }
            long left = Math.multiplyHigh(count, shiftMinutes);
            long right = Math.multiplyHigh(parts, minutes);
            long below = Math.multiplyHigh(parts, shiftMinutes);
            if (left == 0 && right == 0 && below == 0) {
                long sum = count * shiftMinutes + parts * minutes;
                long whole = parts * shiftMinutes;
                if (sum >= 0 && whole > 0 && count * shiftMinutes >= 0 && parts * minutes >= 0) {
                    long common = common(sum, whole);
                    return new Shifts(sum / common, whole / common, null, null);
                }
            }
        }
        BigInteger shift = BigInteger.valueOf(shiftMinutes);
        return big(
                bigCount().multiply(shift).add(bigParts().multiply(BigInteger.valueOf(minutes))),
                bigParts().multiply(shift));
    }

    /**
     * How much of a line lies beyond a limit, when this was used before it.
     *
     * <p>A limit that falls inside a minute is rounded up: the whole minute is within.
     */
    public int minutesBeyond(int limit, int minutes, int shiftMinutes) {
        if (bigCount == null && parts <= Integer.MAX_VALUE && count <= Integer.MAX_VALUE) {
            long left = limit * parts - count;
            if (left <= 0) {
                return minutes;
            }
            if (left <= Integer.MAX_VALUE) {
                long within = (left * shiftMinutes + parts - 1) / parts;
                return (int) Math.max(0, minutes - within);
            }
        }
        BigInteger left = BigInteger.valueOf(limit).multiply(bigParts()).subtract(bigCount());
        if (left.signum() <= 0) {
            return minutes;
        }
        BigInteger within = left.multiply(BigInteger.valueOf(shiftMinutes))
                .add(bigParts().subtract(BigInteger.ONE))
                .divide(bigParts());
        return BigInteger.valueOf(minutes).subtract(within).max(BigInteger.ZERO).intValueExact();
    }

    private static Shifts big(BigInteger count, BigInteger parts) {
        BigInteger common = count.gcd(parts).max(BigInteger.ONE);
        BigInteger smallCount = count.divide(common);
        BigInteger smallParts = parts.divide(common);
        if (smallParts.bitLength() > MOST_BITS) {
            // no week of real shifts comes near; keeps a made-up one from taking minutes to add up
            int excess = smallParts.bitLength() - MOST_BITS / 2;
            return big(smallCount.shiftRight(excess).add(BigInteger.ONE), smallParts.shiftRight(excess));
        }
        boolean fits = smallCount.bitLength() < Long.SIZE - 1 && smallParts.bitLength() < Long.SIZE - 1;
        return fits
                ? new Shifts(smallCount.longValueExact(), smallParts.longValueExact(), null, null)
                : new Shifts(0, 0, smallCount, smallParts);
    }

    private BigInteger bigCount() {
        return bigCount == null ? BigInteger.valueOf(count) : bigCount;
    }

    private BigInteger bigParts() {
        return bigParts == null ? BigInteger.valueOf(parts) : bigParts;
    }

    private static long common(long one, long other) {
        long a = one;
        long b = other;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a == 0 ? 1 : a;
    }
}
