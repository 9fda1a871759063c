package org.specialleave.inbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Makes requests of every page and call of the product, most of them with something in them that is wrong; the same
 * for the same seed.
 */
final class RandomRequests {
    private static final Path WEB = Path.of("../leave-web/src/main");
    private static final Pattern FIELD = Pattern.compile("\\b(?:name|namePrefix)=\"([A-Za-z][\\w-]*)\"");
    private static final List<String> METHODS =
            List.of("HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO", "PROPFIND", "get", "M-SEARCH");
    private static final List<String> IN_PATHS = List.of(
            "%00",
            "%ff",
            "%2f",
            "%5c",
            "%2F..%2F",
            "%",
            "%zz",
            "%c0%af",
            "%e2%28%a1",
            "%0d%0a",
            "%25%30%30",
            "//",
            "/./",
            "/../",
            ";x=y",
            ";jsessionid=1234",
            ";leave-session=1234",
            "/;a/..",
            "\\",
            "'",
            "\"<>",
            "|",
            "`",
            "\u00ff",
            "\u0080",
            "%20",
            "+",
            "/WEB-INF/web.xml",
            ".xhtml",
            ".XHTML",
            "%2exhtml",
            ".jsp",
            "..",
            "*",
            "a".repeat(3000));
    private static final List<String> VALUES = List.of(
            "",
            "%00",
            "a%00b",
            "%ff",
            "%c3%28",
            "%zz",
            "%",
            "%u0041",
            "+",
            "%F0%9F%98%80",
            "%ED%A0%80",
            "0",
            "-1",
            "1e999999999",
            "99999999999999999999",
            "0000-01-01",
            "1899-12-31",
            "2200-01-01",
            "+999999999-12-31",
            "2026-02-30",
            "2026-11-23",
            "0000-01",
            "9999-00",
            "2026-27",
            "%27%20or%20true--",
            "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "%23%7B1%2B1%7D",
            "..%2F..%2Fetc%2Fpasswd",
            "%0d%0aX:%201",
            "x".repeat(5000),
            "true",
            "on",
            "CARERS",
            "LPT-8",
            "10000006",
            "null",
            "%01%02",
            "%7f",
            "[]",
            "{}",
            "a=b;c",
            "\u00e4");
    private static final List<String> QUERY_FIELDS = List.of(
            "page",
            "size",
            "from",
            "to",
            "state",
            "scope",
            "leaveYear",
            "year",
            "on",
            "q",
            "type",
            "code",
            "version",
            "import",
            "request",
            "reference",
            "name",
            "return",
            "jakarta.faces.ViewState",
            "jakarta.faces.partial.ajax",
            "csrf",
            "%00",
            "%zz",
            "a%00",
            "unknown",
            "head");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/yaml",
            "application/octet-stream",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=utf-16",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=b",
            "multipart/mixed; boundary=b",
            "text/plain",
            "/",
            "*/*",
            ";",
            "a/b; c",
            "application/json; charset=nonsense",
            "application/json; charset=\"",
            "\u00e4\u00f6/\u00fc",
            "application/json, text/html");
    private static final List<String> OTHER_HEADERS = List.of(
            "Accept: text/html",
            "Accept: application/pdf",
            "Accept: application/yaml",
            "Accept: image/png",
            "Accept: broken",
            "Accept: /",
            "Accept: ;q=2",
            "Accept: text/html;q=nonsense",
            "Accept: \u00ff",
            "Accept-Language: \u00e4;q=x",
            "Accept-Language: xx-yy-zz-aa-bb",
            "Accept-Encoding: gzip;q=broken",
            "If-Match: *",
            "If-Match: broken",
            "If-Match: \"-1\"",
            "If-Match: \"99999999999999999999\"",
            "If-None-Match: \"",
            "If-Modified-Since: never",
            "Idempotency-Key: \u0001",
            "Idempotency-Key: " + "k".repeat(300),
            "X-CSRF-Token: \u00e4",
            "Range: bytes=-1",
            "Range: bytes=0-0,1-1,2-2",
            "Content-Encoding: gzip",
            "Expect: 100-continue",
            "Expect: nonsense",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: ,,,",
            "Forwarded: for=\"",
            "Cookie: leave-session=%00",
            "Cookie: ;;;=;\u00ff",
            "Origin: null",
            "Sec-Fetch-Site: cross-site",
            "Referer: \u0001",
            "Upgrade: websocket",
            "Connection: Upgrade, HTTP2-Settings",
            "Payara-Tracing-TraceId: x",
            "X-Long: " + "h".repeat(6000));
    private static final List<String> JSON = List.of(
            "",
            "{",
            "null",
            "[]",
            "\"",
            "{\"a\":1,\"a\":2}",
            "{\"leaveType\":\"CARERS\\u0000\"}",
            "{\"reason\":\"\\ud800\"}",
            "{\"minutes\":1e999999999}",
            "{\"lines\":[{\"date\":\"0000-01-01\",\"minutes\":1e-999999999}]}",
            "[".repeat(5000),
            "{\"a\":".repeat(40) + "1" + "}".repeat(40),
            "{\"" + "n".repeat(300) + "\":1}",
            "\u00ff\u00fe",
            "{\"businessDate\":\"0000-01-01\"}",
            "{\"version\":\"LPT-8\",\"from\":\"0000-01-01\",\"to\":\"9999-12-31\"}",
            "{\"version\":{},\"from\":[],\"to\":null}",
            "{\"leaveType\":\"CARERS\",\"assignmentNumber\":\"\\u0000\","
                    + "\"lines\":[{\"date\":\"2026-11-23\",\"minutes\":450}]}",
            "{\"leaveType\":\"CARERS\",\"requestedAt\":\"-999999999-01-01T00:00:00Z\","
                    + "\"assignment\":{\"weeklyMinutes\":-1},\"lines\":[]}",
            "{\"leaveType\":\"CARERS\",\"assignment\":{\"weeklyMinutes\":2250},"
                    + "\"lines\":[{\"date\":\"2199-12-31\",\"minutes\":450}]}",
            "{\"leaveType\":\"CARERS\",\"assignment\":{\"weeklyMinutes\":2250},"
                    + "\"lines\":[{\"date\":\"1900-01-01\",\"minutes\":450}],"
                    + "\"circumstances\":{\"linkedShifts\":0e999999999}}");
    private static final List<String> YAML = List.of(
            "",
            "a: &a [*a]",
            "- ".repeat(2000),
            "%",
            "\t",
            "version: !!javax.script.ScriptEngineManager []",
            "{".repeat(3000),
            "\u0000",
            "inForceFrom: 0000-01-01");
    private static final String PARTS = "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n%s\r\n--b\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--b--\r\n";

    /**
     * One request.
     *
     * @param visitor who makes it, by place in the list of visitors
     * @param api     whether it is a call of the API
     * @param body    in ISO 8859-1; {@code TOKEN} stands for the session's token
     */
    record Made(int visitor, boolean api, String method, String target, List<String> headers, String body) {}

    private record Call(String method, String path) {}

    private final Random random;
    private final List<String> pages = new ArrayList<>();
    private final List<String> fields;
    private final List<Call> calls = new ArrayList<>();

    RandomRequests(long seed) {
        random = new Random(seed);
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(WEB.resolve("webapp"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList()) {
                String page = WEB.resolve("webapp").relativize(file).toString().replace('\\', '/');
                if (!page.startsWith("WEB-INF")) {
                    pages.add("/leave/" + page.replace(".xhtml", ""));
                    Matcher field = FIELD.matcher(Files.readString(file));
                    while (field.find()) {
                        names.add(field.group(1));
                    }
                }
            }
            Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(WEB.resolve("resources/META-INF/openapi.yaml")));
            ((Map<?, ?>) document.get("paths"))
                    .forEach((path, operations) -> ((Map<?, ?>) operations)
                            .keySet().stream()
                                    .filter(method -> List.of("get", "post", "put", "delete")
                                            .contains(method))
                                    .forEach(method -> calls.add(new Call(
                                            method.toString().toUpperCase(java.util.Locale.ROOT),
                                            "/leave/api/v1" + path))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pages.addAll(List.of(
                "/leave/",
                "/leave",
                "/leave/health",
                "/leave/sign-out",
                "/leave/assets/leave.css",
                "/leave/not-there"));
        // What ends a session, or counts as a guess at a password, would spoil the other requests.
        pages.remove("/leave/sign-out");
        names.remove("password");
        fields = List.copyOf(names);
    }

    /** How many pages and calls there are. */
    int places() {
        return pages.size() + calls.size();
    }

    /** That many requests; each page and call as often as the others. */
    List<Made> make(int count, int visitors) {
        List<Made> all = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int place = number % places();
            all.add(
                    place < pages.size()
                            ? ofPage(pages.get(place), random.nextInt(visitors))
                            : ofCall(calls.get(place - pages.size()), random.nextInt(visitors)));
        }
        return all;
    }

    private Made ofPage(String page, int visitor) {
        String method = random.nextInt(10) == 0 ? one(METHODS) : random.nextBoolean() ? "GET" : "POST";
        List<String> headers = headers();
        String body = "";
        if (!method.equals("GET") && !method.equals("HEAD")) {
            switch (random.nextInt(5)) {
                case 0 -> {
                    headers.add("Content-Type: " + one(TYPES));
                    body = one(JSON);
                }
                case 1 -> {
                    headers.add("Content-Type: multipart/form-data; boundary=b");
                    body = PARTS.formatted(random.nextInt(3) == 0 ? "wrong" : "TOKEN", one(VALUES), one(YAML));
                    body = random.nextInt(3) == 0 ? body.substring(0, random.nextInt(body.length())) : body;
                }
                default -> {
                    headers.add("Content-Type: application/x-www-form-urlencoded");
                    body = "csrf=" + (random.nextInt(4) == 0 ? one(VALUES) : "TOKEN") + "&" + pairs(fields);
                }
            }
        }
        return new Made(visitor, false, method, spoilt(page) + query(), headers, body);
    }

    private Made ofCall(Call call, int visitor) {
        String method = random.nextInt(10) == 0 ? one(METHODS) : call.method();
        Matcher parameter = Pattern.compile("\\{[^}]*}").matcher(call.path());
        String path = parameter.replaceAll(found -> Matcher.quoteReplacement(
                random.nextBoolean()
                        ? List.of("SL-NONE", "10000006", "LPT-8", "1", "esr-absence", "grant")
                                .get(random.nextInt(6))
                        : one(VALUES)));
        List<String> headers = headers();
        String body = "";
        if (!List.of("GET", "HEAD").contains(method)) {
            boolean json = random.nextBoolean();
            headers.add("Content-Type: " + (json ? "application/json" : one(TYPES)));
            body = json || random.nextBoolean() ? one(JSON) : one(YAML);
        }
        return new Made(visitor, true, method, spoilt(path) + query(), headers, body);
    }

    private String spoilt(String path) {
        // What is behind the name of the context is another context, and none of ours.
        if (random.nextInt(3) > 0 || path.equals("/leave")) {
            return path;
        }
        int behindTheContext = Math.min("/leave/".length(), path.length());
        int at = random.nextBoolean()
                ? path.length()
                : behindTheContext + random.nextInt(path.length() - behindTheContext + 1);
        return path.substring(0, at) + one(IN_PATHS) + path.substring(at);
    }

    private String query() {
        return random.nextBoolean() ? "" : "?" + pairs(QUERY_FIELDS);
    }

    private String pairs(Collection<String> names) {
        List<String> from = List.copyOf(names);
        StringBuilder pairs = new StringBuilder();
        for (int number = 1 + random.nextInt(4); number > 0; number--) {
            pairs.append(one(from))
                    .append(random.nextInt(20) == 0 ? "" : "=")
                    .append(one(VALUES))
                    .append(number > 1 ? "&" : "");
        }
        return pairs.toString().replace("\u00e4", "\u00c3\u00a4");
    }

    private List<String> headers() {
        List<String> headers = new ArrayList<>();
        for (int number = random.nextInt(3); number > 0; number--) {
            headers.add(one(OTHER_HEADERS));
        }
        return headers;
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The body as bytes. */
    static byte[] bytes(String body, String token) {
        return body.replace("TOKEN", token).getBytes(StandardCharsets.ISO_8859_1);
    }
}
