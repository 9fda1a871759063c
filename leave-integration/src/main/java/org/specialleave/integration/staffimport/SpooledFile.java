package org.specialleave.integration.staffimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that was received, put aside where only this account may read it, until it has been taken in.
 *
 * @param path   where it is
 * @param sha256 of its bytes, in hexadecimal
 */
record SpooledFile(Path path, String sha256) {
    /** The file is larger than is allowed. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Puts the content aside. */
    static SpooledFile of(InputStream content, long largest) throws IOException {
        Path path = Files.createTempFile("leave-staff-", ".dat");
        try (OutputStream out = Files.newOutputStream(path)) {
            DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = digested.read(buffer); read >= 0; read = digested.read(buffer)) {
                size += read;
                if (size > largest) {
                    throw new TooLargeException();
                }
                out.write(buffer, 0, read);
            }
            return new SpooledFile(
                    path, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
