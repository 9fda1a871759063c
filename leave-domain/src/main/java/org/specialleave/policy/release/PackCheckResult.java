package org.specialleave.policy.release;

import org.specialleave.policy.model.PolicyPack;

/** What came of checking a pack's text. */
public sealed interface PackCheckResult {
    /**
     * It is understood and fits beside all released versions.
     *
     * @param pack what it says
     */
    record Fits(PolicyPack pack) implements PackCheckResult {}

    /**
     * It is not, and nothing of it is stored.
     *
     * @param sentence what was found and what was expected, for the author of the pack
     * @param line     where, from 1; 0 where it is no place of the text
     * @param column   where in that line, from 1; 0 where it is no place of the text
     */
    record Refused(String sentence, int line, int column) implements PackCheckResult, DraftResult {}
}
