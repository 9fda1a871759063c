package org.specialleave.policy.release;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What there is to know of a version of a policy beside its text.
 *
 * @param name        such as {@code LPT-9}
 * @param policy      the policy's key, such as {@code LPT}
 * @param title       its title in English
 * @param inForceFrom its first day
 * @param state       draft or released
 * @param source      where its text came from
 * @param draftedBy   the account that wrote it last
 * @param draftedAt   when that was
 * @param releasedBy  the account that released it; null for a draft
 * @param releasedAt  when that was; null for a draft
 * @param sha256      of its text in UTF-8, in hexadecimal
 * @param revision    grows with each change; what a caller has seen
 */
public record VersionView(
        String name,
        String policy,
        String title,
        LocalDate inForceFrom,
        VersionState state,
        VersionSource source,
        String draftedBy,
        Instant draftedAt,
        String releasedBy,
        Instant releasedAt,
        String sha256,
        long revision) {
    /** Whether HR still works at it. */
    public boolean draft() {
        return state == VersionState.DRAFT;
    }
}
