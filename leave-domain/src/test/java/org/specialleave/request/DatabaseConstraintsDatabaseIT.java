package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;

/** What code might miss, PostgreSQL refuses: written with plain SQL, past every use case. */
class DatabaseConstraintsDatabaseIT {
    private static final String EXCLUDED = "23P01";
    private static final String RESTRICTED = "23001";

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeAll
    static void moveIn() throws SQLException {
        OneWard.moveInto(database);
        run("""
                insert into leave_request (id, reference, version, person_id, assignment_id, leave_type, state, confidential,
                    created_at, submitted_at, answers, acts)
                values (1, 'SL-1', 1, 6, 6, 'CARERS', 'SUBMITTED', false, now(), now(), '{}', 1)""");
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static ThrowingCallable running(String sql) {
        return () -> run(sql);
    }

    private static String timed(int id, String from, String to) {
        return line(id, "'" + from + "'", "'" + to + "'", from.substring(0, 10), 450, 450);
    }

    private static String untimed(int id, String date, int minutes, int shift) {
        return line(id, "null", "null", date, minutes, shift);
    }

    private static String line(int id, String from, String to, String date, int minutes, int shift) {
        return "insert into leave_line (id, request_id, assignment_id, position, date, starts_at, ends_at, minutes, shift_minutes,"
                + " pay, leave_year, policy_version, counts_to_cap, state) values (" + id + ", 1, 6, " + id + ", '"
                + date
                + "', " + from + ", " + to + ", " + minutes + ", " + shift
                + ", 'PAID', '2026-27', 'LPT-8', true, 'REQUESTED')";
    }

    private static void refused(String state, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState())
                                .as(refusal.getMessage())
                                .isEqualTo(state));
    }

    @Test
    void twoSpansThatMeetAreRefusedAndTwoThatTouchAreNot() throws SQLException {
        run(timed(10, "2027-01-04 07:00+00", "2027-01-04 15:00+00"));
        refused(EXCLUDED, running(timed(11, "2027-01-04 14:59+00", "2027-01-04 22:00+00")));
        run(timed(12, "2027-01-04 15:00+00", "2027-01-04 16:00+00"));
    }

    @Test
    void whatWasGivenBackLeavesItsHoursFree() throws SQLException {
        run(timed(20, "2027-01-05 07:00+00", "2027-01-05 15:00+00"));
        run("update leave_line set state = 'RELEASED' where id = 20");
        run(timed(21, "2027-01-05 07:00+00", "2027-01-05 15:00+00"));
        refused(EXCLUDED, running("update leave_line set state = 'GRANTED' where id = 20"));
    }

    @Test
    void aDayWithoutTimesHoldsNoMoreThanItsLongestShift() throws SQLException {
        run(untimed(30, "2027-01-06", 225, 450));
        run(untimed(31, "2027-01-06", 225, 450));
        refused(EXCLUDED, running(untimed(32, "2027-01-06", 1, 450)));
        run(untimed(33, "2027-01-06", 100, 690));
    }

    @Test
    void aLineIsFrozenAndNeverRemoved() throws SQLException {
        run(untimed(40, "2027-01-07", 225, 450));
        refused(RESTRICTED, running("update leave_line set minutes = 1 where id = 40"));
        refused(RESTRICTED, running("update leave_line set date = '2027-01-08' where id = 40"));
        refused(RESTRICTED, running("delete from leave_line where id = 40"));
    }

    @Test
    void theLedgerAndTheHistoryOnlyGrow() throws SQLException {
        for (String table : new String[] {"ledger_entry", "request_event"}) {
            refused(RESTRICTED, running("update " + table + " set at = now()"));
            refused(RESTRICTED, running("delete from " + table));
            refused(RESTRICTED, running("truncate " + table + " cascade"));
        }
    }

    @Test
    void nothingAtDiscretionIsInForce() throws SQLException {
        run(untimed(50, "2027-01-09", 225, 450));
        refused("23514", running("update leave_line set state = 'GRANTED', pay = 'AT_DISCRETION' where id = 50"));
    }
}
