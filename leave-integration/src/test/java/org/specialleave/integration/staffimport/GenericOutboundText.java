package org.specialleave.integration.staffimport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes staff files for tests, field by field. */
final class GenericOutboundText {
    private final String name;
    private final List<String> lines = new ArrayList<>();

    private GenericOutboundText(String name) {
        this.name = name;
        lines.add(record("HDR", 7, 2, name, 3, "20261121 020500", 4, "431", 6, "20261121 020000", 7, "02"));
    }

    static GenericOutboundText full(int sequence) {
        return named("GO_431_SLV_GOF_20261121_%08d.DAT".formatted(sequence));
    }

    static GenericOutboundText changes(int sequence) {
        return named("GO_431_SLV_GOC_20261121_%08d.DAT".formatted(sequence));
    }

    static GenericOutboundText named(String name) {
        return new GenericOutboundText(name);
    }

    String name() {
        return name;
    }

    GenericOutboundText line(String line) {
        lines.add(line);
        return this;
    }

    GenericOutboundText organisation(String id, String parent) {
        return line(organisationLine(id, parent, 3, "Team " + id));
    }

    /** A person whose employee number is "E" and the id. */
    GenericOutboundText person(String id, Object... more) {
        return line(personLine(id, more));
    }

    /** An assignment whose number is "N" and the id, of 37.5 hours a week in team 1. */
    GenericOutboundText assignment(String id, String person, String supervisor, Object... more) {
        return line(assignmentLine(id, person, supervisor, more));
    }

    static String organisationLine(String id, String parent, Object... more) {
        return amended(record("ORA", 15, 2, id, 3, "Team", 4, "TEAM", 5, "20200101", 6, "47121231", 11, parent), more);
    }

    static String personLine(String id, Object... more) {
        return amended(
                record(
                        "PRA",
                        44,
                        2,
                        id,
                        3,
                        "20200101",
                        4,
                        "47121231",
                        5,
                        "E" + id,
                        7,
                        "Last" + id,
                        8,
                        "First" + id,
                        13,
                        "F",
                        14,
                        "19800229",
                        17,
                        "20200101"),
                more);
    }

    static String assignmentLine(String id, String person, String supervisor, Object... more) {
        return amended(
                record(
                        "ASA",
                        50,
                        2,
                        person,
                        3,
                        id,
                        4,
                        "20200101",
                        5,
                        "47121231",
                        8,
                        "N" + id,
                        10,
                        "Active Assignment",
                        16,
                        supervisor,
                        22,
                        "Y",
                        23,
                        "37.5",
                        24,
                        "W",
                        25,
                        "37.5",
                        28,
                        "1"),
                more);
    }

    byte[] bytes() {
        return bytes("\r\n");
    }

    byte[] bytes(String lineEnd) {
        return utf8(text(lines.size() + 1, lineEnd));
    }

    /** How many lines were written so far, the header among them. */
    int lines() {
        return lines.size();
    }

    /** As UTF-8, half characters as if they were whole ones: some programs write them so. */
    private static byte[] utf8(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        text.codePoints().forEach(character -> {
            if (Character.getType(character) == Character.SURROGATE) {
                bytes.write(0xe0 | character >> 12);
                bytes.write(0x80 | character >> 6 & 0x3f);
                bytes.write(0x80 | character & 0x3f);
            } else {
                bytes.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }

    /** The file with a trailer that counts something else. */
    byte[] counting(int count) {
        return text(count, "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The file without its trailer. */
    byte[] withoutTrailer() {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private String text(int count, String lineEnd) {
        return String.join(lineEnd, lines) + lineEnd + "TRL~" + count + lineEnd;
    }

    private static String record(String type, int fields, Object... more) {
        return amended(type + "~".repeat(fields - 1), more);
    }

    /** The record with other values at some positions. */
    static String amended(String line, Object... more) {
        String[] fields = GenericOutboundRows.split(line, '~');
        for (var field : pairs(more).entrySet()) {
            fields[field.getKey() - 1] = field.getValue();
        }
        return String.join("~", fields);
    }

    private static Map<Integer, String> pairs(Object... more) {
        Map<Integer, String> pairs = new TreeMap<>();
        for (int i = 0; i < more.length; i += 2) {
            pairs.put((Integer) more[i], (String) more[i + 1]);
        }
        return pairs;
    }
}
