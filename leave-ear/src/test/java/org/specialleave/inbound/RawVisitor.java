package org.specialleave.inbound;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.specialleave.ear.RunningApplication;

/**
 * Somebody with a session of the pages and a credential for the API; or nobody.
 *
 * @param name   the account; {@code nobody} for none
 * @param pages  the headers of a request for a page
 * @param calls  the headers of a call of the API
 * @param token  the session's token
 */
record RawVisitor(String name, List<String> pages, List<String> calls, String token) {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern SESSION = Pattern.compile("leave-session=([^;]+)");
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    static final RawVisitor NOBODY = new RawVisitor("nobody", List.of(), List.of(), "none");

    /** Signs in. */
    static RawVisitor signedIn(RunningApplication application, String account) {
        RawHttp http = new RawHttp(application.address());
        RawHttp.Answer page = http.send("GET", "/leave/sign-in", List.of(), new byte[0]);
        String form = "csrf=" + first(TOKEN, page.body()) + "&name=" + account + "&password="
                + URLEncoder.encode(application.password(), StandardCharsets.UTF_8);
        RawHttp.Answer in = http.send(
                "POST", "/leave/sign-in", List.of(FORM, cookie(page.header("Set-Cookie"))), RawHttp.bytes(form));
        String cookie = cookie(in.header("Set-Cookie"));
        RawHttp.Answer home = http.send("GET", "/leave/", List.of(cookie), new byte[0]);
        byte[] credential = (account + ":" + application.password()).getBytes(StandardCharsets.UTF_8);
        return new RawVisitor(
                account,
                List.of(cookie),
                List.of("Authorization: Basic " + Base64.getEncoder().encodeToString(credential)),
                first(TOKEN, home.body()));
    }

    /** The id of the session. */
    String session() {
        return pages.get(0).substring(pages.get(0).indexOf('=') + 1);
    }

    private static String cookie(String set) {
        return "Cookie: leave-session=" + first(SESSION, set);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
