package org.specialleave.idempotency;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An answer as it is kept and given again, word for word.
 *
 * @param status  the HTTP status
 * @param headers the headers worth keeping, by name, such as {@code Location}; without line breaks
 * @param body    the body
 */
public record StoredResponse(int status, Map<String, String> headers, String body) {
    /** Copies the headers, in their order. */
    public StoredResponse {
        headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    String headerLines() {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
    }

    static StoredResponse of(int status, String headerLines, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headerLines.lines().map(line -> line.split(": ", 2)).forEach(header -> headers.put(header[0], header[1]));
        return new StoredResponse(status, headers, body);
    }
}
