package org.specialleave.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.specialleave.account.AccountFileRow.Outcome;
import org.specialleave.platform.FieldFault;

/**
 * Administrators make and change many accounts by a CSV file with the head {@code
 * name,employeeNumber,roles,from,until}.
 *
 * <p>It is taken as a whole: one line that is refused, and nothing is written. Accounts that are not in it stay as they
 * are.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class ImportAccounts {
    private AccountWriter writer;

    protected ImportAccounts() {}

    /** With what writes accounts. */
    @Inject
    public ImportAccounts(AccountWriter writer) {
        this.writer = writer;
    }

    /** What the file would do; nothing is written. */
    public List<AccountFileRow> check(String csv) {
        List<AccountFileRow> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (AccountFile.Line line : AccountFile.read(csv)) {
            rows.add(checked(line, seen));
        }
        return rows;
    }

    /** Takes the file, unless a line of it is refused. */
    public List<AccountFileRow> take(String csv) {
        writer.lock();
        List<AccountFileRow> rows = check(csv);
        if (rows.stream().anyMatch(row -> row.outcome() == Outcome.REFUSED)) {
            return rows;
        }
        List<AccountFileRow> taken = new ArrayList<>();
        List<AccountFile.Line> lines = AccountFile.read(csv);
        for (int i = 0; i < rows.size(); i++) {
            taken.add(write(rows.get(i), lines.get(i).details()));
        }
        return taken;
    }

    private AccountFileRow write(AccountFileRow row, AccountDetails details) {
        if (row.outcome() == Outcome.MADE) {
            return new AccountFileRow(
                    row.line(), row.name(), row.person(), row.outcome(), writer.make(details), List.of());
        }
        writer.find(details.name()).ifPresent(account -> writer.change(account, details));
        return row;
    }

    private AccountFileRow checked(AccountFile.Line line, Set<String> seen) {
        if (line.details() == null) {
            return new AccountFileRow(line.number(), "", null, Outcome.REFUSED, null, line.faults());
        }
        AccountDetails details = line.details();
        Account present = writer.find(details.name()).orElse(null);
        List<FieldFault> faults = new ArrayList<>(line.faults());
        faults.addAll(writer.faults(details, present));
        if (!seen.add("name " + details.name())) {
            faults.add(FieldFault.of("name", "TWICE_IN_FILE"));
        }
        if (details.employeeNumber() != null && !seen.add("employee " + details.employeeNumber())) {
            faults.add(FieldFault.of("employeeNumber", "TWICE_IN_FILE"));
        }
        Outcome outcome = present == null ? Outcome.MADE : present.is(details) ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new AccountFileRow(
                line.number(),
                details.name(),
                writer.personOf(details.employeeNumber()),
                faults.isEmpty() ? outcome : Outcome.REFUSED,
                null,
                faults);
    }
}
