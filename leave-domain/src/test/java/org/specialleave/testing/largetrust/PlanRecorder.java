package org.specialleave.testing.largetrust;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Learns from the server the plan of every statement that goes through a data source, with the parameters that it
 * really had; those of triggers and of foreign keys too, which no statement of the application shows.
 */
final class PlanRecorder implements UnaryOperator<DataSource> {
    private static final List<String> SETTINGS = List.of(
            "load 'auto_explain'",
            "set auto_explain.log_min_duration = 0",
            "set auto_explain.log_analyze = on",
            "set auto_explain.log_timing = off",
            "set auto_explain.log_nested_statements = on",
            "set auto_explain.log_format = json",
            "set auto_explain.log_level = notice",
            "set client_min_messages = notice");

    private final String planCacheMode;
    private final List<PlannedStatement> statements = new ArrayList<>();

    /**
     * A recorder.
     *
     * @param planCacheMode {@code force_custom_plan}, by the values of the parameters, as a statement is planned at
     *                      first; or {@code force_generic_plan}, without them, as PostgreSQL may plan one that is run
     *                      often
     */
    PlanRecorder(String planCacheMode) {
        this.planCacheMode = planCacheMode;
    }

    /** What was run since the last call. */
    synchronized List<PlannedStatement> recorded() {
        List<PlannedStatement> recorded = List.copyOf(statements);
        statements.clear();
        return recorded;
    }

    @Override
    public DataSource apply(DataSource target) {
        return proxy(DataSource.class, target, (made, name) -> {
            if (made instanceof Connection connection) {
                try (Statement statement = connection.createStatement()) {
                    for (String setting : SETTINGS) {
                        statement.execute(setting);
                    }
                    statement.execute("set plan_cache_mode = " + planCacheMode);
                }
                return proxy(Connection.class, connection, (answer, method) -> watched(connection, answer, method));
            }
            return made;
        });
    }

    /** The server tells the plan of a transaction's last statement when the transaction ends. */
    private Object watched(Connection connection, Object made, String method) throws SQLException {
        if (method.equals("commit") || method.equals("rollback")) {
            keep(connection.getWarnings());
            connection.clearWarnings();
        }
        if (made instanceof PreparedStatement prepared) {
            return proxy(PreparedStatement.class, prepared, (answer, name) -> read(prepared, answer, name));
        }
        if (made instanceof Statement statement) {
            return proxy(Statement.class, statement, (answer, name) -> read(statement, answer, name));
        }
        return made;
    }

    private Object read(Statement statement, Object answer, String method) throws SQLException {
        if (method.startsWith("execute")) {
            keep(statement.getWarnings());
            statement.clearWarnings();
        }
        return answer;
    }

    private synchronized void keep(SQLWarning first) {
        for (SQLWarning told = first; told != null; told = told.getNextWarning()) {
            if (PlannedStatement.isTold(told.getMessage())) {
                statements.add(PlannedStatement.of(told.getMessage()));
            }
        }
    }

    /** What is done with what a method answers. */
    @FunctionalInterface
    private interface Then {
        Object with(Object answer, String method) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T real, Then then) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return then.with(method.invoke(real, arguments), method.getName());
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(PlanRecorder.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
