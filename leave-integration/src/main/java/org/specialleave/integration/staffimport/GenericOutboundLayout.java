package org.specialleave.integration.staffimport;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the staff feed is laid out: record types, their fields by position, and formats, as a text of
 * {@code name = value} lines.
 *
 * <p>Everything that the feed needs must be said and nothing else may be; a layout that does not parse is refused with
 * file and line.
 */
final class GenericOutboundLayout {
    private static final Pattern POSITION = Pattern.compile("([A-Z]{3})\\.([a-z-]+)");
    private static final Pattern FREQUENCY = Pattern.compile("frequency\\.([A-Z])");
    private static final Set<String> TEXTS =
            Set.of("delimiter", "version", "date", "timestamp", "open-end", "ended-statuses", "passed-over");
    private static final String FIELDS = "fields";

    /** What the reader asks for, by record type. */
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "HDR", Set.of("file-name", "created", "vpd", "previous-run", "this-run", "version"),
            "TRL", Set.of("count"),
            "ORA", Set.of("id", "name", "type", "from", "to", "parent-id", "location-id"),
            "PRA",
                    words("id from to employee-number title last-name first-name preferred-name gender date-of-birth"
                            + " hire-date termination-date ethnic-origin marital-status office-email disability"),
            "ASA",
                    words("person-id id from to number status location-id supervisor-person-id supervisor-assignment-id"
                            + " department-manager-id primary hours frequency full-time-hours fte organisation-id"
                            + " position-id position-name grade job manager assignment-end"),
            "ORD", Set.of("id"),
            "PRD", Set.of("id"),
            "ASD", Set.of("id"));

    private final String file;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Map<String, Integer>> positions = new HashMap<>();
    private final Map<String, BigDecimal> timesAYear = new HashMap<>();
    private final DateTimeFormatter date;
    private final DateTimeFormatter timestamp;
    private final Set<String> passedOver;
    private final Set<String> endedStatuses;

    private GenericOutboundLayout(String file, String text) {
        this.file = file;
        int number = 0;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                read(number, line);
            }
        }
        NEEDED.forEach(this::check);
        TEXTS.stream().sorted().forEach(this::check);
        date = formatter("date");
        timestamp = formatter("timestamp");
        passedOver = words(texts.get("passed-over"));
        endedStatuses = Arrays.stream(texts.get("ended-statuses").split(","))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
        if (texts.get("delimiter").length() != 1) {
            throw new StaffFileLayoutException(file, lines.get("delimiter"), "the delimiter is one character");
        }
    }

    /**
     * Reads a layout.
     *
     * @param file its name, for messages
     * @param text its content
     * @throws StaffFileLayoutException where it does not parse
     */
    static GenericOutboundLayout parse(String file, String text) {
        return new GenericOutboundLayout(file, text);
    }

    private void read(int number, String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new StaffFileLayoutException(file, number, "a line is \"name = value\"");
        }
        String name = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        if (value.isEmpty()) {
            throw new StaffFileLayoutException(file, number, name + " has no value");
        }
        if (lines.putIfAbsent(name, number) != null) {
            throw new StaffFileLayoutException(file, number, name + " is said twice");
        }
        var position = POSITION.matcher(name);
        var frequency = FREQUENCY.matcher(name);
        if (position.matches()) {
            readPosition(number, position.group(1), position.group(2), value);
        } else if (frequency.matches()) {
            timesAYear.put(frequency.group(1), positive(number, name, value));
        } else if (TEXTS.contains(name)) {
            texts.put(name, value);
        } else {
            throw new StaffFileLayoutException(file, number, "unknown name " + name);
        }
    }

    private void readPosition(int number, String type, String field, String value) {
        Set<String> needed = NEEDED.get(type);
        if (needed == null || !field.equals(FIELDS) && !needed.contains(field)) {
            throw new StaffFileLayoutException(file, number, "unknown name " + type + "." + field);
        }
        int at = positive(number, type + "." + field, value).intValueExact();
        positions.computeIfAbsent(type, t -> new HashMap<>()).put(field, at);
    }

    private BigDecimal positive(int number, String name, String value) {
        boolean whole = !name.startsWith("frequency");
        if (!value.matches(whole ? "[1-9][0-9]{0,3}" : "[0-9]{1,4}(\\.[0-9]{1,9})?")
                || new BigDecimal(value).signum() == 0) {
            throw new StaffFileLayoutException(file, number, name + " is no number above 0: " + value);
        }
        return new BigDecimal(value);
    }

    private void check(String type, Set<String> needed) {
        Map<String, Integer> said = positions.getOrDefault(type, Map.of());
        Integer fields = said.get(FIELDS);
        if (fields == null) {
            throw new StaffFileLayoutException(file, 0, type + ".fields is missing");
        }
        needed.stream().sorted().forEach(field -> {
            Integer at = said.get(field);
            if (at == null) {
                throw new StaffFileLayoutException(file, 0, type + "." + field + " is missing");
            }
            if (at > fields) {
                throw new StaffFileLayoutException(
                        file, lines.get(type + "." + field), "the record has " + fields + " fields");
            }
        });
    }

    private void check(String name) {
        if (!texts.containsKey(name)) {
            throw new StaffFileLayoutException(file, 0, name + " is missing");
        }
    }

    private DateTimeFormatter formatter(String name) {
        try {
            // Strict, so that 31 June is no date; "u" is the year that strict needs no era for.
            return DateTimeFormatter.ofPattern(texts.get(name).replace('y', 'u'))
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw new StaffFileLayoutException(file, lines.get(name), "no date pattern: " + texts.get(name));
        }
    }

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }

    char delimiter() {
        return texts.get("delimiter").charAt(0);
    }

    String version() {
        return texts.get("version");
    }

    String openEnd() {
        return texts.get("open-end");
    }

    DateTimeFormatter date() {
        return date;
    }

    DateTimeFormatter timestamp() {
        return timestamp;
    }

    /** Whether the feed may hold that record type and nobody here needs it. */
    boolean passesOver(String type) {
        return passedOver.contains(type);
    }

    boolean ends(String status) {
        return status != null && endedStatuses.contains(status);
    }

    /** How many of that frequency a year has; null for one that is not known. */
    BigDecimal timesAYear(String frequency) {
        return timesAYear.get(frequency);
    }

    /** How many fields that record has; 0 for a type that is not read here. */
    int fields(String type) {
        return positions.getOrDefault(type, Map.of()).getOrDefault(FIELDS, 0);
    }

    /** Where that field of that record stands, from 0. */
    int index(String type, String field) {
        return positions.get(type).get(field) - 1;
    }
}
