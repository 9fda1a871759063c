package org.specialleave.integration.staffimport;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a file, one at a time: strict UTF-8, ended by CRLF or LF.
 *
 * <p>A line feed is never part of another character in UTF-8, so each line is decoded by itself.
 */
final class GoLines implements Closeable {
    /** No line of the feed comes near it; without a limit a file without line ends would be one line in memory. */
    private static final int LONGEST = 64 * 1024;

    private final InputStream input;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private int number;

    GoLines(InputStream input) {
        this.input = new BufferedInputStream(input, 1 << 16);
    }

    /** How many lines were read so far. */
    int number() {
        return number;
    }

    /** The next line without its end; null after the last. */
    String next() throws IOException, RefusedFileException {
        bytes.reset();
        int next = input.read();
        if (next < 0) {
            return null;
        }
        number++;
        while (next >= 0 && next != '\n') {
            if (bytes.size() == LONGEST) {
                throw new RefusedFileException("line " + number + " is too long");
            }
            bytes.write(next);
            next = input.read();
        }
        return decoded();
    }

    private String decoded() throws RefusedFileException {
        byte[] line = bytes.toByteArray();
        int length = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        try {
            return decoder.decode(ByteBuffer.wrap(line, 0, length)).toString();
        } catch (CharacterCodingException e) {
            throw new RefusedFileException("line " + number + " is not UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
