package org.specialleave.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The schemas of bodies in {@code openapi.yaml}: each says only what can be refused with a sentence of its own. */
class BodySchemasOfTheDocumentTest {
    private static final String REFERENCE = "#/components/schemas/";

    /** Keywords that refuse nothing by themselves, and those that have a sentence. */
    private static final Set<String> KEYWORDS = Set.of(
            "$ref",
            "description",
            "example",
            "default",
            "properties",
            "items",
            "if",
            "then",
            "else",
            "anyOf",
            "dependentSchemas",
            "const",
            "type",
            "format",
            "required",
            "dependentRequired",
            "additionalProperties",
            "enum",
            "minimum",
            "maximum",
            "maxLength",
            "minItems",
            "maxItems");

    private final JsonNode document = OpenApiDocument.tree();

    @Test
    void everyExampleOfABodyKeepsToItsSchema() {
        Map<String, JsonNode> bodies = bodies();
        assertThat(bodies).hasSizeGreaterThan(15);
        bodies.forEach((call, content) -> examples(content)
                .forEach((name, example) -> assertThatCode(() -> {
                            FieldErrors errors = new FieldErrors();
                            BodySchemas.check(schemaName(content), example, errors);
                            errors.stop();
                        })
                        .as(call + " " + name)
                        .doesNotThrowAnyException()));
    }

    @Test
    void everyKeywordOfABodyHasItsSentence() {
        Set<String> names = new LinkedHashSet<>();
        bodies().values().forEach(content -> names.add(schemaName(content)));
        names.add("EndorseAsked");
        names.add("GrantAsked");
        names.add("RefuseAsked");
        names.add("WordsAsked");
        names.remove("ActionAsked");
        names.forEach(name -> assertSaid(name, document.at("/components/schemas/" + name)));
    }

    private void assertSaid(String place, JsonNode schema) {
        if (schema.isBoolean()) {
            return;
        }
        assertThat(schema.isObject()).as(place).isTrue();
        schema.fieldNames()
                .forEachRemaining(keyword -> assertThat(KEYWORDS).as(place).contains(keyword));
        assertThat(schema.has("minimum")).as(place).isEqualTo(schema.has("maximum"));
        if (schema.has("format")) {
            assertThat(TextFormat.named(schema.get("format").asText()))
                    .as(place)
                    .isPresent();
        }
        if (schema.has("properties") && schema.path("type").asText().equals("object")) {
            assertThat(schema.path("additionalProperties").isBoolean())
                    .as(place + " is closed")
                    .isTrue();
        }
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText().substring(REFERENCE.length());
            assertSaid(place + " " + name, document.at("/components/schemas/" + name));
        }
        for (String keyword : Set.of("properties", "dependentSchemas")) {
            schema.path(keyword).properties().forEach(one -> assertSaid(place + "/" + one.getKey(), one.getValue()));
        }
        for (String keyword : Set.of("items", "then", "else")) {
            if (schema.has(keyword)) {
                assertSaid(place + "/" + keyword, schema.get(keyword));
            }
        }
    }

    private Map<String, JsonNode> bodies() {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode content = method.getValue().at("/requestBody/content/application~1json");
                    if (!content.isMissingNode()) {
                        bodies.put(method.getKey() + " " + path.getKey(), content);
                    }
                }));
        return bodies;
    }

    private static String schemaName(JsonNode content) {
        String reference = content.at("/schema/$ref").asText();
        assertThat(reference).startsWith(REFERENCE);
        return reference.substring(REFERENCE.length());
    }

    private static Map<String, JsonNode> examples(JsonNode content) {
        Map<String, JsonNode> examples = new LinkedHashMap<>();
        if (content.has("example")) {
            examples.put("example", content.get("example"));
        }
        content.path("examples")
                .properties()
                .forEach(one -> examples.put(one.getKey(), one.getValue().get("value")));
        return examples;
    }
}
