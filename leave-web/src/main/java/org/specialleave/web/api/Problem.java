package org.specialleave.web.api;

import static org.specialleave.platform.SharedJsonProvider.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.platform.DatabaseState;

/**
 * A refusal as the client reads it, {@code application/problem+json} (RFC 9457).
 *
 * @param kind   decides status, type and title
 * @param detail one plain sentence about this occurrence; never a person's free text
 * @param more   further members, such as {@code errors} or {@code findings}, in their order
 */
public record Problem(ProblemKind kind, String detail, Map<String, JsonValue> more) {
    /** The media type of every refusal. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Copies the members, in their order. */
    public Problem {
        more = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** A refusal of that kind with its usual sentence. */
    public static Problem of(ProblemKind kind) {
        return new Problem(kind, ApiTexts.text(kind.name() + ".detail"), Map.of());
    }

    /** What the container refused by that status. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> of(ProblemKind.NOT_SIGNED_IN);
            case 403 -> of(ProblemKind.NOT_PERMITTED);
            case 404 -> of(ProblemKind.NOT_FOUND);
            case 405 -> of(ProblemKind.METHOD_NOT_ALLOWED);
            case 406 -> of(ProblemKind.NOT_ACCEPTABLE);
            case 413 -> of(ProblemKind.TOO_LARGE);
            case 415 -> of(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
            default -> status < ProblemKind.INTERNAL.status() ? malformed(List.of()) : of(ProblemKind.INTERNAL);
        };
    }

    /** A refusal for what stands in the body, a parameter or a header. */
    public static Problem malformed(List<FieldError> errors) {
        var list = JSON.createArrayBuilder();
        errors.forEach(error -> list.add(error.toJson()));
        return of(ProblemKind.MALFORMED).with("errors", list.build());
    }

    /** The same with one member more. */
    public Problem with(String name, JsonValue value) {
        Map<String, JsonValue> members = new LinkedHashMap<>(more);
        members.put(name, value);
        return new Problem(kind, detail, members);
    }

    /** The same with a text more; the same as it is where there is no text. */
    public Problem with(String name, String value) {
        return value == null ? this : with(name, JSON.createValue(value));
    }

    /** The body. */
    public JsonObject toJson() {
        JsonObjectBuilder body = JSON.createObjectBuilder()
                .add("type", kind.type())
                .add("title", ApiTexts.text(kind.name() + ".title"))
                .add("status", kind.status())
                .add("detail", detail);
        more.forEach(body::add);
        return body.build();
    }

    /** The body in UTF-8, for an edge that is not JAX-RS. */
    public byte[] bytes() {
        return toJson().toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The whole answer. */
    public Response toResponse() {
        Response.ResponseBuilder answer = Response.status(kind.status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(bytes());
        if (kind == ProblemKind.UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, DatabaseState.RETRY_AFTER_SECONDS);
        }
        if (kind == ProblemKind.TOO_SLOW) {
            answer.header("Connection", "close");
        }
        return answer.build();
    }

    /** To be thrown where a resource cannot go on. */
    public ProblemException toException() {
        return new ProblemException(this);
    }
}
