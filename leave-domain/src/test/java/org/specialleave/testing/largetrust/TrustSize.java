package org.specialleave.testing.largetrust;

import java.time.LocalDate;

/**
 * How large a generated trust is. The same size and seed give the same trust.
 *
 * @param people   how many people work there, managers and former staff too
 * @param teams    in how many teams
 * @param requests how many requests they have made in five leave years, open ones too
 * @param open     how many of these nobody has decided or acknowledged yet
 * @param seed     of what is drawn at random
 */
public record TrustSize(int people, int teams, int requests, int open, long seed) {
    /** The day on which it is looked at. */
    public static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    /** The first day of the five leave years. */
    public static final LocalDate FIRST_DAY = LocalDate.parse("2022-04-01");

    /** A large trust: 7,000 people and 330,000 requests. */
    public static final TrustSize FULL = new TrustSize(7_000, 357, 330_000, 3_000, 431);

    /** As many people and open requests with a shorter history, so that a build need not wait for it. */
    public static final TrustSize OF_THE_BUILD = new TrustSize(7_000, 357, 100_000, 3_000, 431);

    /** A trust so many times as large: people, teams, requests and open ones alike. */
    public TrustSize times(int factor) {
        return new TrustSize(people * factor, teams * factor, requests * factor, open * factor, seed);
    }

    /**
     * That of the build. {@code -Dleave.test.largetrust=330000}, or another number, takes so many requests;
     * {@code -Dleave.test.largetrust.times=10} makes all of it so many times as large.
     */
    public static TrustSize chosen() {
        int requests = Integer.getInteger("leave.test.largetrust", OF_THE_BUILD.requests());
        return new TrustSize(
                        OF_THE_BUILD.people(), OF_THE_BUILD.teams(), requests, OF_THE_BUILD.open(), OF_THE_BUILD.seed())
                .times(Integer.getInteger("leave.test.largetrust.times", 1));
    }
}
