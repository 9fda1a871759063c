package org.specialleave.integration.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * A mail server on the loopback address that speaks as much SMTP as a sender needs, and misbehaves as a test wants it
 * to.
 */
final class SmallMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private volatile boolean offersUtf8;
    private volatile UnaryOperator<String> answerToRecipient = recipient -> "250 fine";
    private volatile boolean hangsUpAfterData;

    SmallMailServer(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread listener = new Thread(this::listen, "small-mail-server");
        listener.setDaemon(true);
        listener.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Mails taken, headers and text, in the order they came. */
    List<String> mails() {
        return mails;
    }

    /** Addresses accepted. */
    List<String> recipients() {
        return recipients;
    }

    SmallMailServer offeringUtf8() {
        offersUtf8 = true;
        return this;
    }

    /** How it answers to a recipient from now on. */
    void answers(UnaryOperator<String> answer) {
        answerToRecipient = answer;
    }

    /** From now on it takes a mail and breaks the connection before it says so. */
    void hangsUpAfterData(boolean hangsUp) {
        hangsUpAfterData = hangsUp;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                talk(connection);
            } catch (IOException e) {
                // the next connection may be better; a closed server has none
            }
        }
    }

    private void talk(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = connection.getOutputStream();
        say(out, "220 small");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("EHLO")) {
                say(out, offersUtf8 ? "250-small\r\n250-SMTPUTF8\r\n250 8BITMIME" : "250 small");
            } else if (command.startsWith("RCPT TO:")) {
                String recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                String answer = answerToRecipient.apply(recipient);
                if (answer.startsWith("250")) {
                    recipients.add(recipient);
                }
                say(out, answer);
            } else if (command.equals("DATA")) {
                say(out, "354 go on");
                mails.add(data(in));
                if (hangsUpAfterData) {
                    return;
                }
                say(out, "250 taken");
            } else if (command.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 fine");
            }
        }
    }

    private static String data(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            lines.add(line);
        }
        return String.join("\n", lines);
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
