package org.specialleave.web.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.specialleave.web.limits.WebLimits;

/**
 * Hands a resource its {@link JsonBody}; takes every media type, so that the refusal of a wrong one is ours.
 *
 * <p>A body that is not {@code application/json} in UTF-8 is 415, a larger one than the settings allow is 413 and is
 * not read to its end.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class JsonBodyReader implements MessageBodyReader<JsonBody> {
    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == JsonBody.class;
    }

    @Override
    public JsonBody readFrom(
            Class<JsonBody> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        int largest = WebLimits.current().json().largest();
        byte[] bytes = stream.readNBytes(largest + 1);
        if (bytes.length > largest) {
            throw Problem.of(ProblemKind.TOO_LARGE).toException();
        }
        // Without a body there is no need to name its type.
        if (bytes.length > 0 && !MediaTypes.isInUtf8(headers.getFirst(HttpHeaders.CONTENT_TYPE), "json")) {
            throw Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE).toException();
        }
        return JsonBody.of(bytes);
    }
}
