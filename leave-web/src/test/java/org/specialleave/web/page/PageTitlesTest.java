package org.specialleave.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Titles of pages stand in the browser's history and on its tabs, where others read them. */
class PageTitlesTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern TITLE = Pattern.compile("<ui:param name=\"title\" value=\"([^\"]*)\"");
    private static final Pattern PERSON = Pattern.compile("(?i)person|employee|applicant");
    private static final Pattern TYPE = Pattern.compile("(?i)type");

    private record Page(String path, String title) {}

    @Test
    void noPageOfARequestNamesTheTypeOfLeaveAndNoneNamesItBesideAPerson() throws IOException {
        List<Page> pages = pages();
        assertThat(pages).hasSizeGreaterThan(40);
        assertThat(pages)
                .filteredOn(page -> page.path().matches("(decide|my-request|to-decide).*|ask/.*"))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.title()).as(page.path()).doesNotContainPattern(TYPE));
        assertThat(pages)
                .filteredOn(page -> PERSON.matcher(page.title()).find())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.title()).as(page.path()).doesNotContainPattern(TYPE));
    }

    private static List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                Matcher title = TITLE.matcher(Files.readString(file));
                if (title.find()) {
                    pages.add(new Page(PAGES.relativize(file).toString().replace('\\', '/'), title.group(1)));
                }
            }
        }
        return pages;
    }
}
