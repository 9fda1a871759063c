package org.specialleave.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceRuleTest {
    @TempDir
    Path folder;

    @Test
    void aPackageWithoutWordsIsFound() throws IOException {
        assertThat(breaks("package-info.java", "A.java", "class A {}\n")).isTrue();
        Files.createFile(folder.resolve("package-info.java"));
        assertThat(breaks("package-info.java", "A.java", "class A {}\n")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "over 400 lines, Long.java, 401, true",
        "over 400 lines, Long.java, 400, false",
        "over 150 lines, HomePage.java, 151, true",
        "over 150 lines, HomePage.java, 150, false",
        "over 150 lines, Homing.java, 151, false"
    })
    void aLongClassIsFound(String rule, String name, int lines, boolean broken) throws IOException {
        assertThat(breaks(rule, name, "// line\n".repeat(lines))).isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'public class A {}'                                             | true",
                "'import x;\n\npublic final class A {}'                          | true",
                "'/** Says. */\npublic class A {}'                               | false",
                "'/** Says. */\n@Entity\n@Table(name = \"a\")\npublic class A {}' | false",
                "'/** Says. */\n@Names({\n    \"a\",\n    \"b\"\n})\npublic record A() {}' | false",
                "'@Entity\npublic class A {}'                                    | true",
                "'class A {}'                                                    | false"
            })
    void aPublicTypeWithoutWordsIsFound(String text, boolean broken) throws IOException {
        assertThat(breaks("every public type", "A.java", text + "\n")).isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({"//, 121, true", "//, 120, false", " * , 121, true", "/** , 121, true", "String s = , 121, false"})
    void aLongLineOfACommentIsFound(String start, int columns, boolean broken) throws IOException {
        String line = start + "x".repeat(columns - start.length());
        assertThat(breaks("line of a comment", "A.java", line + "\n")).isEqualTo(broken);
    }

    @Test
    void whatIsLeftToDoIsFound() throws IOException {
        assertThat(breaks("nothing left", "A.java", "// TO" + "DO\n")).isTrue();
        assertThat(breaks("nothing left", "A.java", "// done\n")).isFalse();
    }

    private boolean breaks(String words, String name, String text) throws IOException {
        SourceRule rule = SourceRule.ALL.stream()
                .filter(one -> one.sentence().contains(words))
                .findFirst()
                .orElseThrow();
        Path file = Files.writeString(folder.resolve(name), text);
        return rule.broken().test(file, text);
    }
}
