package org.specialleave.integration.feed;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the fields of a record are put together. */
enum Quoting {
    /** As they are; a text that holds what parts fields or records has a blank in its place. */
    NONE {
        @Override
        String made(String text, char separator) {
            StringBuilder made = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                made.append(c == separator || c == '"' || Character.isISOControl(c) ? ' ' : c);
            }
            return made.toString();
        }

        @Override
        String joined(List<String> fields, char separator) {
            return String.join(String.valueOf(separator), fields);
        }
    },

    /** As CSV (RFC 4180), quoted where needed; a cell that a spreadsheet would run begins with an apostrophe. */
    CSV {
        @Override
        String made(String text, char separator) {
            String plain = text.replaceAll("\\p{Cntrl}", " ");
            return RUNS.matcher(plain).find() ? "'" + plain : plain;
        }

        @Override
        String joined(List<String> fields, char separator) {
            StringWriter written = new StringWriter();
            try (CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(separator)
                    .lineDelimiter(LineDelimiter.LF)
                    .build(written)) {
                csv.writeRecord(fields);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String line = written.toString();
            return line.substring(0, line.length() - 1);
        }
    };

    private static final Pattern RUNS = Pattern.compile("^\\s*[=+@-]");

    /** A text from outside, fit for a field. */
    abstract String made(String text, char separator);

    /** The record, without a line end. */
    abstract String joined(List<String> fields, char separator);

    /** The quoting of that name. */
    static Quoting of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
