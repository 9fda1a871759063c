package org.specialleave.account;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.specialleave.platform.FieldFault;
import org.specialleave.platform.FileLimits;

/**
 * A file of accounts: CSV with the head {@value #HEAD}. Roles have blanks between them, dates are {@code yyyy-MM-dd},
 * and what is left out is empty.
 */
final class AccountFile {
    /** The first line. */
    static final String HEAD = "name,employeeNumber,roles,from,until";

    private static final List<String> COLUMNS = List.of(HEAD.split(","));

    /** A line: what it says, or what is wrong with its form. */
    record Line(long number, AccountDetails details, List<FieldFault> faults) {}

    private AccountFile() {}

    /** The lines of a file, without its head; refused where there are more than {@link FileLimits#mostAccounts()}. */
    static List<Line> read(String text) {
        int most = FileLimits.current().mostAccounts();
        List<Line> lines = new ArrayList<>();
        boolean head = false;
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(content)) {
            for (CsvRecord row : csv) {
                if (head && lines.size() == most) {
                    lines.add(refused(row.getStartingLineNumber(), "TOO_MANY_LINES", String.valueOf(most)));
                    return lines;
                }
                if (head) {
                    lines.add(line(row));
                } else if (row.getFields().equals(COLUMNS)) {
                    head = true;
                } else {
                    return List.of(refused(row.getStartingLineNumber(), "WRONG_HEAD", HEAD));
                }
            }
        } catch (CsvParseException | IOException unreadable) {
            return List.of(refused(lines.size() + 1L, "NOT_CSV"));
        }
        return head ? lines : List.of(refused(1, "WRONG_HEAD", HEAD));
    }

    private static Line line(CsvRecord row) {
        if (row.getFieldCount() != COLUMNS.size()) {
            return refused(row.getStartingLineNumber(), "WRONG_COLUMNS", COLUMNS.size());
        }
        List<FieldFault> faults = new ArrayList<>();
        Set<String> roles = Arrays.stream(row.getField(2).strip().split("\\s+"))
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toSet());
        String employee = row.getField(1).strip();
        AccountDetails details = new AccountDetails(
                Accounts.asKept(row.getField(0)),
                employee.isEmpty() ? null : employee,
                roles,
                date(row.getField(3).strip(), "from", faults),
                date(row.getField(4).strip(), "until", faults));
        return new Line(row.getStartingLineNumber(), details, faults);
    }

    private static LocalDate date(String text, String field, List<FieldFault> faults) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = text.matches("(19|20|21)\\d\\d-\\d\\d-\\d\\d") ? LocalDate.parse(text) : null;
            if (date != null) {
                return date;
            }
        } catch (DateTimeException e) {
            // no day of the calendar: the same as any other text
        }
        faults.add(FieldFault.of(field, "NOT_A_DATE"));
        return null;
    }

    private static Line refused(long number, String code, Object... arguments) {
        return new Line(number, null, List.of(FieldFault.of("", code, arguments)));
    }
}
