package org.specialleave.replay;

/** Where the trust's hourly costs come from; implemented where their file is known. */
public interface CostRates {
    /** The rates; {@link HourlyCosts#NONE} where the trust has given none. */
    HourlyCosts rates();
}
