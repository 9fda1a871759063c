package org.specialleave.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The application has come up on its server. */
class HealthApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    @Test
    void aNodeThatServesSaysSoToEveryone() {
        assertThat(application.asNobody().get("/leave/health").toString()).isEqualTo("200 up\n");
    }

    @Test
    void theInterfaceWantsToKnowWhoCalls() {
        assertThat(application.asNobody().get("me").status()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordIsRefused() {
        ApiClient stranger = new ApiClient(application.address().resolve("api/v1/"), "nurse", "wrong");
        assertThat(stranger.get("me").status()).isEqualTo(401);
    }

    @Test
    void theDatabaseIsAsDurableAsInProduction() throws SQLException {
        try (Connection connection = application.dataSource().getConnection();
                ResultSet settings = connection
                        .createStatement()
                        .executeQuery(
                                "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')")) {
            int seen = 0;
            while (settings.next()) {
                assertThat(settings.getString("setting"))
                        .as(settings.getString("name"))
                        .isEqualTo("on");
                seen++;
            }
            assertThat(seen).isEqualTo(3);
        }
    }
}
