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
import org.specialleave.platform.FileLimits;

/**
 * Hands a resource its {@link CsvBody}: one in another character set is 415, a larger one than the settings allow is
 * 413 and is not read to its end.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class CsvBodyReader implements MessageBodyReader<CsvBody> {
    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == CsvBody.class;
    }

    @Override
    public CsvBody readFrom(
            Class<CsvBody> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        int largest = FileLimits.current().largestAccountsFile();
        byte[] bytes = stream.readNBytes(largest + 1);
        if (bytes.length > largest) {
            throw Problem.of(ProblemKind.TOO_LARGE).toException();
        }
        if (!MediaTypes.isInUtf8(headers.getFirst(HttpHeaders.CONTENT_TYPE), "text", "csv")) {
            throw Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE).toException();
        }
        return new CsvBody(MediaTypes.text(bytes));
    }
}
