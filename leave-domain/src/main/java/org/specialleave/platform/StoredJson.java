package org.specialleave.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Binds JSON that the database keeps to records: without nulls, instants in UTC. Safe for use by many threads. */
public final class StoredJson {
    private final JsonMapper mapper;

    /**
     * With what Jackson does not know by itself.
     *
     * @param modules how certain records are kept
     */
    public StoredJson(Module... modules) {
        mapper = JsonMapper.builder()
                .addModule(new JsonTypes())
                .addModules(modules)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** The text that is kept. */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A " + value.getClass() + " cannot be kept", e);
        }
    }

    /** What the text says. */
    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is kept is no " + type, e);
        }
    }
}
