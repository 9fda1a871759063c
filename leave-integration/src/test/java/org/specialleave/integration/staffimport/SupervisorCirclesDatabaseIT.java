package org.specialleave.integration.staffimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.staff.StaffConcern;
import org.specialleave.staff.StaffConcern.Kind;
import org.specialleave.staff.StaffImport;
import org.specialleave.staff.StaffImport.Outcome;
import org.specialleave.testing.EmbeddedDatabase;

class SupervisorCirclesDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static ImportingTrust trust;
    private static int sequence;

    @BeforeAll
    static void aTeam() {
        trust = new ImportingTrust(database);
        GenericOutboundText first = GenericOutboundText.full(++sequence).organisation("1", "");
        assertThat(trust.take(first.name(), first.bytes()).outcome()).isEqualTo(Outcome.IMPORTED);
    }

    private static void take(GenericOutboundText file) {
        StaffImport taken = trust.take(file.name(), file.bytes());
        assertThat(taken.outcome()).as(taken.why()).isEqualTo(Outcome.IMPORTED);
        assertThat(taken.refusedRows()).isEmpty();
    }

    private static List<String> circles() {
        return trust.concerns().stream()
                .filter(concern -> concern.kind() == Kind.SUPERVISOR_CIRCLE)
                .map(StaffConcern::details)
                .toList();
    }

    /** Each is supervised by the next, the last by the first; one more, who is not in the circle, by the first. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 49, 50, 51, 700})
    void areImportedAndListedHoweverManyTheyAre(int length) {
        GenericOutboundText file = GenericOutboundText.changes(++sequence);
        String prefix = length + "-";
        IntStream.range(0, length).forEach(i -> file.person(prefix + (1000 + i)));
        IntStream.range(0, length)
                .forEach(i ->
                        file.assignment(prefix + (1000 + i), prefix + (1000 + i), prefix + (1000 + (i + 1) % length)));
        file.person(prefix + "below").assignment(prefix + "below", prefix + "below", prefix + 1000);
        take(file);

        assertThat(circles())
                .contains(String.join(
                        ", ",
                        IntStream.range(0, length)
                                .mapToObj(i -> "N" + prefix + (1000 + i))
                                .toList()));
        assertThat(trust.query("select number from assignment where number like 'N" + prefix + "%' and not deleted"))
                .hasSize(length + 1);

        take(GenericOutboundText.changes(++sequence).assignment(prefix + 1000, prefix + 1000, ""));
        assertThat(circles()).as("settled").noneMatch(details -> details.contains("N" + prefix));
    }

    @Test
    void areListedAheadOfTheDayFromWhichTheyGoInOne() {
        take(GenericOutboundText.changes(++sequence)
                .person("a")
                .person("b")
                .person("c")
                .assignment("a", "a", "b")
                .assignment("b", "b", "c")
                .assignment("c", "c", ""));
        assertThat(circles()).noneMatch(details -> details.contains("Na"));

        take(GenericOutboundText.changes(++sequence).assignment("c", "c", "a", 4, "20270301"));
        assertThat(circles()).contains("Na, Nb, Nc");
    }
}
