package org.specialleave.version;

/**
 * What came of an act that keeps a pack: a version as it stands now, or {@link Checked.Refused} and nothing is changed.
 */
public sealed interface Kept permits Kept.Stored, Checked.Refused {
    /**
     * It is kept.
     *
     * @param version as it stands now
     */
    record Stored(VersionView version) implements Kept {}
}
