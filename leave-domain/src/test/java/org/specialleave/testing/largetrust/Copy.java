package org.specialleave.testing.largetrust;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** One request that is written after a pattern: whose it is, in which week, under which keys. */
final class Copy {
    private final Member applicant;
    private final LocalDate monday;
    private final Map<String, Long> firstKeys;
    private final Random random;
    private final Sealing sealing;
    private final String reference;

    /**
     * A request.
     *
     * @param firstKeys by table, the key of its first row
     */
    Copy(
            Member applicant,
            LocalDate monday,
            String reference,
            Map<String, Long> firstKeys,
            Random random,
            Sealing sealing) {
        this.applicant = applicant;
        this.monday = monday;
        this.firstKeys = firstKeys;
        this.random = random;
        this.sealing = sealing;
        this.reference = reference;
    }

    Member applicant() {
        return applicant;
    }

    LocalDate monday() {
        return monday;
    }

    String reference() {
        return reference;
    }

    long key(String table, int place) {
        return firstKeys.get(table) + place;
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    Sealing sealing() {
        return sealing;
    }
}
