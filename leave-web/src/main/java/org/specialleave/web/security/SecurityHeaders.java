package org.specialleave.web.security;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** What every answer tells the browser not to do. */
final class SecurityHeaders {
    /** Nothing from elsewhere and nothing inline; pictures in the style sheet are data. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void put(HttpServletResponse response, PathCategory place, Duration strictTransport) {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // Not "no-referrer": with it a browser sends "Origin: null" with our own forms.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (place == PathCategory.ASSET) {
            response.setHeader("Cache-Control", "public, max-age=86400");
        } else {
            // What stands on a page stays with who was signed in: not in a cache, not behind the back button after
            // signing out.
            response.setHeader("Cache-Control", "no-store");
        }
        if (!strictTransport.isZero()) {
            response.setHeader("Strict-Transport-Security", "max-age=" + strictTransport.toSeconds());
        }
    }
}
