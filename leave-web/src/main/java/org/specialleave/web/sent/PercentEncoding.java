package org.specialleave.web.sent;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoded UTF-8 (RFC 3986), read strictly: what the container would drop or guess is refused. */
public final class PercentEncoding {
    private static final int HEXADECIMAL = 16;

    private PercentEncoding() {}

    /**
     * The text that is meant.
     *
     * @param encoded     as it was sent
     * @param plusIsSpace whether {@code +} stands for a space, as in forms and queries
     * @return null where it is not valid: a broken escape, bytes that are no UTF-8, or a character that an address
     * cannot have
     */
    public static String decode(String encoded, boolean plusIsSpace) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int at = 0; at < encoded.length(); at++) {
            char c = encoded.charAt(at);
            if (c == '%') {
                int high = digit(encoded, at + 1);
                int low = digit(encoded, at + 2);
                if (high < 0 || low < 0) {
                    return null;
                }
                bytes.write(high * HEXADECIMAL + low);
                at += 2;
            } else if (c <= ' ' || c > '~') {
                return null;
            } else {
                bytes.write(c == '+' && plusIsSpace ? ' ' : c);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The value of a hexadecimal digit; -1 where there is none. */
    private static int digit(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        return c <= '~' ? Character.digit(c, HEXADECIMAL) : -1;
    }

    /**
     * Whether a text has a control character other than tab, line feed and carriage return: no field of ours takes
     * one.
     */
    public static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r');
    }
}
