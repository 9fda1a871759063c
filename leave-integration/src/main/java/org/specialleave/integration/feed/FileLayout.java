package org.specialleave.integration.feed;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.specialleave.exchange.ExportedRow;
import org.specialleave.exchange.Layout;
import org.specialleave.platform.StoredJson;
import org.specialleave.policy.model.Pay;

/** A layout as its configuration file says it. */
final class FileLayout implements Layout {
    private static final StoredJson JSON = new StoredJson();

    private static final Map<String, Value<ExportedRow>> ROW = Map.ofEntries(
            entry("action", Value.text(line -> line.action().name())),
            entry("reference", Value.text(ExportedRow::reference)),
            entry("employeeNumber", Value.text(ExportedRow::employeeNumber)),
            entry("assignmentNumber", Value.text(ExportedRow::assignmentNumber)),
            entry("unit", Value.text(ExportedRow::unit)),
            entry("absenceType", Value.text(ExportedRow::absenceType)),
            entry("group", Value.text(ExportedRow::groupName)),
            entry("reason", Value.text(ExportedRow::reason)),
            entry("notifiedOn", Value.date(ExportedRow::notifiedOn)),
            entry("status", Value.text(line -> line.status().name())),
            entry("startDate", Value.date(ExportedRow::startDate)),
            entry("startTime", Value.time(ExportedRow::startTime)),
            entry("endDate", Value.date(ExportedRow::endDate)),
            entry("endTime", Value.time(ExportedRow::endTime)),
            entry("minutes", Value.number(line -> (long) line.minutes())),
            entry("hours", Value.decimal(ExportedRow::hours)),
            entry("workingDays", Value.decimal(ExportedRow::workingDays)),
            entry("calendarDays", Value.number(line -> (long) line.calendarDays())),
            entry("paid", Value.text(line -> line.pay() == Pay.PAID ? "Y" : "N")));

    /** What a manifest says of its file. */
    private record ManifestJson(String file, int rows, BigDecimal hours, long minutes, String sha256) {}

    private final Template<Facts> fileName;
    private final Charset characterSet;
    private final String lineEnd;
    private final char separator;
    private final Quoting quoting;
    private final List<Template<Facts>> header;
    private final List<Template<ExportedRow>> row;
    private final List<Template<Facts>> trailer;
    private final Template<Facts> manifest;

    private FileLayout(ConfigurationFile file, String vpd, String source) {
        Map<String, Value<Facts>> named = facts(vpd, source);
        fileName = file.value("file", text -> Template.of(text, named));
        // Only records know the file's name; the name itself cannot hold it.
        Map<String, Value<Facts>> whole = new HashMap<>(named);
        whole.put("fileName", Value.text(this::fileName));
        characterSet = file.value("character-set", FileLayout::characterSet);
        lineEnd = file.value("line-end", FileLayout::lineEnd);
        separator = file.value("separator", FileLayout::separator);
        quoting = file.value("quoting", FileLayout::quoting);
        header = file.list("header", text -> Template.of(text, whole));
        row = file.list("row", text -> Template.of(text, ROW));
        trailer = file.optionalList("trailer", text -> Template.of(text, whole));
        manifest = file.optional("manifest", text -> Template.of(text, named)).orElse(null);
    }

    /**
     * Reads a layout.
     *
     * @param name   the file's name, for the message
     * @param text   the file
     * @param vpd    the trust's number in ESR
     * @param source our code as a source of files
     * @throws FeedLayoutException where it does not parse
     */
    static FileLayout parse(String name, String text, String vpd, String source) {
        ConfigurationFile file = ConfigurationFile.parse(name, text)
                .knowing(Set.of(
                        "file",
                        "character-set",
                        "line-end",
                        "separator",
                        "quoting",
                        "header",
                        "row",
                        "trailer",
                        "manifest"));
        return new FileLayout(file, vpd, source);
    }

    private static Map<String, Value<Facts>> facts(String vpd, String source) {
        return Map.ofEntries(
                entry("vpd", Value.text(facts -> vpd)),
                entry("source", Value.text(facts -> source)),
                entry("businessDate", Value.date(Facts::businessDate)),
                entry("createdAt", Value.instant(Facts::createdAt)),
                entry("sequence", Value.number(Facts::sequence)),
                entry("periodType", Value.text(facts -> facts.period().type().name())),
                entry("taxYear", Value.number(facts -> facts.period().taxYear() % 100L)),
                entry("period", Value.number(facts -> (long) facts.period().number())),
                entry("records", Value.number(facts -> (long) facts.records())),
                // with header and trailer
                entry("allRecords", Value.number(facts -> facts.records() + 2L)),
                entry("minutes", Value.number(Facts::minutes)),
                entry("hours", Value.decimal(Facts::hours)));
    }

    private static Charset characterSet(String name) {
        if (!Charset.isSupported(name)) {
            throw new IllegalArgumentException("\"" + name + "\" is no character set");
        }
        return Charset.forName(name);
    }

    private static String lineEnd(String name) {
        return switch (name) {
            case "CRLF" -> "\r\n";
            case "CR" -> "\r";
            case "LF" -> "\n";
            default -> throw new IllegalArgumentException("a line ends in CRLF, CR or LF");
        };
    }

    private static char separator(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("one character parts the fields");
        }
        return text.charAt(0);
    }

    private static Quoting quoting(String name) {
        try {
            return Quoting.of(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("quoting is none or csv", e);
        }
    }

    @Override
    public String fileName(Facts facts) {
        return fileName.fill(facts, UnaryOperator.identity());
    }

    @Override
    public String header(Facts facts) {
        return joined(header, facts);
    }

    @Override
    public String record(ExportedRow line) {
        return joined(row, line);
    }

    @Override
    public Optional<String> trailer(Facts facts) {
        return trailer.isEmpty() ? Optional.empty() : Optional.of(joined(trailer, facts));
    }

    @Override
    public Optional<Manifest> manifest(Facts facts, String name, String sha256) {
        if (manifest == null) {
            return Optional.empty();
        }
        String text = JSON.write(new ManifestJson(name, facts.records(), facts.hours(), facts.minutes(), sha256));
        return Optional.of(new Manifest(manifest.fill(facts, UnaryOperator.identity()), text));
    }

    @Override
    public Charset characterSet() {
        return characterSet;
    }

    @Override
    public String lineEnd() {
        return lineEnd;
    }

    private <T> String joined(List<Template<T>> fields, T from) {
        return quoting.joined(
                fields.stream().map(field -> field.fill(from, this::made)).toList(), separator);
    }

    private String made(String text) {
        String fitting = characterSet.equals(StandardCharsets.US_ASCII) ? Transliteration.toAscii(text) : text;
        return quoting.made(fitting, separator);
    }
}
