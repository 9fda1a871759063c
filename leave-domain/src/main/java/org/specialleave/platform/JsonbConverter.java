package org.specialleave.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import org.postgresql.util.PGobject;

/** JSON texts of entities in columns of PostgreSQL's {@code jsonb}. */
@Converter
public class JsonbConverter implements AttributeConverter<String, Object> {
    @Override
    public Object convertToDatabaseColumn(String text) {
        PGobject column = new PGobject();
        column.setType("jsonb");
        try {
            column.setValue(text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return column;
    }

    @Override
    public String convertToEntityAttribute(Object column) {
        return column instanceof PGobject json ? json.getValue() : (String) column;
    }
}
