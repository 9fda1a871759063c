package org.specialleave.integration.staffimport;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a staff file says: {@code GO_<VPD>_<SUB>_GO<F|C>_<yyyyMMdd>_<8-digit sequence>.DAT}.
 *
 * @param vpd          the trust's number
 * @param full         F, everybody; else C, changes
 * @param businessDate the day it is of
 * @param sequence     its place in the row of files
 */
record GenericOutboundFileName(String vpd, boolean full, LocalDate businessDate, long sequence) {
    private static final Pattern SHAPE =
            Pattern.compile("GO_([A-Z0-9]{3})_[A-Z0-9]{1,10}_GO([FC])_([0-9]{8})_([0-9]{8})\\.DAT");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    /** Reads a name; empty where it is not one of a staff file. */
    static Optional<GenericOutboundFileName> parse(String name) {
        Matcher matcher = SHAPE.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new GenericOutboundFileName(
                    matcher.group(1),
                    matcher.group(2).equals("F"),
                    LocalDate.parse(matcher.group(3), DATE),
                    Long.parseLong(matcher.group(4))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
