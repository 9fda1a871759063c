package org.specialleave.integration.staffimport;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;

/** Whether a file is whole and ours: its name, its header and its trailer. Rows are not looked into. */
final class GenericOutboundCheck {
    private static final String HEADER = "HDR";
    private static final String TRAILER = "TRL";

    private final GenericOutboundLayout layout;
    private final String vpd;

    GenericOutboundCheck(GenericOutboundLayout layout, String vpd) {
        this.layout = layout;
        this.vpd = vpd;
    }

    /**
     * Reads the name.
     *
     * @throws RefusedFileException where it is none of a staff file, or another trust's
     */
    GenericOutboundFileName name(String name) throws RefusedFileException {
        GenericOutboundFileName read = GenericOutboundFileName.parse(name)
                .orElseThrow(() -> new RefusedFileException(
                        "the name is not GO_<VPD>_<SUB>_GO<F|C>_<yyyyMMdd>_<8-digit sequence>.DAT"));
        if (!read.vpd().equals(vpd)) {
            throw new RefusedFileException("another trust's VPD");
        }
        return read;
    }

    /**
     * Reads the whole file once.
     *
     * @param name    its name, which the header must repeat
     * @param content its bytes
     * @return how many lines it has, with header and trailer
     * @throws RefusedFileException where it is not whole
     */
    int whole(String name, InputStream content) throws IOException, RefusedFileException {
        try (GenericOutboundLines lines = new GenericOutboundLines(content)) {
            String first = lines.next();
            if (lines.isTooLong()) {
                throw new RefusedFileException("line 1 is too long");
            }
            header(name, first);
            String trailer = null;
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (trailer != null) {
                    throw new RefusedFileException("line " + lines.number() + " is after the trailer");
                }
                trailer = TRAILER.equals(fields(line)[0]) ? line : null;
            }
            trailer(trailer, lines.number());
            return lines.number();
        }
    }

    private void header(String name, String line) throws RefusedFileException {
        String[] fields = line == null ? new String[0] : fields(line);
        if (fields.length == 0 || !fields[0].equals(HEADER)) {
            throw new RefusedFileException("the first line is no header");
        }
        if (fields.length != layout.fields(HEADER)) {
            throw new RefusedFileException("the header has " + fields.length + " fields, not " + layout.fields(HEADER));
        }
        if (!field(fields, "file-name").equals(name)) {
            throw new RefusedFileException("the header names another file");
        }
        if (!field(fields, "vpd").equals(vpd)) {
            throw new RefusedFileException("another trust's VPD");
        }
        if (!field(fields, "version").equals(layout.version())) {
            throw new RefusedFileException("version " + field(fields, "version") + " is not known");
        }
        for (String moment : new String[] {"created", "previous-run", "this-run"}) {
            if (!isTimestamp(field(fields, moment))) {
                throw new RefusedFileException("the header's " + moment + " is no timestamp");
            }
        }
    }

    private void trailer(String line, int lines) throws RefusedFileException {
        if (line == null) {
            throw new RefusedFileException("there is no trailer", lines);
        }
        String[] fields = fields(line);
        if (fields.length != layout.fields(TRAILER) || !fields[layout.index(TRAILER, "count")].matches("[0-9]{1,9}")) {
            throw new RefusedFileException("the trailer has no count", lines);
        }
        int count = Integer.parseInt(fields[layout.index(TRAILER, "count")]);
        if (count != lines) {
            throw new RefusedFileException("the trailer says " + count + ", the file has " + lines, lines);
        }
    }

    private String field(String[] header, String field) {
        return header[layout.index(HEADER, field)];
    }

    /** The first run has none before it. */
    private boolean isTimestamp(String text) {
        if (text.isEmpty()) {
            return true;
        }
        try {
            layout.timestamp().parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private String[] fields(String line) {
        return GenericOutboundRows.split(line, layout.delimiter());
    }
}
