package org.specialleave.web.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.InWords;

/**
 * Where a version stands on a day beside the others of its policy.
 *
 * @param version its name
 * @param title   its title
 * @param kind    where it stands
 * @param words   the same in a sentence
 */
public record VersionStanding(String version, String title, Kind kind, String words) {
    private static final Bundle TEXTS = new Bundle("policy");

    /** Where a version can stand. */
    public enum Kind {
        /** Not released. */
        DRAFT,
        /** Released for a later day. */
        FUTURE,
        /** In force. */
        IN_FORCE,
        /** Followed by a later one. */
        EARLIER
    }

    /** Where that version stands on that day; one that is not among the released ones is a draft. */
    static VersionStanding of(PolicyPack pack, Policies released, LocalDate today) {
        Optional<LocalDate> next = released.packs().stream()
                .filter(other -> other.policy().equals(pack.policy()))
                .map(PolicyPack::inForceFrom)
                .filter(from -> from.isAfter(pack.inForceFrom()))
                .min(Comparator.naturalOrder());
        Kind kind = kind(pack, released, today, next);
        String words = TEXTS.text(
                "standing." + kind,
                InWords.date(pack.inForceFrom()),
                next.map(from -> InWords.date(from.minusDays(1))).orElse(""));
        return new VersionStanding(pack.version(), pack.titles().get("en"), kind, words);
    }

    private static Kind kind(PolicyPack pack, Policies released, LocalDate today, Optional<LocalDate> next) {
        if (released.packs().stream().noneMatch(other -> other.version().equals(pack.version()))) {
            return Kind.DRAFT;
        }
        if (pack.inForceFrom().isAfter(today)) {
            return Kind.FUTURE;
        }
        return next.filter(from -> !from.isAfter(today)).isPresent() ? Kind.EARLIER : Kind.IN_FORCE;
    }

    /** The version that one follows: the latest of the same policy before its day. */
    static Optional<PolicyPack> before(PolicyPack pack, Policies released) {
        return released.packs().stream()
                .filter(other -> other.policy().equals(pack.policy()))
                .filter(other -> other.inForceFrom().isBefore(pack.inForceFrom()))
                .max(Comparator.comparing(PolicyPack::inForceFrom));
    }
}
