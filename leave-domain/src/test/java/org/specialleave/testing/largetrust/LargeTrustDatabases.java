package org.specialleave.testing.largetrust;

import org.specialleave.testing.EmbeddedDatabase;

/** Databases that hold a large trust: written once, whatever number of test classes asks for one. */
public final class LargeTrustDatabases {
    private static final TrustSize SIZE = TrustSize.chosen();
    private static final LargeTrust TRUST = new LargeTrust(SIZE);

    private LargeTrustDatabases() {}

    /** A copy of it, for a test class. */
    public static EmbeddedDatabase copy() {
        return EmbeddedDatabase.filledWith("large_trust", TRUST::moveInto);
    }

    /** Who works there; nobody before the first copy was opened. */
    public static LargeTrust trust() {
        return TRUST;
    }

    /** How large it is. */
    public static TrustSize size() {
        return SIZE;
    }
}
