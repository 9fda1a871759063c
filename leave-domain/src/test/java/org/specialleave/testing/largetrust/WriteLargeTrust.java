package org.specialleave.testing.largetrust;

import org.postgresql.ds.PGSimpleDataSource;
import org.specialleave.platform.Schema;
import org.specialleave.testing.EmbeddedDatabase;

/**
 * Writes the full large trust into an empty database of PostgreSQL, so that the running product can be measured on it:
 * {@code mvn -Plarge-trust -pl leave-domain process-test-classes} with {@code LEAVE_DB_URL}, {@code LEAVE_DB_USER} and
 * {@code LEAVE_DB_PASSWORD}.
 */
public final class WriteLargeTrust {
    private WriteLargeTrust() {}

    /** Takes the address from the environment, as the product does. */
    public static void main(String[] arguments) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(System.getenv("LEAVE_DB_URL"));
        database.setUser(System.getenv("LEAVE_DB_USER"));
        database.setPassword(System.getenv("LEAVE_DB_PASSWORD"));
        Schema.migrate(database);
        long begun = System.nanoTime();
        TrustSize size = TrustSize.FULL.times(Integer.getInteger("leave.test.largetrust.times", 1));
        new LargeTrust(size).moveInto(EmbeddedDatabase.running(database));
        System.out.printf(
                "%s written in %.1f s.%nThe reasons are sealed with LEAVE_REASONS_KEYS=%s%n"
                        + "Everybody signs in as person1 to person%d with: %s%n",
                size, (System.nanoTime() - begun) / 1e9, LargeTrust.KEYS, size.people(), TrustStaff.PASSWORD);
    }
}
