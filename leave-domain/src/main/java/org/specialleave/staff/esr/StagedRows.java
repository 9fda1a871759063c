package org.specialleave.staff.esr;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialleave.staff.esr.StaffRow.AssignmentRecord;
import org.specialleave.staff.esr.StaffRow.OrganisationRecord;
import org.specialleave.staff.esr.StaffRow.PersonRecord;
import org.specialleave.staff.esr.StaffRow.Refused;
import org.specialleave.staff.esr.StaffRow.Removed;

/**
 * Puts the rows of a file into the staging tables, some hundreds at a time, so that memory does not grow with the file.
 */
final class StagedRows {
    private static final int AT_A_TIME = 500;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private int waiting;

    StagedRows(Connection connection) {
        this.connection = connection;
    }

    void stage(Iterator<StaffRow> rows) throws SQLException {
        try {
            while (rows.hasNext()) {
                add(rows.next());
                if (++waiting == AT_A_TIME) {
                    send();
                }
            }
            send();
        } finally {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
        }
    }

    private void send() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.executeBatch();
        }
        waiting = 0;
    }

    private void add(StaffRow row) throws SQLException {
        if (row instanceof OrganisationRecord told) {
            add(told);
        } else if (row instanceof PersonRecord told) {
            add(told);
        } else if (row instanceof AssignmentRecord told) {
            add(told);
        } else if (row instanceof Removed removed) {
            insert("staged_removal", removed.line(), removed.kind().name(), removed.esrId());
        } else if (row instanceof Refused refused) {
            insert("staged_refusal", refused.line(), refused.why(), refused.personId());
        }
    }

    private void add(OrganisationRecord told) throws SQLException {
        insert(
                "staged_organisation",
                told.line(),
                told.esrId(),
                told.span().from(),
                told.span().to(),
                told.name(),
                told.kind(),
                told.parentId(),
                told.locationId());
    }

    private void add(PersonRecord told) throws SQLException {
        insert(
                "staged_person",
                told.line(),
                told.esrId(),
                told.span().from(),
                told.span().to(),
                told.employeeNumber(),
                told.name().title(),
                told.name().first(),
                told.name().last(),
                told.name().preferred(),
                told.officeEmail(),
                told.hireDate(),
                told.terminationDate(),
                told.monitoring().gender(),
                told.monitoring().dateOfBirth(),
                told.monitoring().ethnicOrigin(),
                told.monitoring().maritalStatus(),
                told.monitoring().disability());
    }

    private void add(AssignmentRecord told) throws SQLException {
        insert(
                "staged_assignment",
                told.line(),
                told.esrId(),
                told.personId(),
                told.number(),
                told.span().from(),
                told.span().to(),
                told.status(),
                told.employed(),
                told.primary(),
                told.hours().weeklyMinutes(),
                told.hours().fullTimeWeeklyMinutes(),
                told.hours().fte(),
                told.organisationId(),
                told.locationId(),
                told.supervisorId(),
                told.supervisorJobId(),
                told.departmentManagerId(),
                told.job().positionId(),
                told.job().positionName(),
                told.job().grade(),
                told.job().name(),
                told.manager());
    }

    /** The values in the order of the table's columns, in which each is declared with its type. */
    private void insert(String table, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(table);
        if (statement == null) {
            String places = Stream.of(values).map(value -> "?").collect(Collectors.joining(", "));
            statement = connection.prepareStatement("insert into " + table + " values (" + places + ")");
            statements.put(table, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
