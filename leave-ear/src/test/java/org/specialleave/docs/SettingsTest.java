package org.specialleave.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.specialleave.architecture.ProductTree;

/** Operators are told of every setting, and of none that is not there. */
class SettingsTest {
    private static final String DEFAULTS = "leave-domain/src/main/resources/META-INF/microprofile-config.properties";
    private static final String DATABASE = "leave-domain/src/main/java/org/specialleave/platform/Database.java";
    private static final List<String> FILES_THAT_ARE_FILLED_IN = List.of(
            DATABASE,
            "leave-domain/src/main/resources/META-INF/ejb-jar.xml",
            "leave-ear/src/launcher/java/org/specialleave/launcher/DomainXml.java");

    private static final Pattern IN_CODE = Pattern.compile("(?:name = |Value\\()\"(leave\\.[a-z.-]+)\"");
    private static final Pattern IN_DEFAULTS = Pattern.compile("(?m)^(leave\\.[a-z.-]+)=");
    private static final Pattern IN_TABLE = Pattern.compile("`(leave\\.[a-z.-]+)`");

    /** What the server fills in when it starts: the variable and its default. */
    private static final Pattern FILLED_IN = Pattern.compile("\\$\\{ENV=(LEAVE_[A-Z_]+):([^}]*)}");

    @Test
    void theTableForOperatorsNamesWhatIsReadAndNothingElse() throws IOException {
        Path root = ProductTree.root();
        Set<String> read = new TreeSet<>();
        find(IN_DEFAULTS, root.resolve(DEFAULTS), read);
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

    @Test
    void whatTheServerFillsInHasTheDefaultsOfTheSettings() throws IOException {
        Path root = ProductTree.root();
        Map<String, String> defaults = new TreeMap<>();
        for (String line : Files.readAllLines(root.resolve(DEFAULTS))) {
            if (line.matches("leave\\.(db\\.pool|server)\\..*")) {
                String[] setting = line.split("=", 2);
                defaults.put(setting[0].toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_"), setting[1]);
            }
        }
        Map<String, String> filledIn = new TreeMap<>();
        for (String file : FILES_THAT_ARE_FILLED_IN) {
            Matcher variable = FILLED_IN.matcher(Files.readString(root.resolve(file)));
            while (variable.find()) {
                filledIn.put(variable.group(1), variable.group(2));
            }
        }
        assertThat(defaults).isNotEmpty();
        assertThat(filledIn).isEqualTo(defaults);
        assertThat(Files.readString(root.resolve(DATABASE)))
                .as("where the annotation stands alone")
                .contains("maxPoolSize = " + defaults.get("LEAVE_DB_POOL_LARGEST") + ",")
                .contains("minPoolSize = " + defaults.get("LEAVE_DB_POOL_SMALLEST") + ",");
    }

    private static void find(Pattern pattern, Path file, Set<String> names) throws IOException {
        Matcher name = pattern.matcher(Files.readString(file));
        while (name.find()) {
            names.add(name.group(1));
        }
    }
}
