package org.specialleave.integration.timetable;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A lock in PostgreSQL that one node holds while it does a job; the others leave the job to it.
 *
 * <p>It belongs to a connection of its own and ends with it: a node that is lost holds nothing.
 */
@ApplicationScoped
public class JobLock {
    @Resource(lookup = "java:app/jdbc/leave")
    private DataSource dataSource;

    protected JobLock() {}

    /** Outside a container. */
    JobLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Does the job, unless somebody else is at it.
     *
     * @param name the job's name, the same on every node
     * @param job  what is to be done; not in a transaction
     * @return whether it was done here
     */
    public boolean whileHeld(String name, Runnable job) {
        try (Connection connection = dataSource.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", name)) {
                return false;
            }
            try {
                job.run();
            } finally {
                // The connection goes back to the pool: without this the lock would stay with it.
                ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", name);
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("The job " + name + " could not be locked", e);
        }
    }

    private static boolean ask(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "special-leave/" + name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
