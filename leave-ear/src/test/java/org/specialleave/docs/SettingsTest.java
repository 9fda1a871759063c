package org.specialleave.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.specialleave.architecture.ProductTree;

/** Operators are told of every setting, and of none that is not there. */
class SettingsTest {
    private static final Pattern IN_CODE = Pattern.compile("(?:name = |Value\\()\"(leave\\.[a-z.-]+)\"");
    private static final Pattern IN_DEFAULTS = Pattern.compile("(?m)^(leave\\.[a-z.-]+)=");
    private static final Pattern IN_TABLE = Pattern.compile("`(leave\\.[a-z.-]+)`");

    @Test
    void theTableForOperatorsNamesWhatIsReadAndNothingElse() throws IOException {
        Path root = ProductTree.root();
        Set<String> read = new TreeSet<>();
        find(
                IN_DEFAULTS,
                root.resolve("leave-domain/src/main/resources/META-INF/microprofile-config.properties"),
                read);
        for (String module : new String[] {"leave-domain", "leave-integration", "leave-web"}) {
            try (Stream<Path> sources = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                for (Path source : sources.filter(file -> file.toString().endsWith(".java"))
                        .toList()) {
                    find(IN_CODE, source, read);
                }
            }
        }
        Set<String> told = new TreeSet<>();
        find(IN_TABLE, root.resolve("docs/operators.md"), told);

        assertThat(told).isEqualTo(read);
    }

    private static void find(Pattern pattern, Path file, Set<String> names) throws IOException {
        Matcher name = pattern.matcher(Files.readString(file));
        while (name.find()) {
            names.add(name.group(1));
        }
    }
}
