package org.specialleave.integration.staffimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What may stand in a field of a staff file by a fault of whoever wrote it; the same values at every run. */
final class NastyValues {
    private static final long SEED = 20261121L;
    private static final String DIGITS = "0123456789.-+eE";

    private static final List<String> KNOWN = List.of(
            "",
            " ",
            "0",
            "-0",
            "-1",
            "+1",
            "7",
            "24",
            "0.0001",
            "0.01",
            "167.999999",
            "168.0001",
            "99999.999999",
            "1e300",
            "1E5",
            "1e-9",
            "NaN",
            "Infinity",
            "-Infinity",
            "1.7976931348623157E308",
            "0x10",
            "37,5",
            ".",
            "1.",
            ".5",
            "\u0661\u0662\u0663",
            "\u00bd",
            "2147483648",
            "-9223372036854775809",
            "99999999999999999999999999",
            "00000000",
            "00000101",
            "00010101",
            "-0010101",
            "18991231",
            "19000101",
            "21991231",
            "22000101",
            "99991231",
            "99999999",
            "+99999999",
            "47121231",
            "47121232",
            "20260230",
            "20261301",
            "20260100",
            "2026-01-01",
            "20250101",
            "20190101",
            "\0",
            "a\0b",
            "\u0007",
            "a\tb",
            "a\rb",
            "\u001b[2J",
            "\u0085",
            "a\u2028b",
            "\u200b",
            "\u202e",
            "\ud800",
            "x\udfffy",
            "\udbff",
            "\uffff",
            "\ufffe",
            "\ufeff",
            "\udbff\udfff",
            "\ud83d\ude00",
            "Zo\u00eb",
            "e\u0301",
            "'; drop table person; --",
            "\\",
            "\\.",
            "\\N",
            "\"",
            "%s%n",
            "null",
            "NULL",
            "Y",
            "N",
            "W",
            "M",
            "D",
            "~",
            "~~",
            "HDR",
            "PRA",
            "ASD",
            "LCA",
            "Terminated");

    private NastyValues() {}

    /** Those of known kinds, some that are long, and so many by chance. */
    static List<String> and(int byChance) {
        List<String> values = new ArrayList<>(KNOWN);
        Stream.of(100, 101, 255, 256, 2_704, 5_000, 65_000, 99_999).forEach(length -> {
            values.add("9".repeat(length));
            values.add("\u00e9".repeat(length));
        });
        Random random = new Random(SEED);
        for (int i = 0; i < byChance; i++) {
            values.add(i % 2 == 0 ? figure(random) : text(random));
        }
        return values;
    }

    private static String figure(Random random) {
        return random.ints(random.nextInt(1, 20), 0, DIGITS.length())
                .collect(StringBuilder::new, (text, at) -> text.append(DIGITS.charAt(at)), StringBuilder::append)
                .toString();
    }

    /** Any characters but a line feed, which would be another line. */
    private static String text(Random random) {
        return random.ints(random.nextInt(1, 30), 0, random.nextBoolean() ? 0x180 : 0x10000)
                .map(character -> character == '\n' ? '\r' : character)
                .collect(StringBuilder::new, (text, character) -> text.append((char) character), StringBuilder::append)
                .toString();
    }

    /** The value as a failing test shows it. */
    static String shown(String value) {
        StringBuilder shown = new StringBuilder();
        value.chars().limit(30).forEach(character -> {
            if (character < ' ' || character > '~') {
                shown.append(String.format("\\u%04x", character));
            } else {
                shown.append((char) character);
            }
        });
        return "\"" + shown + "\" of " + value.length();
    }
}
