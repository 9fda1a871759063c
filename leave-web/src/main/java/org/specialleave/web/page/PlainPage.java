package org.specialleave.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.specialleave.platform.DatabaseState;

/**
 * Pages that are told without Faces, for when nothing may be read: no menu, no name, two sentences. Faces, the menu and
 * the sign-in all read the database.
 */
public enum PlainPage {
    /** 503: the database does not answer; the answer says when to try again. */
    UNAVAILABLE(HttpServletResponse.SC_SERVICE_UNAVAILABLE),
    /** 421: the request is for another host. */
    OTHER_HOST(421);

    private final int status;

    PlainPage(int status) {
        this.status = status;
    }

    /**
     * Answers with the page, unless an answer is on its way already.
     *
     * @param contextPath where the style sheet is found
     */
    public void write(HttpServletResponse response, String contextPath) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        if (this == UNAVAILABLE) {
            response.setHeader("Retry-After", Integer.toString(DatabaseState.RETRY_AFTER_SECONDS));
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(html(contextPath).getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    private String html(String contextPath) {
        ResourceBundle texts = ResourceBundle.getBundle("org.specialleave.web.texts.problem", Locale.UK);
        String key = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>%1$s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
                <meta name="robots" content="noindex, nofollow">
                <link rel="stylesheet" href="%4$s/assets/nhsuk/nhsuk-frontend.min.css">
                </head>
                <body>
                <div class="nhsuk-width-container">
                <main class="nhsuk-main-wrapper" id="maincontent">
                <h1>%1$s</h1>
                <p>%2$s</p>
                <p>%3$s</p>
                </main>
                </div>
                </body>
                </html>
                """.formatted(
                        texts.getString(key + ".title"),
                        texts.getString(key + ".what"),
                        texts.getString(key + ".then"),
                        contextPath);
    }
}
