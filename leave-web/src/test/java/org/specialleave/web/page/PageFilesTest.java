package org.specialleave.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the files of pages and tags are made of. */
class PageFilesTest {
    private static final Path PAGES = Path.of("src/main/webapp");

    /** {@link Each} stands in for Faces's repetition, and keeps nothing that is typed into Faces's own fields. */
    @Test
    void nothingIsRepeatedByFacesAndNoFieldIsOfFaces() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            assertThat(files.filter(path -> path.toString().endsWith(".xhtml")))
                    .hasSizeGreaterThan(80)
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain("<ui:repeat")
                            .doesNotContain("<h:input")
                            .doesNotContain("<h:select")
                            .doesNotContain("<h:dataTable")
                            .doesNotContain("<h:form"));
        }
    }
}
