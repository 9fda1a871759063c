package org.specialleave.ear;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.specialleave.launcher.Processes;

/**
 * A proxy that ends TLS before the application, with a certificate of its own for {@code localhost}: HAProxy where it
 * is installed, else a few lines of Java that do the same. It hands requests on by plain HTTP with
 * {@code X-Forwarded-For} and {@code X-Forwarded-Proto}.
 */
final class TlsProxy implements AutoCloseable {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final KeyStore keys;
    private final int port;
    private final Closeable running;

    /**
     * Starts a proxy.
     *
     * @param folder for its certificate and its configuration
     * @param port   the port on 127.0.0.1 that speaks TLS
     * @param target the port on 127.0.0.1 of the application
     */
    TlsProxy(Path folder, int port, int target) throws IOException, GeneralSecurityException {
        this.port = port;
        this.keys = makeKeys(folder.resolve("proxy.p12"));
        Optional<Path> haproxy = Stream.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/usr/bin/haproxy")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        running = haproxy.isPresent() ? haproxy(haproxy.get(), folder, target) : inProcess(target);
    }

    /** Where the proxy is reached. */
    String address() {
        return "https://localhost:" + port;
    }

    /** TLS that trusts the proxy's certificate and no other. */
    SSLContext trust() throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore makeKeys(Path file) throws IOException, GeneralSecurityException {
        run(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "proxy",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD));
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            made.load(in, PASSWORD);
        }
        // as a trusted certificate, too, for the client
        made.setCertificateEntry("trusted", made.getCertificate("proxy"));
        return made;
    }

    private Closeable haproxy(Path program, Path folder, int target) throws IOException, GeneralSecurityException {
        X509Certificate certificate = (X509Certificate) keys.getCertificate("proxy");
        Path pem = folder.resolve("proxy.pem");
        Files.writeString(
                pem,
                pem("CERTIFICATE", certificate.getEncoded())
                        + pem("PRIVATE KEY", keys.getKey("proxy", PASSWORD).getEncoded()));
        Path configuration = folder.resolve("haproxy.cfg");
        Files.writeString(configuration, """
                defaults
                    mode http
                    timeout connect 5s
                    timeout client 30s
                    timeout server 60s
                    timeout http-request 10s
                frontend https
                    bind 127.0.0.1:%d ssl crt %s
                    http-request set-header X-Forwarded-For %%[src]
                    http-request set-header X-Forwarded-Proto https
                    default_backend leave
                backend leave
                    server leave 127.0.0.1:%d
                """.formatted(port, pem, target));
        Process process = new ProcessBuilder(program.toString(), "-db", "-f", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start();
        awaitListening();
        return () -> Processes.end(process.toHandle(), java.time.Duration.ofSeconds(5));
    }

    private void awaitListening() throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
            }
        }
    }

    private Closeable inProcess(int target) throws IOException, GeneralSecurityException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        ServerSocket listening =
                context.getServerSocketFactory().createServerSocket(port, 50, InetAddress.getLoopbackAddress());
        start(() -> {
            while (!listening.isClosed()) {
                Socket client = listening.accept();
                start(() -> passOn(client, target));
            }
        });
        return listening;
    }

    /** One request and its answer; the connection ends then. */
    private static void passOn(Socket client, int target) throws IOException {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            String head = head(client.getInputStream());
            int lineEnd = head.indexOf("\r\n");
            String forwarded = head.substring(0, lineEnd + 2)
                    + "X-Forwarded-For: 127.0.0.1\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n"
                    + head.substring(lineEnd + 2);
            OutputStream toServer = server.getOutputStream();
            toServer.write(forwarded.getBytes(StandardCharsets.ISO_8859_1));
            start(() -> client.getInputStream().transferTo(toServer));
            server.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** Work that ends when its socket does. */
    private interface OnSockets {
        void run() throws IOException;
    }

    private static void start(OnSockets work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // one of the sockets was closed
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + kind
                + "-----\n";
    }

    private static void run(String... command) throws IOException {
        try {
            int exit = new ProcessBuilder(List.of(command)).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new IOException(command[0] + " ended with " + exit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
