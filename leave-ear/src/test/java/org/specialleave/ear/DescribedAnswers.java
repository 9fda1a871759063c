package org.specialleave.ear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.FormatEvaluatorFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Holds each JSON answer of the API to {@code openapi.yaml}: its path, method and status are described, and it has the
 * form that is described for them. A field that the document does not name is refused, though clients need not do so.
 */
final class DescribedAnswers {
    private static final String API = "/leave/api/v1";
    private static final String HOME = "urn:answers";
    private static final JsonMapper MAPPER = new JsonMapper();

    /** What the document says of all calls at once, under Refusals; also by addresses that it does not name. */
    private static final Set<Integer> OF_ANY_CALL =
            Set.of(400, 401, 403, 404, 405, 406, 408, 413, 415, 421, 429, 500, 503);

    private static final DescribedAnswers DOCUMENT = new DescribedAnswers();

    private final JsonNode document;
    private final Map<Pattern, String> paths = new LinkedHashMap<>();
    private final Map<JsonNode, String> names = new HashMap<>();
    private final Validator validator = new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .withEvaluatorFactory(new FormatEvaluatorFactory())
            .withDisabledSchemaValidation(true)
            .createValidator();

    private DescribedAnswers() {
        document = read();
        // Literal steps go before parameters, as in JAX-RS.
        Map<String, String> sorted = new TreeMap<>();
        document.get("paths").fieldNames().forEachRemaining(path -> sorted.put(path.replace('{', '~'), path));
        sorted.values().forEach(path -> paths.put(Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+") + "/?"), path));
    }

    /**
     * Checks one answer.
     *
     * @throws AssertionError where the document does not describe it
     */
    static void check(String method, URI uri, int status, String mediaType, byte[] body) {
        if (uri.getRawPath().startsWith(API) && mediaType != null && mediaType.contains("json")) {
            DOCUMENT.checkAnswer(method, uri.getRawPath().substring(API.length()), status, mediaType, body);
        }
    }

    private void checkAnswer(String method, String path, int status, String mediaType, byte[] body) {
        JsonNode operation = paths.entrySet().stream()
                .filter(known -> known.getKey().matcher(path).matches())
                .findFirst()
                .map(known -> document.get("paths").get(known.getValue()).path(method.toLowerCase(Locale.ROOT)))
                .orElseGet(MissingNode::getInstance);
        JsonNode answer = resolved(operation.path("responses").path(String.valueOf(status)));
        String type = mediaType.replaceFirst(";.*", "");
        JsonNode schema = answer.path("content").path(type).path("schema");
        if (answer.isMissingNode() && OF_ANY_CALL.contains(status) && type.equals("application/problem+json")) {
            schema = document.at("/components/schemas/Problem");
        }
        String called = method + " " + path + " " + status + " " + type;
        if (schema.isMissingNode()) {
            throw new AssertionError("openapi.yaml does not describe " + called);
        }
        String faults = faults(schema, body);
        if (!faults.isEmpty()) {
            throw new AssertionError("openapi.yaml describes another answer to " + called + ":\n" + faults);
        }
    }

    private synchronized String faults(JsonNode schema, byte[] body) {
        String name = names.computeIfAbsent(schema, fresh -> {
            String next = "/answer" + names.size();
            validator.registerSchema(URI.create(HOME + next), (Object) closed(fresh));
            return next;
        });
        try {
            return validator.validate(URI.create(HOME + name), (Object) MAPPER.readTree(body)).getErrors().stream()
                    .map(error -> error.getInstanceLocation() + " " + error.getError())
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema with all that it refers to in its place, and no field beside those that are named. */
    private JsonNode closed(JsonNode schema) {
        if (schema instanceof ArrayNode list) {
            ArrayNode items = MAPPER.createArrayNode();
            list.forEach(item -> items.add(closed(item)));
            return items;
        }
        if (!(schema instanceof ObjectNode)) {
            return schema;
        }
        JsonNode whole = resolved(schema);
        ObjectNode copy = MAPPER.createObjectNode();
        whole.properties().forEach(entry -> copy.set(entry.getKey(), closed(entry.getValue())));
        if (copy.remove("allOf") instanceof ArrayNode parts) {
            ObjectNode properties = copy.withObject("properties");
            ArrayNode required = copy.withArray("required");
            parts.forEach(part -> {
                properties.setAll((ObjectNode) part.path("properties"));
                part.path("required").forEach(required::add);
            });
        }
        if (copy.path("properties").isObject() && !copy.has("additionalProperties")) {
            copy.put("additionalProperties", false);
        }
        return copy;
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null || !reference.isTextual()
                ? node
                : resolved(document.at(reference.asText().substring(1)));
    }

    private static JsonNode read() {
        Path file = Path.of("..", "leave-web", "src", "main", "resources", "META-INF", "openapi.yaml");
        try (InputStream in = Files.newInputStream(file)) {
            return MAPPER.valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
