package org.specialleave.ear;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A caller of the HTTP interface, by HTTP Basic or as nobody.
 *
 * <p>Each JSON answer is held to {@code openapi.yaml} ({@link DescribedAnswers}).
 *
 * <p>A client keeps no state; {@link #with(String, String)} gives another one that sends a header more.
 */
public final class ApiClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI base;
    private final Map<String, String> headers;

    /**
     * A caller.
     *
     * @param base     what paths are resolved against, with a slash at the end
     * @param account  who calls; null for nobody
     * @param password the account's password
     */
    ApiClient(URI base, String account, String password) {
        this(base, account == null ? Map.of() : Map.of("Authorization", basic(account, password)));
    }

    private ApiClient(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    private static String basic(String account, String password) {
        byte[] credential = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credential);
    }

    /** The same caller, who sends this header with every call. */
    public ApiClient with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ApiClient(base, more);
    }

    /** {@code GET}; the path may be relative ({@code me}) or absolute ({@code /leave/health}). */
    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    /** {@code POST} of a JSON text. */
    public Answer post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json), "application/json");
    }

    /** {@code POST} of bytes as {@code application/octet-stream}. */
    public Answer post(String path, byte[] content) {
        return send("POST", path, BodyPublishers.ofByteArray(content), "application/octet-stream");
    }

    /** Any call; a content type of null sends none. */
    public Answer send(String method, String path, BodyPublisher body, String contentType) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).method(method, body);
        if (contentType != null) {
            request.setHeader("Content-Type", contentType);
        }
        headers.forEach(request::setHeader);
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            DescribedAnswers.check(
                    method,
                    response.uri(),
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(null),
                    response.body());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What came back.
     *
     * @param status  the HTTP status
     * @param headers the headers
     * @param bytes   the body
     */
    @SuppressWarnings("ArrayRecordComponent") // its text is compared, never the answer
    public record Answer(int status, HttpHeaders headers, byte[] bytes) {
        /** The body as UTF-8 text. */
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** The body as JSON. */
        public JsonValue json() {
            try (JsonReader reader = Json.createReader(new StringReader(text()))) {
                return reader.readValue();
            }
        }

        /** That header's first value, or null. */
        public String header(String name) {
            return headers.firstValue(name).orElse(null);
        }

        @Override
        public String toString() {
            return status + " " + text();
        }
    }
}
