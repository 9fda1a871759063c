package org.specialleave.policy.release;

/**
 * What came of an act that keeps a pack: a version as it stands now, or {@link PackCheckResult.Refused} and nothing is
 * changed.
 */
public sealed interface DraftResult permits DraftResult.Stored, PackCheckResult.Refused {
    /**
     * It is kept.
     *
     * @param version as it stands now
     */
    record Stored(VersionView version) implements DraftResult {}
}
