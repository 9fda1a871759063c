package org.specialleave.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code META-INF/openapi.yaml}: what is served as the API's description, and what bodies are checked against. */
final class OpenApiDocument {
    private static final String FILE = "/META-INF/openapi.yaml";

    private OpenApiDocument() {}

    /** The file. */
    static byte[] bytes() {
        try (InputStream file = OpenApiDocument.class.getResourceAsStream(FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in it. */
    static JsonNode tree() {
        Object document =
                new Load(LoadSettings.builder().build()).loadFromInputStream(new java.io.ByteArrayInputStream(bytes()));
        return new JsonMapper().valueToTree(document);
    }
}
