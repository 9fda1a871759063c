package org.specialleave.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Each of our tags gives the HTML that nhsuk-frontend publishes for the same example.
 *
 * <p>Compared are elements, attributes and text; not the order of attributes or classes, nor blanks between blocks. The
 * NHS logo, which we do not show, is taken out of the published header.
 */
class NhsTagsTest {
    private static final Path COMPONENTS = Path.of("node_modules/nhsuk-frontend/dist/nhsuk/components");

    @TempDir
    static Path folder;

    private static FaceletsServer server;

    @BeforeAll
    static void start() {
        server = new FaceletsServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(
            resources = "nhs-tags.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = true)
    void givesThePublishedExample(String component, String example, String markup) throws Exception {
        JsonObject fixture = fixture(component, example);
        String given = server.render(markup, values(fixture.getJsonObject("context")));

        assertThat(normalised(Jsoup.parse(given).body()))
                .isEqualTo(normalised(Jsoup.parse(fixture.getString("html")).body()));
    }

    @Test
    void escapesWhatItIsGiven() throws Exception {
        String evil = "\"><script>alert(1)</script>";
        String given = server.render(
                "<nhs:hint text=\"#{given.text}\"/><nhs:input label=\"#{given.text}\" name=\"a\" value=\"#{given.text}\"/>"
                        + "<table><tr><nhs:tableCell responsive=\"true\" header=\"#{given.text}\" text=\"#{given.text}\""
                        + " classes=\"#{given.text}\" format=\"#{given.text}\"/></tr></table>"
                        + "<nhs:header serviceText=\"#{given.text}\" serviceHref=\"#{given.text}\" navigation=\"#{given.items}\""
                        + " account=\"#{given.items}\"/><nhs:footer items=\"#{given.items}\" text=\"#{given.text}\"/>"
                        + "<nhs:tag text=\"#{given.text}\" colour=\"#{given.text}\"/>"
                        + "<nhs:summaryListRow key=\"#{given.text}\" value=\"#{given.text}\" href=\"#{given.text}\"/>",
                Map.of("text", evil, "items", List.of(Map.of("text", evil, "href", evil))));

        assertThat(Jsoup.parse(given).select("script")).isEmpty();
    }

    @Test
    void repeatsItsBodyForEachThingAndPutsTheOuterNamesBack() throws Exception {
        String given = server.render(
                "<nhs:each value=\"#{given.rows}\" var=\"one\" varStatus=\"turn\">#{turn.index}#{turn.first}("
                        + "<nhs:each value=\"#{one}\" var=\"one\" varStatus=\"turn\">#{turn.index}#{one} </nhs:each>)"
                        + "#{turn.index}#{one} </nhs:each><nhs:each value=\"#{given.none}\" var=\"one\">none</nhs:each>[#{one}#{turn}]",
                Map.of("rows", List.of(List.of("a", "b"), List.of())));

        assertThat(Jsoup.parse(given).body().text()).isEqualTo("0true(0a 1b )0[a, b] 1false()1[] []");
    }

    private static JsonObject fixture(String component, String example) throws IOException {
        Path file = COMPONENTS.resolve(component).resolve("fixtures.json");
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject().getJsonArray("fixtures").getValuesAs(JsonObject.class).stream()
                    .filter(one -> one.getString("name").equals(example))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(component + " has no example " + example));
        }
    }

    private static Map<String, Object> values(JsonObject object) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.forEach((name, value) -> values.put(name, value(value)));
        // Our attributes are flat: the hint of a choice is its text.
        if (object.containsKey("value") && values.get("hint") instanceof Map<?, ?> hint) {
            values.put("hint", hint.get("text"));
        }
        return values;
    }

    private static Object value(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> values(value.asJsonObject());
            case ARRAY -> list(value.asJsonArray());
            case STRING -> ((JsonString) value).getString();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
            case NUMBER -> value.toString();
        };
    }

    private static List<Object> list(JsonArray array) {
        List<Object> list = new ArrayList<>();
        array.forEach(item -> list.add(value(item)));
        return list;
    }

    private static String normalised(Element element) {
        StringBuilder text = new StringBuilder();
        element.select("svg.nhsuk-header__logo").remove();
        write(element, text, 0);
        return text.toString();
    }

    private static void write(Node node, StringBuilder text, int depth) {
        if (node instanceof TextNode words) {
            String plain = words.text().strip();
            if (!plain.isEmpty()) {
                text.append("  ".repeat(depth)).append(plain).append('\n');
            }
        } else if (node instanceof Element element) {
            text.append("  ".repeat(depth)).append(element.tagName());
            Map<String, String> attributes = new TreeMap<>();
            for (Attribute attribute : element.attributes()) {
                attributes.put(attribute.getKey(), plain(attribute));
            }
            attributes.forEach((name, value) ->
                    text.append(' ').append(name).append("='").append(value).append('\''));
            text.append('\n');
            element.childNodes().forEach(child -> write(child, text, depth + 1));
        }
    }

    private static String plain(Attribute attribute) {
        if (attribute.getKey().equals("class")) {
            return String.join(
                    " ",
                    attribute
                            .getValue()
                            .strip()
                            .lines()
                            .flatMap(line -> java.util.Arrays.stream(line.split("\\s+")))
                            .sorted()
                            .toList());
        }
        boolean alone = List.of("checked", "disabled", "selected", "open", "hidden", "novalidate")
                .contains(attribute.getKey());
        return alone ? "" : attribute.getValue();
    }
}
