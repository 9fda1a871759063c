package org.specialleave.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where somebody goes on after signing in: a page of ours, whatever the address said. */
final class ReturnPath {
    private static final String HOME = "/";
    private static final int LONGEST = 500;

    /** A path of this context with an optional query: no host, no backslash, no encoded trick, no white space. */
    private static final Pattern OURS =
            Pattern.compile("/(?:[A-Za-z0-9._~-]+(?:/[A-Za-z0-9._~-]+)*)?/?(?:\\?[A-Za-z0-9._~=&%+:,-]*)?");

    private ReturnPath() {}

    /** The path if it is one of ours that shows a page; else the home page. */
    static String safe(String asked) {
        if (asked == null || asked.length() > LONGEST || !OURS.matcher(asked).matches() || asked.contains("..")) {
            return HOME;
        }
        String path = asked.split("\\?", 2)[0];
        boolean page = PathCategory.of(path) == PathCategory.PAGE && !path.startsWith("/sign-");
        return page ? asked : HOME;
    }

    /** The sign-in page's address, which remembers what was asked for. */
    static String signInFor(HttpServletRequest request) {
        String query = "GET".equals(request.getMethod()) && request.getQueryString() != null
                ? "?" + request.getQueryString()
                : "";
        String path =
                safe(request.getRequestURI().substring(request.getContextPath().length()) + query);
        // A session that was there and is no more is told of; whoever comes for the first time reads nothing of it.
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return request.getContextPath() + "/sign-in?" + (ended ? "again=true&" : "") + "return="
                + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
