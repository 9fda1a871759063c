package org.specialleave.web.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.specialleave.web.api.FieldError;
import org.specialleave.web.api.Problem;
import org.specialleave.web.api.ProblemKind;

/**
 * An answer where neither Faces nor JAX-RS is reached.
 *
 * @param type the media type
 * @param text the body
 */
record PlainAnswer(String type, String text) {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            "org.specialleave.web.texts.problem", Locale.ROOT, PlainAnswer.class.getClassLoader());

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%1$s</title></head>
        <body><main><h1>%1$s</h1><p>%2$s</p><p>%3$s</p><p><a href="%5$s/">%4$s</a></p></main></body>
        </html>
        """;

    /**
     * For a request that is not understood, as its sender can read it: a problem for a call of the API, else a
     * page.
     */
    static PlainAnswer notUnderstood(String address, String context, FieldError why) {
        return address.startsWith(context + "/api/")
                ? new PlainAnswer(
                        Problem.MEDIA_TYPE,
                        new String(Problem.malformed(List.of(why)).bytes(), StandardCharsets.UTF_8))
                : page("not-understood", context);
    }

    /** For a failure that the server meets by itself, by its status. */
    static PlainAnswer failure(int status, String context) {
        return page(
                switch (status) {
                    case 404 -> "not-found";
                    case 413 -> "too-large";
                    default -> status < ProblemKind.INTERNAL.status() ? "not-understood" : "problem";
                },
                context);
    }

    private static PlainAnswer page(String name, String context) {
        return new PlainAnswer(
                "text/html;charset=UTF-8",
                PAGE.formatted(
                        TEXTS.getString(name + ".title"),
                        TEXTS.getString(name + ".what"),
                        TEXTS.getString(name + ".then"),
                        TEXTS.getString("home"),
                        context));
    }
}
