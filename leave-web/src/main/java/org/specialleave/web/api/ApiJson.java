package org.specialleave.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.specialleave.platform.FieldFault;
import org.specialleave.platform.JsonTypes;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Assessment;

/** Binds the API's JSON to records: instants carry London's offset, names of states and kinds are in upper case. */
final class ApiJson {
    /** Safe for use by many threads. */
    static final JsonMapper MAPPER = mapper();

    private ApiJson() {}

    /** An answer in UTF-8. */
    static byte[] bytes(Object answer) {
        try {
            return MAPPER.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written", e);
        }
    }

    /** An instant as people in London read it, with the offset. */
    static String instant(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(instant, TrustTime.ZONE));
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .addModule(new JsonTypes())
                .addModule(new SimpleModule("answers")
                        .addSerializer(as(Instant.class, ApiJson::instant))
                        .addSerializer(as(Assessment.class, AssessmentAnswer::of))
                        .addSerializer(as(FieldFault.class, FaultAnswer::of)));
        AnswerForms.ALL.forEach(builder::addMixIn);
        return builder.build();
    }

    private static <T> StdDelegatingSerializer as(Class<T> type, Function<T, Object> form) {
        return new StdDelegatingSerializer(type, new StdConverter<T, Object>() {
            @Override
            public Object convert(T value) {
                return form.apply(value);
            }
        });
    }
}
