package org.specialleave.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A timer that finds much to do, as after an outage or an upgrade: it does it in small transactions. */
class TimersApiIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ACCOUNT = "backlog";
    private static final int ENTRIES = 7_000;

    /** What one transaction seals at most; see {@code AuditSealer}. */
    private static final int AT_A_TIME = 2_000;

    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    @Test
    void aBacklogOfTheAuditIsSealedInManyTransactions() throws SQLException {
        try (Connection connection = application.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into audit_entry (id, recorded_at, account, action, subject, details)"
                    + " select block.last - i, now(), '" + ACCOUNT + "', 'test', 'test', '{}'"
                    + " from (select nextval('audit_entry_seq') as last from generate_series(1, " + ENTRIES / 50
                    + ")) block, generate_series(0, 49) i");
            String sealed =
                    " from audit_entry e join audit_seal s on s.entry_id = e.id where e.account = '" + ACCOUNT + "'";
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (number(statement, "select count(*)" + sealed) < ENTRIES) {
                assertThat(System.nanoTime()).as("not sealed in time").isLessThan(until);
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
            assertThat(number(statement, "select max(n) from (select count(*) as n" + sealed + " group by s.xmin) t"))
                    .as("the most that one transaction has sealed")
                    .isLessThanOrEqualTo(AT_A_TIME);
        }
        JsonObject seals =
                application.as("auditor").get("audit/verification").json().asJsonObject();
        assertThat(seals.getBoolean("whole")).as(seals.toString()).isTrue();
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }
}
