package org.specialleave.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.net.URI;

/** The schemas of {@code openapi.yaml}, with which bodies are checked. */
final class BodySchemas {
    private static final String HOME = "urn:special-leave:openapi";
    private static final String SCHEMAS = "/components/schemas";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonNode DOCUMENT = NODES.objectNode()
            .set(
                    "components",
                    NODES.objectNode().set("schemas", OpenApiDocument.tree().at(SCHEMAS)));
    private static final ValidatorFactory FACTORY = new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .withEvaluatorFactory(TextFormat.CHECKS)
            .withDisabledSchemaValidation(true);
    private static final Validator VALIDATOR = validator();

    private BodySchemas() {}

    /**
     * Checks a body, and notes each place where it is not of the schema of that name.
     *
     * @return what is left of it without those places
     */
    static JsonNode check(String schema, JsonNode value, FieldErrors errors) {
        URI place = URI.create(HOME + "#" + SCHEMAS + "/" + schema);
        return sound(VALIDATOR.validate(place, (Object) value), DOCUMENT, value, errors);
    }

    /** The same for what no document can describe beforehand, by a schema of its own. */
    static JsonNode check(ObjectNode schema, JsonNode value, FieldErrors errors) {
        return sound(FACTORY.validate((Object) schema, (Object) value), schema, value, errors);
    }

    private static JsonNode sound(Validator.Result found, JsonNode schemas, JsonNode value, FieldErrors errors) {
        return found.isValid() ? value : new SchemaFaults(schemas, value).tell(found.getErrors(), errors);
    }

    private static Validator validator() {
        Validator validator = FACTORY.createValidator();
        validator.registerSchema(URI.create(HOME), (Object) DOCUMENT);
        return validator;
    }
}
