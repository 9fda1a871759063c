package org.specialleave.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.specialleave.launcher.DataFolder;
import org.specialleave.launcher.Installation;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.largetrust.LargeTrust;
import org.specialleave.testing.largetrust.Member;
import org.specialleave.testing.largetrust.TrustSize;

/** The product on a generated trust. */
final class MeasuredProduct implements AutoCloseable {
    /** The server's options, such as those of a profiler. */
    private static final List<String> OPTIONS =
            List.of(System.getProperty("leave.bench.server", "").strip().split(" +")).stream()
                    .filter(option -> !option.isEmpty())
                    .toList();

    private static final String MOST_REQUESTS =
            "select person_id from leave_request group by 1 order by count(*) desc, 1";

    private static final String MOST_TO_DECIDE = "select h.person_id from route_step_holder h join route_step s"
            + " on s.id = h.step_id where h.waiting and s.level = 'LINE_MANAGER' group by 1 order by count(*) desc, 1";

    private static MeasuredProduct running;

    private final EmbeddedDatabase database = new EmbeddedDatabase();
    private final LargeTrust trust;
    private final Installation installation;

    /** Writes a trust of that size, and starts the product on it. */
    MeasuredProduct(TrustSize size) {
        trust = new LargeTrust(size);
        database.beforeAll(null);
        long begun = System.nanoTime();
        trust.moveInto(database);
        System.out.printf("# %s written in %.1f s%n", size, (System.nanoTime() - begun) / 1e9);
        Path build = Path.of(System.getProperty("leave.build", "target")).toAbsolutePath();
        installation =
                new Installation(build, new DataFolder(build.resolve("measured")), freePort(), settings(), OPTIONS);
        begun = System.nanoTime();
        installation.start();
        System.out.printf("# up after %.1f s%n", (System.nanoTime() - begun) / 1e9);
    }

    /** The one of this JVM, of full size, started at the first call; the end of the JVM ends it. */
    static synchronized MeasuredProduct running() {
        if (running == null) {
            running = new MeasuredProduct(TrustSize.FULL.times(Integer.getInteger("leave.test.largetrust.times", 1)));
            Runtime.getRuntime().addShutdownHook(new Thread(running.installation::close, "stop"));
        }
        return running;
    }

    private Map<String, String> settings() {
        try (Connection connection = database.dataSource().getConnection()) {
            return Map.of(
                    "LEAVE_DB_URL", connection.getMetaData().getURL().replaceFirst("[?].*", ""),
                    "LEAVE_DB_USER", "postgres",
                    "LEAVE_DB_PASSWORD", "postgres",
                    "LEAVE_REASONS_KEYS", LargeTrust.KEYS,
                    "LEAVE_DEMONSTRATION", "false");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the product, and the database under it. */
    @Override
    public void close() {
        installation.close();
        database.afterAll(null);
    }

    /** Where the pages begin, with a slash at the end. */
    String address() {
        return installation.address();
    }

    /** Those who have made the most requests, the first of them first. */
    List<Member> busiestStaff(int how) {
        return people(MOST_REQUESTS, how);
    }

    /** The line managers for whom the most requests wait, the first of them first. */
    List<Member> busiestManagers(int how) {
        return people(MOST_TO_DECIDE, how);
    }

    /** People who still work here, who can ask for leave of any kind, and who have no part in the other lists. */
    List<Member> others(int how) {
        return trust.members().stream()
                .filter(member -> member.isHere() && member.hasAllParts())
                .skip(1_000)
                .limit(how)
                .toList();
    }

    private List<Member> people(String query, int how) {
        List<Long> ids = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query + " limit 4 * " + how)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return ids.stream()
                .map(id -> trust.members().stream()
                        .filter(member -> member.personId() == id)
                        .findFirst()
                        .orElseThrow())
                .filter(Member::isHere)
                .limit(how)
                .toList();
    }
}
