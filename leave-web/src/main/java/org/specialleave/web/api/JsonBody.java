package org.specialleave.web.api;

import static org.specialleave.platform.SharedJsonProvider.JSON;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A JSON body as it was sent, read strictly: UTF-8, one value, no duplicate names, within the limits of {@link
 * JsonValues}.
 *
 * <p>Kept as maps, lists, texts, {@link BigDecimal}s, booleans, {@link #NULL} and {@link #NO_FIGURE}, so that
 * {@link JsonFields} can say of each place what is wrong with it. An empty body is allowed here; {@link #object()}
 * is an object without fields then.
 */
public final class JsonBody {
    /** The largest body, in bytes: 1 MiB. */
    public static final int LARGEST = 1 << 20;

    /** JSON's null, which no field of this API may be. */
    static final Object NULL = new Object();

    /** A number that is written too long, or too large or small, to be a figure of this API. */
    static final Object NO_FIGURE = new Object();

    private final byte[] bytes;
    private final Object value;

    private JsonBody(byte[] bytes, Object value) {
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
            return new JsonBody(bytes, Map.of());
        }
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            return new JsonBody(bytes, new JsonValues(parser).read());
        } catch (JsonException | java.util.NoSuchElementException | IllegalStateException e) {
            throw malformed(FieldError.at("", "NOT_JSON", whereOf(e)));
        }
    }

    /** The bytes as they were sent. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Begins to read the body's fields; end with {@link JsonFields#finish()}. */
    public JsonFields object() {
        if (value instanceof Map<?, ?> map) {
            return JsonFields.root(map);
        }
        throw malformed(FieldError.at("", "NOT_AN_OBJECT"));
    }

    private static String whereOf(RuntimeException e) {
        return e instanceof jakarta.json.stream.JsonParsingException parsing && parsing.getLocation() != null
                ? "line " + parsing.getLocation().getLineNumber() + ", column "
                        + parsing.getLocation().getColumnNumber()
                : "it ends too early";
    }

    private static ProblemException malformed(FieldError error) {
        return Problem.malformed(List.of(error)).toException();
    }
}
