package org.specialleave.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.specialleave.exchange.FeedCalendarView;
import org.specialleave.notice.NoticeKind;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.PolicyTerms.ChangeOfHours;
import org.specialleave.request.Action;
import org.specialleave.request.LineState;
import org.specialleave.request.RefusalGround;
import org.specialleave.request.RequestState;
import org.specialleave.staff.SystemOfRecord;

/** No page shows a key or a code: whatever it reads from a bundle is there. */
class PageTextsTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern BUNDLE = Pattern.compile("<base-name>(.+?)</base-name>\\s*<var>(.+?)</var>");

    @Test
    void everyTextThatAPageNamesIsInItsBundle() throws IOException {
        Matcher bundles = BUNDLE.matcher(Files.readString(WEBAPP.resolve("WEB-INF/faces-config.xml")));
        List<String> missing = new ArrayList<>();
        while (bundles.find()) {
            ResourceBundle texts = ResourceBundle.getBundle(bundles.group(1));
            Pattern used = Pattern.compile("\\b" + bundles.group(2) + "\\['([a-zA-Z.-]+[a-zA-Z-])'\\]");
            pages().forEach(page -> {
                Matcher key = used.matcher(read(page));
                while (key.find()) {
                    if (!texts.containsKey(key.group(1))) {
                        missing.add(page + ": " + key.group(1));
                    }
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMailHasItsWordsInTheListOfWhatCouldNotBeSent() {
        assertThat(names("kind.", NoticeKind.values())).allMatch(bundle("exchange")::containsKey);
    }

    @Test
    void everyStateTierPayAndActionHasItsWords() {
        ResourceBundle shared = bundle("shared");
        assertThat(names("state.", RequestState.values())).allMatch(shared::containsKey);
        assertThat(names("tier.", ApprovalLevel.values())).allMatch(shared::containsKey);
        assertThat(names("pay.", Pay.values())).allMatch(shared::containsKey);
        ResourceBundle request = bundle("request");
        assertThat(names("line.", LineState.values())).allMatch(request::containsKey);
        assertThat(names("event.", Action.values())).allMatch(request::containsKey);
        assertThat(names("ground.", RefusalGround.values())).allMatch(request::containsKey);
        assertThat(names("in.", SystemOfRecord.values())).allMatch(bundle("record")::containsKey);
        assertThat(names("standing.", FeedCalendarView.Standing.values())).allMatch(bundle("admin")::containsKey);
        assertThat(names("changed.", ChangeOfHours.values())).allMatch(bundle("explain")::containsKey);
    }

    @Test
    void noTextHasAStraightApostropheWhichAFormatWouldSwallow() throws IOException {
        Path texts = Path.of("src/main/resources/org/specialleave/web/texts");
        try (Stream<Path> files = Files.list(texts)) {
            assertThat(files.filter(file -> read(file).contains("'"))).isEmpty();
        }
    }

    private static List<String> names(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + value.name()).toList();
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("org.specialleave.web.texts." + name);
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
