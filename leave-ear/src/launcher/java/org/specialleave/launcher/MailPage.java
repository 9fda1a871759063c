package org.specialleave.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The caught mails on a page on 127.0.0.1, newest first, with their links to follow. */
final class MailPage implements AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm:ss", Locale.UK).withZone(ZoneId.of("Europe/London"));
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private final MailCatcher catcher;
    private final HttpServer server;

    MailPage(MailCatcher catcher) {
        this.catcher = catcher;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
    }

    void start() {
        server.start();
    }

    /** Where to read the mails. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] page = page(catcher.mails()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    private static String page(List<CaughtMail> mails) {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Mails</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>body{font-family:sans-serif;max-width:44em;margin:1em auto;padding:0 1em}
                article{border-top:1px solid #768692;padding:.5em 0}pre{white-space:pre-wrap;font-size:1rem}</style></head>
                <body><h1>Mails</h1>
                """);
        if (mails.isEmpty()) {
            page.append("<p>No mail has been sent yet.</p>");
        }
        for (int i = mails.size() - 1; i >= 0; i--) {
            CaughtMail mail = mails.get(i);
            page.append("<article><h2>").append(escape(mail.subject())).append("</h2><p>");
            page.append(TIME.format(mail.caughtAt())).append(" &middot; from ").append(escape(mail.from()));
            page.append(" to ").append(escape(String.join(", ", mail.to()))).append("</p><pre>");
            page.append(LINK.matcher(escape(mail.text())).replaceAll("<a href=\"$0\">$0</a>"));
            page.append("</pre></article>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private static String escape(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
