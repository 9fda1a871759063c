package org.specialleave.web.api;

import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What kind of text a body says it is, and the text. */
final class MediaTypes {
    private MediaTypes() {}

    /** Whether a {@code Content-Type} is {@code application} and that subtype, in UTF-8. */
    static boolean isInUtf8(String contentType, String subtype) {
        return isInUtf8(contentType, "application", subtype);
    }

    /** Whether it is that type and subtype, in UTF-8. */
    static boolean isInUtf8(String contentType, String mainType, String subtype) {
        MediaType type;
        try {
            type = contentType == null ? MediaType.APPLICATION_OCTET_STREAM_TYPE : MediaType.valueOf(contentType);
        } catch (IllegalArgumentException e) {
            return false;
        }
        String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        return type.getType().equalsIgnoreCase(mainType)
                && type.getSubtype().equalsIgnoreCase(subtype)
                && charset.equalsIgnoreCase("utf-8");
    }

    /**
     * The text of those bytes.
     *
     * @throws ProblemException 400 where they are no UTF-8
     */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.malformed(List.of(FieldError.at("", "NOT_UTF8"))).toException();
        }
    }
}
