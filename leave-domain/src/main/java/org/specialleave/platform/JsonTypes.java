package org.specialleave.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;

/** How dates and times stand in JSON: as ISO texts. An instant is read with whatever offset it has. */
public final class JsonTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** For a mapper of Jackson's. */
    public JsonTypes() {
        super("dates and times");
        addSerializer(TemporalAccessor.class, ToStringSerializer.instance);
        read(LocalDate.class, LocalDate::parse);
        read(LocalTime.class, LocalTime::parse);
        read(Instant.class, text -> OffsetDateTime.parse(text).toInstant());
        read(ZoneOffset.class, ZoneOffset::of);
    }

    private <T> void read(Class<T> type, Function<String, T> parse) {
        addDeserializer(type, new StdDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return parse.apply(parser.getText());
            }
        });
    }
}
