package org.specialleave.web.policy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.specialleave.platform.FileLimits;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.FormErrors;
import org.specialleave.web.sent.SentFields;
import org.specialleave.web.sent.SentFile;

/** The text of a policy pack in a form: a file, or else what stands in the field. */
final class SentPack {
    private static final Bundle TEXTS = new Bundle("policy");

    private SentPack() {}

    /** The text; what is wrong with it as a text comes among the errors, and then it is what stands in the field. */
    static String read(HttpServletRequest request, FormErrors errors) {
        SentFields fields = SentFields.of(request);
        String typed = typed(fields);
        SentFile file = fields.file("file").orElse(null);
        try {
            int largest = FileLimits.current().largestPack();
            byte[] bytes = file == null ? new byte[0] : file.content().readNBytes(largest + 1);
            if (bytes.length == 0) {
                if (typed.isBlank()) {
                    errors.add("text", TEXTS.text("draft.missing"));
                }
                return typed;
            }
            if (bytes.length > largest) {
                errors.add("file", TEXTS.text("draft.too-large", largest / 1024));
                return typed;
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException unreadable) {
            errors.add("file", TEXTS.text("draft.file.unreadable"));
            return typed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Browsers send the ends of lines in two characters; a pack has one. */
    private static String typed(SentFields fields) {
        String text = fields.first("text");
        return text == null ? "" : text.replace("\r\n", "\n");
    }
}
