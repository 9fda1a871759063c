package org.specialleave.speed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.specialleave.testing.largetrust.TrustStaff;

/**
 * Somebody who is signed in, as a browser: one session, connections kept open. Java's oldest client, since it takes the
 * least from the server's two cores. Every answer is read to its end and checked.
 */
final class WebClient {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int PATIENCE = 120_000;

    /** A node checks two passwords at a time and tells others to come again. */
    private static final Object ONE_AT_A_TIME = new Object();

    static {
        System.setProperty("http.maxConnections", "64");
    }

    private final String base;
    private String cookie = "";
    private String token = "";

    /** Signs in with the password that everybody of the generated trust has. */
    WebClient(String base, String account) {
        this.base = base;
        token = token(get("sign-in", "</html>"));
        String form = "csrf=" + token + "&name=" + account + "&password="
                + URLEncoder.encode(TrustStaff.PASSWORD, StandardCharsets.UTF_8);
        synchronized (ONE_AT_A_TIME) {
            call("sign-in", "application/x-www-form-urlencoded", form, 303);
        }
        token = token(get("", "</html>"));
    }

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("No token in: " + page);
        }
        return token.group(1);
    }

    /** The page or answer at that path, which has to hold that text. */
    String get(String path, String expected) {
        String answer = call(path, null, null, 200);
        if (!answer.contains(expected)) {
            throw new IllegalStateException("Not in " + path + ": " + expected + "\n" + answer);
        }
        return answer;
    }

    /** The answer to a body of JSON, which has to have that status. */
    String post(String path, String json, int status) {
        return call(path, "application/json", json, status);
    }

    private String call(String path, String type, String body, int expected) {
        try {
            HttpURLConnection call =
                    (HttpURLConnection) URI.create(base + path).toURL().openConnection();
            call.setInstanceFollowRedirects(false);
            call.setReadTimeout(PATIENCE);
            call.setRequestProperty("Cookie", cookie);
            if (body != null) {
                call.setDoOutput(true);
                call.setRequestProperty("Content-Type", type);
                call.setRequestProperty("X-CSRF-Token", token);
                try (OutputStream out = call.getOutputStream()) {
                    out.write(body.getBytes(StandardCharsets.UTF_8));
                }
            }
            int status = call.getResponseCode();
            String answer = read(status < 400 ? call.getInputStream() : call.getErrorStream());
            if (status != expected) {
                throw new IllegalStateException(path + " was answered " + status + ": " + answer);
            }
            List<String> cookies = call.getHeaderFields().getOrDefault("Set-Cookie", List.of());
            cookies.forEach(set -> cookie = set.replaceFirst(";.*", ""));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(InputStream answer) throws IOException {
        if (answer == null) {
            return "";
        }
        try (answer) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
