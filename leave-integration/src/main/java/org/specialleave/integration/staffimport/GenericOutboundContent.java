package org.specialleave.integration.staffimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;
import org.specialleave.staff.esr.StaffRow;

/** The rows of a file that is whole, read one by one as they are asked for. */
final class GenericOutboundContent implements Iterator<StaffRow> {
    private static final int BETWEEN_REPORTS = 1000;

    private final GenericOutboundLines lines;
    private final GenericOutboundRows reader;
    private final int last;
    private final IntConsumer progress;
    private StaffRow next;

    /**
     * Rows of those lines.
     *
     * @param lines    from the header on
     * @param reader   reads a row
     * @param last     the trailer's line
     * @param progress is told, now and then, which line was reached
     */
    GenericOutboundContent(GenericOutboundLines lines, GenericOutboundRows reader, int last, IntConsumer progress) {
        this.lines = lines;
        this.reader = reader;
        this.last = last;
        this.progress = progress;
    }

    @Override
    public boolean hasNext() {
        while (next == null && lines.number() < last) {
            String text = read();
            int line = lines.number();
            if (line > 1 && line < last) {
                next = lines.isTooLong()
                        ? reader.refused(line, text, "longer than " + GenericOutboundLines.LONGEST + " bytes")
                        : reader.read(line, text);
            }
            if (line % BETWEEN_REPORTS == 0) {
                progress.accept(line);
            }
        }
        return next != null;
    }

    @Override
    public StaffRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        StaffRow row = next;
        next = null;
        return row;
    }

    private String read() {
        try {
            return lines.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RefusedFileException e) {
            throw new IllegalStateException("the file changed while it was read", e);
        }
    }
}
