package org.specialleave.inbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Sends bytes as they are, so that what no HTTP client would send can be sent, too; one connection a request. */
final class RawHttp {
    /** An answer without a body, to its end. */
    private static final Pattern EMPTY =
            Pattern.compile("(?is)HTTP/1.1 [2-5].*\\r\\ncontent-length: 0\\r\\n.*\\r\\n\\r\\n");

    private static final int PATIENCE_MILLIS = 20_000;

    private final URI server;

    RawHttp(URI server) {
        this.server = server;
    }

    /**
     * What came back.
     *
     * @param status  of the answer; 0 where there was none
     * @param headers as they came, {@code name: value}
     * @param body    the body, in ISO 8859-1 as it came, chunks put together
     */
    record Answer(int status, List<String> headers, String body) {
        /** That header's first value, or nothing. */
        String header(String name) {
            String prefix = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(header -> header.substring(prefix.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Sends a request with these headers beside Host and Connection. */
    Answer send(String method, String target, List<String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        head.append("Host: ").append(server.getAuthority()).append("\r\nConnection: close\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (body.length > 0 && headers.stream().noneMatch(header -> header.startsWith("Transfer-Encoding"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return send(bytes(head.append("\r\n").toString()), body);
    }

    private Answer send(byte[] head, byte[] body) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(head);
            try {
                out.write(body);
                out.flush();
            } catch (SocketException refusedEarly) {
                // The answer may be there all the same, and is what counts.
                return answer(socket.getInputStream());
            }
            return answer(socket.getInputStream());
        } catch (IOException e) {
            return new Answer(0, List.of(), e.toString());
        }
    }

    private static Answer answer(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        // The server may wait for the rest of a body before it closes; the answer is whole before that.
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            all.write(buffer, 0, read);
            if (all.size() < buffer.length
                    && EMPTY.matcher(all.toString(StandardCharsets.ISO_8859_1)).matches()) {
                break;
            }
        }
        String text = all.toString(StandardCharsets.ISO_8859_1);
        while (text.startsWith("HTTP/1.1 100")) {
            text = text.substring(text.indexOf("\r\n\r\n") + 4);
        }
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.") || end < 0) {
            return new Answer(0, List.of(), text);
        }
        List<String> lines = List.of(text.substring(0, end).split("\r\n"));
        Answer plain = new Answer(
                Integer.parseInt(lines.get(0).split(" ")[1]), lines.subList(1, lines.size()), text.substring(end + 4));
        return plain.header("Transfer-Encoding").equals("chunked")
                ? new Answer(plain.status(), plain.headers(), joined(plain.body()))
                : plain;
    }

    private static String joined(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            int length = line < 0
                    ? 0
                    : Integer.parseInt(chunks.substring(at, line).split(";")[0].strip(), 16);
            if (length == 0) {
                break;
            }
            body.append(chunks, line + 2, Math.min(chunks.length(), line + 2 + length));
            at = line + 2 + length + 2;
        }
        return body.toString();
    }

    /** The bytes of a text of ISO 8859-1. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A body in chunks of that many bytes. */
    static byte[] chunked(byte[] body, int size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; at += size) {
            int length = Math.min(size, body.length - at);
            out.writeBytes(bytes(Integer.toHexString(length) + "\r\n"));
            out.write(body, at, length);
            out.writeBytes(bytes("\r\n"));
        }
        out.writeBytes(bytes("0\r\n\r\n"));
        return out.toByteArray();
    }

    /** The same headers and more. */
    static List<String> and(List<String> headers, String... more) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of(more));
        return all;
    }
}
