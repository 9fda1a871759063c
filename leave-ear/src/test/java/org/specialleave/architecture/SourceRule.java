package org.specialleave.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * A rule that only sources show.
 *
 * @param sentence what is kept
 * @param ofTests  whether tests keep it, too
 * @param broken   whether a file with that text breaks it
 */
record SourceRule(String sentence, boolean ofTests, BiPredicate<Path, String> broken) {
    private static final int CLASS_LINES = 400;
    private static final int PAGE_LINES = 150;
    private static final int COLUMNS = 120;

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:static |final |abstract |sealed |non-sealed )*(?:class|interface|record|enum|@interface) ");
    private static final Pattern DOCUMENTED =
            Pattern.compile("(?s).*\\*/\\s*(?:@[^\\n]*(?:\\n\\s+[^\\n]*|\\n\\}\\))*\\n)*$");
    private static final Pattern HISTORY = Pattern.compile("@author|@since|TODO|FIXME|XXX");

    static final List<SourceRule> ALL = List.of(
            new SourceRule("every package tells in package-info.java what lives there", false, SourceRule::isAlone),
            new SourceRule("no class has over 400 lines", true, (file, text) -> lines(text) > CLASS_LINES),
            new SourceRule(
                    "no page bean has over 150 lines",
                    false,
                    (file, text) -> file.toString().endsWith("Page.java") && lines(text) > PAGE_LINES),
            new SourceRule(
                    "no line of a comment has over 120 columns",
                    true,
                    (file, text) -> text.lines().anyMatch(SourceRule::isLongComment)),
            new SourceRule("every public type has a comment", false, (file, text) -> isUndocumented(text)),
            new SourceRule(
                    "comments hold no authors, no history and nothing left to do",
                    true,
                    (file, text) -> !file.endsWith("SourceRule.java")
                            && HISTORY.matcher(text).find()));

    /** The files that break it. */
    List<String> violations(List<Path> files) {
        return files.stream()
                .filter(file -> broken.test(file, read(file)))
                .map(file -> ProductTree.root().relativize(file).toString())
                .toList();
    }

    @Override
    public String toString() {
        return sentence;
    }

    private static boolean isAlone(Path file, String text) {
        return !Files.exists(file.resolveSibling("package-info.java"));
    }

    /** The formatter breaks code at 120 columns, and leaves comments and strings alone. */
    private static boolean isLongComment(String line) {
        String start = line.stripLeading();
        boolean comment = start.startsWith("*") || start.startsWith("/*") || start.startsWith("//");
        return comment && line.length() > COLUMNS;
    }

    private static long lines(String text) {
        return text.lines().count();
    }

    private static boolean isUndocumented(String text) {
        var type = PUBLIC_TYPE.matcher(text);
        return type.find()
                && !DOCUMENTED.matcher(text.substring(0, type.start())).matches();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
