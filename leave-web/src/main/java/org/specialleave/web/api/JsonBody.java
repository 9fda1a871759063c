package org.specialleave.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.List;

/**
 * A JSON body as it was sent, read strictly: UTF-8, one value, no duplicate names, within the limits of {@link
 * JsonLimits}. An empty body is an object without fields.
 */
public final class JsonBody {
    private final byte[] bytes;
    private final JsonNode value;

    private JsonBody(byte[] bytes, JsonNode value) {
        this.bytes = bytes;
        this.value = value;
    }

    /**
     * Reads the bytes of a body.
     *
     * @throws ProblemException 400 where they are no JSON, or pass a limit
     */
    public static JsonBody of(byte[] bytes) {
        String text = MediaTypes.text(bytes);
        if (text.isBlank()) {
            return new JsonBody(bytes, JsonNodeFactory.instance.objectNode());
        }
        try {
            return new JsonBody(bytes, JsonLimits.read(text));
        } catch (IOException e) {
            throw malformed(FieldError.at("", "NOT_JSON", whereOf(e)));
        }
    }

    /** The bytes as they were sent. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether it is an object with that field, whatever its form. */
    public boolean has(String name) {
        return value.has(name);
    }

    /**
     * The body as a record.
     *
     * @param schema the name of its schema in {@code openapi.yaml}
     * @throws ProblemException 400 with each place where it is not of that schema
     */
    public <T> T as(String schema, Class<T> type) {
        FieldErrors errors = new FieldErrors();
        T record = as(schema, type, errors);
        errors.stop();
        return record;
    }

    /**
     * The body as a record, for a call that has more to say of it than a schema can.
     *
     * @param errors takes each place where it is not of that schema; such a place is null, 0 or false in the record
     * @throws ProblemException 400 where it is no object
     */
    <T> T as(String schema, Class<T> type, FieldErrors errors) {
        if (!value.isObject()) {
            throw malformed(FieldError.at("", "NOT_AN_OBJECT"));
        }
        try {
            return ApiJson.MAPPER.treeToValue(BodySchemas.check(schema, value, errors), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The schema " + schema + " lets through what is no " + type, e);
        }
    }

    /**
     * Refuses every field, for a call that needs none.
     *
     * @throws ProblemException 400
     */
    public void requireEmpty() {
        as("NoFields", JsonNode.class);
    }

    private static String whereOf(IOException e) {
        return e instanceof JsonProcessingException parsing && parsing.getLocation() != null
                ? "line " + parsing.getLocation().getLineNr() + ", column "
                        + parsing.getLocation().getColumnNr()
                : "it ends too early";
    }

    private static ProblemException malformed(FieldError error) {
        return Problem.malformed(List.of(error)).toException();
    }
}
