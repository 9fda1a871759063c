package org.specialleave.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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
public record Problem(ProblemKind kind, String detail, Map<String, Object> more) {
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
            // 501 is what the server itself says to a method that it has never heard of.
            case 405, 501 -> of(ProblemKind.METHOD_NOT_ALLOWED);
            case 406 -> of(ProblemKind.NOT_ACCEPTABLE);
            case 413 -> of(ProblemKind.TOO_LARGE);
            case 415 -> of(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
            default -> status < ProblemKind.INTERNAL.status() ? malformed(List.of()) : of(ProblemKind.INTERNAL);
        };
    }

    /** A refusal for what stands in the body, a parameter or a header. */
    public static Problem malformed(List<FieldError> errors) {
        return of(ProblemKind.MALFORMED).with("errors", List.copyOf(errors));
    }

    /** The same with one member more; the same as it is where the member is null. */
    public Problem with(String name, Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> members = new LinkedHashMap<>(more);
        members.put(name, value);
        return new Problem(kind, detail, members);
    }

    /** The body in UTF-8, for an edge that is not JAX-RS. */
    public byte[] bytes() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", kind.type());
        body.put("title", ApiTexts.text(kind.name() + ".title"));
        body.put("status", kind.status());
        body.put("detail", detail);
        body.putAll(more);
        return ApiJson.bytes(body);
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
