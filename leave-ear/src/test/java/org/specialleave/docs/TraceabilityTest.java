package org.specialleave.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.specialleave.architecture.ProductTree;

/** The table of obligations is complete, and every name in it stands for something that is there. */
class TraceabilityTest {
    private static final String OPEN = "not yet built";
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern CASE = Pattern.compile("[VM]\\d+[a-z]?");

    /** What the policy itself says, as against how requests, money and figures travel. */
    private static final Set<String> KINDS_OF_THE_POLICY = Set.of(
            "rule",
            "right",
            "limit",
            "route",
            "arithmetic",
            "definition",
            "types",
            "pay",
            "discretion",
            "calendar",
            "signpost",
            "reference");

    /** Of those kinds, what hangs on a record that is cut, on the hosts of volunteers, on carers and on forms. */
    private static final Set<String> OF_WHAT_FOLLOWS =
            Set.of("C081", "C101", "C109", "C110", "C130", "C143", "C150", "C152");

    /**
     * Where a name that is neither a class nor a file is looked for: codes of findings, leave types, circumstances,
     * tables.
     */
    private static final List<String> WORDS_IN =
            List.of("leave-domain/src/main/resources", "leave-domain/src/main/java");

    private static List<Row> rows;
    private static Set<String> files;
    private static String words;
    private static String cases;

    /** One row of the table; {@code obligation} is what the policy asks, in a sentence. */
    private record Row(String id, String clause, String obligation, String fulfilledBy, String provenBy) {
        List<String> names() {
            List<String> names = new ArrayList<>();
            Matcher name = NAME.matcher(fulfilledBy + " " + provenBy);
            while (name.find()) {
                names.add(name.group(1));
            }
            return names;
        }
    }

    @BeforeAll
    static void read() throws IOException {
        rows = Files.readAllLines(ProductTree.root().resolve("docs/traceability.md")).stream()
                .filter(line -> line.startsWith("| C"))
                .map(TraceabilityTest::row)
                .toList();
        files = new HashSet<>();
        StringBuilder text = new StringBuilder();
        for (Path file : sources()) {
            files.add(file.getFileName().toString());
            if (WORDS_IN.stream()
                    .anyMatch(folder -> file.startsWith(ProductTree.root().resolve(folder)))) {
                text.append(Files.readString(file));
            }
        }
        words = text.toString();
        Path golden = ProductTree.root().resolve("leave-domain/src/test/resources/cases");
        cases = Files.readString(golden.resolve("assessments.jsonl"))
                + Files.readString(golden.resolve("more-assessments.jsonl"));
    }

    @Test
    void everyObligationStandsInItOnce() {
        assertThat(rows).extracting(row -> row.id() + " " + row.clause()).containsExactlyElementsOf(obligations());
    }

    @Test
    void thePolicyItselfIsBuiltToTheLastWord() {
        Set<String> ofThePolicy = clauses().stream()
                .filter(cells -> KINDS_OF_THE_POLICY.contains(cells[2]) && !OF_WHAT_FOLLOWS.contains(cells[0]))
                .map(cells -> cells[0])
                .collect(Collectors.toSet());
        assertThat(ofThePolicy).hasSizeGreaterThan(60);
        assertThat(rows)
                .filteredOn(row -> ofThePolicy.contains(row.id()))
                .allSatisfy(row -> assertThat(row.fulfilledBy())
                        .as(row.id())
                        .isNotEqualTo(OPEN)
                        .doesNotStartWith("in part: "));
    }

    @Test
    void whatIsNotBuiltIsSaidAndNotProven() {
        assertThat(rows)
                .filteredOn(row -> row.fulfilledBy().equals(OPEN))
                .allSatisfy(row -> assertThat(row.provenBy()).as(row.id()).isEmpty());
    }

    @Test
    void whatIsBuiltNamesWhatFulfilsItAndATest() {
        assertThat(rows).filteredOn(row -> !row.fulfilledBy().equals(OPEN)).allSatisfy(row -> {
            assertThat(row.fulfilledBy()).as(row.id()).containsPattern(NAME);
            assertThat(row.provenBy()).as(row.id()).matches(".*`(\\w+(Test|IT)|[VM]\\d+[a-z]?)`.*");
        });
    }

    @Test
    void theFiguresAboveTheTableAreRight() throws IOException {
        long open = rows.stream().filter(row -> row.fulfilledBy().equals(OPEN)).count();
        long inPart = rows.stream()
                .filter(row -> row.fulfilledBy().startsWith("in part: "))
                .count();
        assertThat(Files.readString(ProductTree.root().resolve("docs/traceability.md")))
                .contains("of " + rows.size() + " obligations " + (rows.size() - open - inPart) + " are met, " + inPart
                        + " in part, " + open + " not yet.");
    }

    @TestFactory
    Stream<DynamicTest> theNamesAreThereOf() {
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.id(), () -> assertThat(row.names()).allMatch(TraceabilityTest::isThere)));
    }

    @Test
    void aNameThatIsNotThereIsNoticed() {
        assertThat(List.of("NoSuchClass", "no-such-page.xhtml", "V9999", "M999", "NO_SUCH_FINDING"))
                .noneMatch(TraceabilityTest::isThere);
    }

    private static boolean isThere(String name) {
        if (CASE.matcher(name).matches()) {
            return cases.contains("\"id\": \"" + name + "\"");
        }
        return files.contains(name)
                || files.contains(name + ".java")
                || name.matches("[A-Z]+(_[A-Z0-9]+)*|[a-z]+([A-Z][a-z]+)*|[a-z]+(_[a-z]+)*")
                        && Pattern.compile("\\b" + name + "\\b").matcher(words).find();
    }

    private static Row row(String line) {
        String[] cells = line.split("\\|", -1);
        assertThat(cells).as(line).hasSize(7);
        return new Row(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip(), cells[5].strip());
    }

    private static List<String> obligations() {
        return clauses().stream().map(cells -> cells[0] + " " + cells[1]).toList();
    }

    /** The obligations as the trust's list has them: number, clause, kind, obligation. */
    private static List<String[]> clauses() {
        try (var clauses = TraceabilityTest.class.getResourceAsStream("/policy/clauses.csv")) {
            return new String(clauses.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : List.of("leave-domain", "leave-integration", "leave-web", "leave-ear")) {
            try (Stream<Path> tree =
                    Files.walk(ProductTree.root().resolve(module).resolve("src"))) {
                tree.filter(Files::isRegularFile).forEach(found::add);
            }
        }
        return found;
    }
}
