package org.specialleave.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.ear.RunningApplication;

/** Forms with files: taken by two pages alone, from those who may send them, and kept nowhere. */
class FormsWithFilesApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=b";
    private static final int FIVE_MEBIBYTES = 5 << 20;

    private static RawHttp http;
    private static RawVisitor nurse;
    private static RawVisitor hr;
    private static RawVisitor hrSystems;

    @BeforeAll
    static void signIn() {
        http = new RawHttp(application.address());
        nurse = RawVisitor.signedIn(application, "nurse");
        hr = RawVisitor.signedIn(application, "hr");
        hrSystems = RawVisitor.signedIn(application, "hr-systems");
    }

    private static byte[] form(String token, String name, String content) {
        return RawHttp.bytes("--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + token + "\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--b--\r\n");
    }

    private static RawHttp.Answer post(String page, RawVisitor visitor, byte[] form) {
        return http.send("POST", "/leave/" + page, RawHttp.and(visitor.pages(), MULTIPART), form);
    }

    /** Bytes of files that the server has in its own folders and in its folder for temporary files, its log apart. */
    private static long onDisk() {
        Path server = application.serverLog().getParent();
        return size(server) + size(Path.of(System.getProperty("java.io.tmpdir")), "leave-staff-", "upload_");
    }

    private static long size(Path folder, String... beginnings) {
        try (Stream<Path> files = beginnings.length == 0 ? Files.walk(folder) : Files.list(folder)) {
            return files.filter(file -> !file.equals(application.serverLog()))
                    .filter(file -> beginnings.length == 0
                            || Stream.of(beginnings).anyMatch(file.getFileName().toString()::startsWith))
                    .mapToLong(FormsWithFilesApiIT::sizeOf)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException goneMeanwhile) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"imports", "imports.xhtml", "policy/draft", "sign-in", "ask/start", "privacy"})
    void whoMayNotSendAFileLeavesNothingBehind(String page) {
        long before = onDisk();
        byte[] form = form(nurse.token(), "GO_X.DAT", "x".repeat(FIVE_MEBIBYTES));
        assertThat(post(page, RawVisitor.NOBODY, form).status()).isIn(303, 403, 405);
        assertThat(post(page, nurse, form).status()).isIn(403, 415);
        assertThat(onDisk() - before).isLessThan(FIVE_MEBIBYTES);
    }

    @Test
    void aFileIsTakenFromWhoMaySendItAndNothingOfItStays() {
        long before = onDisk();
        RawHttp.Answer answer =
                post("imports", hrSystems, form(hrSystems.token(), "no-staff-file.DAT", "x".repeat(FIVE_MEBIBYTES)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("/imports?import=");
        assertThat(onDisk() - before).isLessThan(FIVE_MEBIBYTES);
    }

    @Test
    void aFileWithoutTheTokenIsNotTakenThoughTheSenderMaySendIt() {
        long before = onDisk();
        assertThat(post("imports", hrSystems, form("wrong", "GO_X.DAT", "x".repeat(FIVE_MEBIBYTES)))
                        .status())
                .isEqualTo(403);
        assertThat(onDisk() - before).isLessThan(FIVE_MEBIBYTES);
    }

    @Test
    void aFormThatBreaksOffIs400() {
        byte[] whole = form(hrSystems.token(), "GO_X.DAT", "x".repeat(10_000));
        RawHttp.Answer answer = post("imports", hrSystems, java.util.Arrays.copyOf(whole, 5_000));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body()).contains("<main");
        RawHttp.Answer noBoundary = http.send(
                "POST", "/leave/imports", RawHttp.and(hrSystems.pages(), "Content-Type: multipart/form-data"), whole);
        assertThat(noBoundary.status()).as(noBoundary.toString()).isEqualTo(400);
    }

    @Test
    void aDraftOfMoreThanAMebibyteIs413AndASmallOneIsChecked() {
        assertThat(post("policy/draft", hr, form(hr.token(), "p.yaml", "#".repeat(2 << 20)))
                        .status())
                .isEqualTo(413);
        RawHttp.Answer checked = post("policy/draft", hr, form(hr.token(), "p.yaml", "version: 1"));
        assertThat(checked.status()).as(checked.toString()).isEqualTo(200);
        assertThat(checked.body()).contains("expected");
    }
}
