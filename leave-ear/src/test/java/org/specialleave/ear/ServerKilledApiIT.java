package org.specialleave.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.launcher.CaughtMail;

/** The server is killed while it sends mail and writes a file, and started again on the same data. */
class ServerKilledApiIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    @Test
    void sendsEachMailOnceAndWritesOneWholeFile() throws IOException {
        LocalDate today = application.today();
        String reference = submitted(today.plusDays(45));
        String run = "{\"businessDate\":\"" + today.plusDays(40) + "\"}";
        ApiClient systems = application.as("hr-systems");
        // the answer is lost with the server; what it had begun is what matters
        CompletableFuture<Void> lost =
                CompletableFuture.runAsync(() -> systems.post("exchanges/esr-absence/runs", run));
        application.killServerAndStartAgain();
        lost.exceptionally(failure -> null).join();

        application.awaitMail(mail -> mail.subject().contains(reference), PATIENCE);
        ApiClient.Answer again = systems.post("exchanges/esr-absence/runs", run);
        assertThat(again.status()).as(again.toString()).isIn(200, 201);
        JsonObject made = again.json().asJsonObject();
        assertThat(files(made.getString("fileName"))).hasSize(1);
        assertThat(sha256(application.feeds().resolve(made.getString("fileName"))))
                .isEqualTo(made.getString("sha256"));
        assertThat(mailsAbout(reference)).as("one to the manager").hasSize(1);
    }

    private static String submitted(LocalDate date) {
        ApiClient.Answer answer = application.as("nurse").post("leave-requests", """
                        {"assignmentNumber": "10000006", "leaveType": "CARERS", "submit": true,
                         "lines": [{"date": "%s", "minutes": 450, "shiftMinutes": 450}]}
                        """.formatted(date));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().asJsonObject().getString("reference");
    }

    private static List<CaughtMail> mailsAbout(String reference) {
        return application.mails().stream()
                .filter(mail -> mail.subject().contains(reference))
                .toList();
    }

    /** The file and what a crash may have left of it. */
    private static List<Path> files(String name) throws IOException {
        try (Stream<Path> all = Files.walk(application.feeds())) {
            return all.filter(file -> file.getFileName().toString().contains(name))
                    .toList();
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
