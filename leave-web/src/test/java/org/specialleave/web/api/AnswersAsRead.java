package org.specialleave.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;

/** Answers as a client reads them, with another library than the one that wrote them. */
final class AnswersAsRead {
    private AnswersAsRead() {}

    static JsonObject object(byte[] answer) {
        return Json.createReader(new ByteArrayInputStream(answer)).readObject();
    }
}
