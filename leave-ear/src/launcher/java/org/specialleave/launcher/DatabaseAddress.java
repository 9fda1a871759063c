package org.specialleave.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.specialleave.platform.SecretFiles;

/**
 * A PostgreSQL that somebody else runs, named by {@code LEAVE_DB_URL}, {@code LEAVE_DB_USER} and
 * {@code LEAVE_DB_PASSWORD} or by the files that the same names with {@code _FILE} point to.
 *
 * @param url      a JDBC address
 * @param user     who owns the database
 * @param password may be empty
 */
public record DatabaseAddress(String url, String user, String password) {
    private static final int SECONDS = 10;

    /** The database that those variables name, if they name one. */
    public static Optional<DatabaseAddress> of(Map<String, String> environment) {
        SecretFiles files = new SecretFiles(environment);
        Map<String, String> found = new HashMap<>();
        for (String name : new String[] {"url", "user", "password"}) {
            String given = environment.get("LEAVE_DB_" + name.toUpperCase(java.util.Locale.ROOT));
            found.put(name, given == null ? files.getValue("leave.db." + name) : given);
        }
        String url = found.get("url");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new DatabaseAddress(
                url,
                Optional.ofNullable(found.get("user")).orElse("leave"),
                Optional.ofNullable(found.get("password")).orElse("")));
    }

    /**
     * Connects once.
     *
     * @throws StartupException with the reason in one sentence
     */
    public void check() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", Integer.toString(SECONDS));
        properties.setProperty("loginTimeout", Integer.toString(SECONDS));
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            if (!connection.isValid(SECONDS)) {
                throw new StartupException("The database at " + shown() + " does not answer.");
            }
        } catch (SQLException e) {
            throw new StartupException(sentence(e));
        }
    }

    private String sentence(SQLException e) {
        String state = Optional.ofNullable(e.getSQLState()).orElse("");
        return switch (state) {
            case "28P01", "28000" ->
                "The database at " + shown() + " does not accept the password of the user " + user + ".";
            case "3D000" -> "There is no such database: " + shown() + ".";
            case "08001", "08004", "08006" -> "No database answers at " + shown() + ".";
            default ->
                "The database at " + shown() + " cannot be used: "
                        + e.getMessage().lines().findFirst().orElse(state);
        };
    }

    /** The address without what may follow it: a password can stand there. */
    private String shown() {
        return url.replaceFirst("\\?.*", "");
    }
}
