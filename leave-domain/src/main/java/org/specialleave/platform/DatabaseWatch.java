package org.specialleave.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Asks the database all the time whether it answers, on a connection and a thread of its own, so that nothing that
 * waits for the database has to be waited for.
 *
 * <p>After {@link #FAILURES} questions in a row without an answer the database counts as away: requests are refused at
 * once, and those that wait for an answer are let go. That takes less than two seconds. The first answer ends it.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseWatch {
    /** Questions without an answer until the database counts as away. */
    static final int FAILURES = 2;

    private static final int PAUSE_MILLIS = 200;
    /** How long an answer may take. */
    private static final int PATIENCE_MILLIS = 400;
    /** How long connecting anew may take. */
    private static final int PATIENCE_TO_CONNECT_MILLIS = 600;

    private static final Logger LOG = System.getLogger(DatabaseWatch.class.getName());

    @Resource
    private ManagedThreadFactory threads;

    private volatile boolean ended;
    private Thread asking;
    private Connection connection;

    @PostConstruct
    void begin() {
        DatabaseState.set(true);
        asking = threads.newThread(this::ask);
        asking.setName("database-watch");
        asking.setDaemon(true);
        asking.start();
    }

    @PreDestroy
    void end() {
        ended = true;
        asking.interrupt();
    }

    private void ask() {
        int failures = 0;
        while (!ended) {
            failures = answers() ? 0 : failures + 1;
            if (failures == 0 && !DatabaseState.answers()) {
                DatabaseState.set(true);
                LOG.log(Level.INFO, "The database answers again");
            } else if (failures == FAILURES) {
                DatabaseState.set(false);
                LOG.log(Level.ERROR, "The database does not answer; requests are refused until it does");
                DatabaseState.abortAll();
            }
            pause();
        }
        forget();
    }

    private boolean answers() {
        try {
            if (connection == null) {
                connection = ConfiguredDataSource.forWatching(PATIENCE_TO_CONNECT_MILLIS);
                connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            }
            try (Statement statement = connection.createStatement()) {
                return statement.execute("select 1");
            }
        } catch (SQLException e) {
            forget();
            return false;
        }
    }

    private void forget() {
        Connection lost = connection;
        connection = null;
        try {
            if (lost != null) {
                lost.abort(Runnable::run);
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "The connection was ended already", e);
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended = true;
        }
    }
}
