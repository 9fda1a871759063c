package org.specialleave.ear;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One exchange over a plain socket, for requests that {@link java.net.http.HttpClient} refuses to send. */
public final class SocketHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final InetSocketAddress server;

    /**
     * A client of that server.
     *
     * @param address its host and port count
     */
    public SocketHttp(URI address) {
        this.server = new InetSocketAddress(address.getHost(), address.getPort());
    }

    /** A connection; who opened it closes it. Reading waits for half a minute at most. */
    public Socket connect() {
        try {
            Socket socket = new Socket();
            socket.connect(server, (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends the lines as they are and reads until the server ends the connection.
     *
     * @param lines the request line and the headers; {@code Connection: close} is added
     */
    public Answer send(String... lines) {
        String head = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(lines[0], e);
        }
    }

    /** Reads an answer until the end of the connection; an answer without a status has status 0. */
    public static Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        in.transferTo(all);
        String text = all.toString(StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        List<String> lines = List.of(head.split("\r\n"));
        String[] first = lines.get(0).split(" ");
        int status = first.length > 1 && first[1].matches("\\d{3}") ? Integer.parseInt(first[1]) : 0;
        return new Answer(status, lines, end < 0 ? "" : text.substring(end + 4));
    }

    /**
     * What came back.
     *
     * @param status the HTTP status, 0 where there was no answer
     * @param head   the status line and the headers
     * @param body   the body as it came, chunked if it was
     */
    public record Answer(int status, List<String> head, String body) {
        /** That header's first value. */
        public Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst();
        }
    }
}
