package org.specialleave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.account.AccountFileRow.Outcome;
import org.specialleave.platform.FileLimits;
import org.specialleave.testing.EmbeddedDatabase;

class AccountFileDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final Clock NINE = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final String HEAD = "name,employeeNumber,roles,from,until\n";

    @BeforeEach
    void no_account() {
        database.doInTransaction(entities -> {
            entities.createNativeQuery("delete from account_role").executeUpdate();
            entities.createNativeQuery("delete from account").executeUpdate();
        });
    }

    @Test
    void a_check_tells_what_would_happen_and_writes_nothing() {
        String csv = HEAD + "jane.smith,20000006,staff hr,2026-12-01,\r\n" + "Ann,,auditor,,2027-03-31\n";

        List<AccountFileRow> rows = importing(file -> file.check(csv));

        assertThat(rows).extracting(AccountFileRow::outcome).containsExactly(Outcome.MADE, Outcome.MADE);
        assertThat(rows).extracting(AccountFileRow::name).containsExactly("jane.smith", "ann");
        assertThat(rows).extracting(AccountFileRow::line).containsExactly(2L, 3L);
        assertThat(rows).extracting(AccountFileRow::password).containsOnlyNulls();
        assertThat(count()).isZero();
    }

    @Test
    void it_makes_what_is_new_and_changes_what_differs_and_leaves_the_rest() {
        importing(file -> file.take(HEAD + "one,,staff,,\ntwo,,staff,,\n"));

        List<AccountFileRow> rows = importing(file -> file.take(HEAD + "one,,staff,,\ntwo,,hr,,\nthree,,staff,,\n"));

        assertThat(rows)
                .extracting(AccountFileRow::outcome)
                .containsExactly(Outcome.UNCHANGED, Outcome.CHANGED, Outcome.MADE);
        assertThat(rows.get(1).password()).isNull();
        assertThat(rows.get(2).password().text()).matches("([2-9a-hjkmnp-z]{5}-){3}[2-9a-hjkmnp-z]{5}");
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void one_line_that_is_refused_and_nothing_is_written() {
        String csv = HEAD + "fine,,staff,,\nfine,,staff,,\nbad,,king,1-12-2026,\nshort,staff\nroot!,20000006,staff,,\n"
                + "other,20000006,staff,2026-12-01,2026-11-01\n";

        List<AccountFileRow> rows = importing(file -> file.take(csv));

        assertThat(rows)
                .extracting(row -> row.faults().stream()
                        .map(fault -> fault.field() + ":" + fault.code())
                        .toList())
                .containsExactly(
                        List.of(),
                        List.of("name:TWICE_IN_FILE"),
                        List.of("from:NOT_A_DATE", "roles:UNKNOWN_ROLE"),
                        List.of(":WRONG_COLUMNS"),
                        List.of("name:NOT_A_NAME"),
                        List.of("until:BEFORE_FROM", "employeeNumber:TWICE_IN_FILE"));
        assertThat(count()).isZero();
    }

    @Test
    void a_file_without_its_head_or_of_another_kind_is_refused() {
        for (String csv : List.of("", "jane,,staff,,\n", "name;roles\n", HEAD + "\"never closed")) {
            assertThat(importing(file -> file.take(csv)))
                    .as(csv)
                    .last()
                    .extracting(AccountFileRow::outcome)
                    .isEqualTo(Outcome.REFUSED);
        }
        StringBuilder many = new StringBuilder(HEAD);
        for (int i = 0; i <= FileLimits.current().mostAccounts(); i++) {
            many.append("a").append(i).append(",,staff,,\n");
        }
        assertThat(AccountFile.read(many.toString()))
                .last()
                .satisfies(line -> assertThat(line.faults())
                        .extracting(fault -> fault.code())
                        .containsExactly("TOO_MANY_LINES"));
    }

    @Test
    void a_file_cannot_take_the_last_administrator_away() {
        database.doInTransaction(entities -> new Accounts(NINE, new KnownCaller())
                .on(entities)
                .put("root", "a long password", Set.of("administrator"), null));

        assertThat(importing(file -> file.take(HEAD + "root,,auditor,,\n")))
                .singleElement()
                .extracting(AccountFileRow::outcome)
                .isEqualTo(Outcome.REFUSED);
    }

    private static long count() {
        return database.inTransaction(entities -> ((Number) entities.createNativeQuery("select count(*) from account")
                        .getSingleResult())
                .longValue());
    }

    private static List<AccountFileRow> importing(Function<ImportAccounts, List<AccountFileRow>> work) {
        return database.inTransaction(
                entities -> work.apply(new ImportAccounts(ManageAccountsDatabaseIT.writer(entities))));
    }
}
