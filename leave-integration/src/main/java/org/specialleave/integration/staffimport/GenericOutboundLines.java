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
final class GenericOutboundLines implements Closeable {
    /**
     * Bytes of a line. None of the feed comes near it; without a limit a file without line ends would be one line in
     * memory.
     */
    static final int LONGEST = 64 * 1024;

    /** What is kept of a longer line: enough to tell whom it is about. */
    private static final int BEGINNING = 1024;

    private final InputStream input;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private int number;
    private boolean tooLong;

    GenericOutboundLines(InputStream input) {
        this.input = new BufferedInputStream(input, 1 << 16);
    }

    /** How many lines were read so far. */
    int number() {
        return number;
    }

    /** Whether the line read last is longer than is allowed. */
    boolean isTooLong() {
        return tooLong;
    }

    /** The next line without its end, of one that is too long the beginning; null after the last. */
    String next() throws IOException, RefusedFileException {
        bytes.reset();
        tooLong = false;
        int next = input.read();
        if (next < 0) {
            return null;
        }
        number++;
        while (next >= 0 && next != '\n') {
            if (bytes.size() < LONGEST) {
                bytes.write(next);
            } else {
                tooLong = true;
            }
            next = input.read();
        }
        byte[] line = bytes.toByteArray();
        return tooLong ? new String(line, 0, BEGINNING, StandardCharsets.UTF_8) : decoded(line);
    }

    private String decoded(byte[] line) throws RefusedFileException {
        int length = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        try {
            return decode(line, length);
        } catch (CharacterCodingException e) {
            return withoutHalves(line, length);
        }
    }

    private String decode(byte[] line, int length) throws CharacterCodingException {
        return decoder.decode(ByteBuffer.wrap(line, 0, length)).toString();
    }

    /**
     * A half of a character (a surrogate) that was written as if it were one is a fault of its row and says nothing of
     * the file. Here it becomes a zero character, which refuses the row too. Other bytes that are no UTF-8 are those of
     * a file in another character set.
     */
    private String withoutHalves(byte[] line, int length) throws RefusedFileException {
        for (int i = 0; i + 2 < length; i++) {
            if ((line[i] & 0xff) == 0xed && (line[i + 1] & 0xe0) == 0xa0 && (line[i + 2] & 0xc0) == 0x80) {
                line[i] = 0;
                line[i + 1] = 0;
                line[i + 2] = 0;
            }
        }
        try {
            return decode(line, length);
        } catch (CharacterCodingException e) {
            throw new RefusedFileException("line " + number + " is not UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
