package org.specialleave.web.api;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request's version as its entity tag: {@code "3"}. */
final class EntityTags {
    /** No version is this one: what a tag that we never gave stands for. */
    private static final long NEVER = -1;

    private static final Pattern OURS = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern ANY_ONE = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e]*\"");

    private EntityTags() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that {@code If-Match} names. A tag of another kind than ours is of no version; {@code *} and lists
     * are refused, since nobody has seen every version.
     *
     * @throws ProblemException 428 where the header is missing, 400 where it is not one entity tag
     */
    static long ifMatch(String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(ProblemKind.VERSION_NEEDED).toException();
        }
        Matcher tag = OURS.matcher(header.strip());
        if (tag.matches()) {
            return Long.parseLong(tag.group(1));
        }
        if (!ANY_ONE.matcher(header.strip()).matches()) {
            throw Problem.malformed(List.of(FieldError.inHeader("If-Match", "NOT_AN_ENTITY_TAG")))
                    .toException();
        }
        return NEVER;
    }
}
