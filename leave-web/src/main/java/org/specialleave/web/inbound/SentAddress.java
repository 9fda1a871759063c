package org.specialleave.web.inbound;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.specialleave.web.api.FieldError;
import org.specialleave.web.sent.PercentEncoding;

/**
 * The address of a request as it was sent. Each page and call has one spelling: an address that the container and a
 * framework could read in two ways is refused, so that none leads around a check.
 */
public final class SentAddress {
    private SentAddress() {}

    /**
     * Checks the path. Parameters ({@code ;name=value}) may end it and mean nothing; dots, empty segments, encoded
     * slashes, backslashes and control characters are no part of any path of ours.
     *
     * @throws RefusedRequestException 400 where it is not plain
     */
    static void checkPath(String path) throws RefusedRequestException {
        if (!isPlain(path)) {
            throw RefusedRequestException.malformed(FieldError.inParameter("path", "NOT_A_PATH"));
        }
    }

    /**
     * Whether that path, as it was sent, stands for one text: UTF-8, without control characters, backslashes and
     * hidden slashes.
     */
    public static boolean isDecodable(String path) {
        String upper = path.toUpperCase(Locale.ROOT);
        String decoded = PercentEncoding.decode(path, false);
        return decoded != null
                && !upper.contains("%2F")
                && !decoded.contains("\\")
                && decoded.chars().noneMatch(Character::isISOControl);
    }

    /** Whether that path, as it was sent, can be one of ours. */
    public static boolean isPlain(String path) {
        int parameters = path.indexOf(';');
        boolean hidden = path.toUpperCase(Locale.ROOT).contains("%3B");
        if (!isDecodable(path) || hidden || (parameters >= 0 && path.indexOf('/', parameters) >= 0)) {
            return false;
        }
        String decoded = PercentEncoding.decode(path, false);
        String bare = parameters < 0 ? decoded : decoded.substring(0, decoded.indexOf(';'));
        List<String> segments = Arrays.asList(bare.split("/", -1));
        // The path begins with a slash, and may end with one.
        return segments.size() > 1
                && segments.get(0).isEmpty()
                && segments.subList(1, segments.size() - 1).stream().noneMatch(String::isEmpty)
                && segments.stream().noneMatch(segment -> segment.equals(".") || segment.equals(".."));
    }
}
