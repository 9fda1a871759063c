package org.specialleave.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.testing.EmbeddedDatabase;

class SealedReasonsDatabaseIT {
    private static final String FIRST = "a:" + "A".repeat(43) + "=";
    private static final String SECOND = "b:" + "B".repeat(42) + "A=";

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeEach
    void nothingIsSealed() {
        run("delete from sealed_reason");
    }

    @Test
    void openAsTheyWereWritten() {
        seal(FIRST, "SL-1", "reason", "Moja mama jest chora. 母亲生病了");
        assertThat(open(FIRST, "SL-1", "reason")).contains("Moja mama jest chora. 母亲生病了");
        assertThat(open(FIRST, "SL-1", "refusal")).isEmpty();
        assertThat(open(FIRST, "SL-0", "reason")).isEmpty();
    }

    @Test
    void areReplacedWhenWrittenAnew() {
        seal(FIRST, "SL-2", "reason", "first");
        seal(FIRST, "SL-2", "reason", "second");
        assertThat(open(FIRST, "SL-2", "reason")).contains("second");
    }

    @Test
    void cannotBeReadInTheDatabase() {
        seal(FIRST, "SL-3", "reason", "the same words");
        seal(FIRST, "SL-4", "reason", "the same words");
        List<?> rows = database.inTransaction(
                em -> em.createNativeQuery("select ciphertext from sealed_reason where reference in ('SL-3', 'SL-4')")
                        .getResultList());
        assertThat(rows)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .noneSatisfy(row -> assertThat(new String((byte[]) row, StandardCharsets.UTF_8))
                        .contains("words"));
    }

    @Test
    void openWithTheKeyThatSealedThemAfterTheKeyHasChanged() {
        seal(FIRST, "SL-5", "reason", "old");
        assertThat(open(SECOND + ", " + FIRST, "SL-5", "reason")).contains("old");

        seal(SECOND + "," + FIRST, "SL-5", "reason", "new");
        assertThat(open(SECOND, "SL-5", "reason")).contains("new");
    }

    @Test
    void sayWhichKeyIsMissing() {
        seal(FIRST, "SL-6", "reason", "old");
        assertThatThrownBy(() -> open(SECOND, "SL-6", "reason"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no key a");
    }

    @Test
    void areSealedAnewUntilAnOldKeyCanGo() {
        seal(FIRST, "SL-10", "reason", "from the year before");
        String both = SECOND + "," + FIRST;
        assertThatThrownBy(() -> requireKeys(SECOND)).hasMessageContaining("leave.reasons.keys lacks [a]");
        requireKeys(both);

        int sealedAnew = database.inTransaction(em -> Reasons.on(both, em).sealAnew());

        assertThat(sealedAnew).isPositive();
        assertThat(database.inTransaction(em -> Reasons.on(both, em).sealAnew()).intValue())
                .isZero();
        requireKeys(SECOND);
        assertThat(open(SECOND, "SL-10", "reason")).contains("from the year before");
    }

    @Test
    void doNotOpenOnAnotherRequestOrAsAnotherKind() {
        seal(FIRST, "SL-7", "reason", "mine");
        run("update sealed_reason set reference = 'SL-8' where reference = 'SL-7'");
        assertThatThrownBy(() -> open(FIRST, "SL-8", "reason")).hasMessageContaining("not what was sealed");

        run("update sealed_reason set reference = 'SL-7', kind = 'refusal' where reference = 'SL-8'");
        assertThatThrownBy(() -> open(FIRST, "SL-7", "refusal")).hasMessageContaining("not what was sealed");
    }

    @Test
    void doNotOpenWhenTheirBytesWereChanged() {
        seal(FIRST, "SL-9", "reason", "mine");
        run("update sealed_reason set ciphertext = set_byte(ciphertext, 0, 255 - get_byte(ciphertext, 0))"
                + " where reference = 'SL-9'");
        assertThatThrownBy(() -> open(FIRST, "SL-9", "reason")).hasMessageContaining("not what was sealed");
    }

    private static void seal(String keys, String reference, String kind, String text) {
        database.doInTransaction(em -> Reasons.on(keys, em).seal(reference, kind, text));
    }

    private static Optional<String> open(String keys, String reference, String kind) {
        return database.inTransaction(em -> Reasons.on(keys, em).open(reference, kind));
    }

    private static void requireKeys(String keys) {
        database.doInTransaction(em -> Reasons.on(keys, em).requireKeys());
    }

    private static void run(String sql) {
        database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate());
    }
}
