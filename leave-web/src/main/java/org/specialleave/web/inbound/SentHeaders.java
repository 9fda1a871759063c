package org.specialleave.web.inbound;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.specialleave.web.api.FieldError;
import org.specialleave.web.api.ProblemKind;

/** The headers of a call of the API that JAX-RS reads before any resource of ours: their form is that of RFC 9110. */
final class SentHeaders {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String PARAMETER = "\\s*+;\\s*+(?:" + TOKEN + "=(?:" + TOKEN + "|\"[^\"\\\\]*+\"))?+";
    private static final String PARAMETERS = "(?:" + PARAMETER + ")*+\\s*+";
    /** A star alone and weights without their zero come from older clients of Java, and are understood. */
    private static final String ACCEPTED = "(?:" + TOKEN + "/" + TOKEN + "|\\*)" + PARAMETERS;

    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*+" + TOKEN + "/" + TOKEN + PARAMETERS);
    private static final Pattern MEDIA_TYPES =
            Pattern.compile("\\s*+(?:" + ACCEPTED + ")?+(?:,\\s*+(?:" + ACCEPTED + ")?+)*+");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e\\t ]*+");
    private static final Pattern WRONG_WEIGHT = Pattern.compile(
            ";\\s*+q=(?!(?:0?\\.\\d{1,3}|0\\.?|1(?:\\.0{0,3})?)\\s*(?:[;,]|$))", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 1000;

    private SentHeaders() {}

    /**
     * Checks them.
     *
     * @throws RefusedRequestException 415 where the body's type is none, 400 where another header is broken
     */
    static void check(HttpServletRequest request) throws RefusedRequestException {
        String type = request.getHeader("Content-Type");
        if (type != null && !isMediaType(type)) {
            throw RefusedRequestException.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        }
        for (String accept : Collections.list(request.getHeaders("Accept"))) {
            if (!areMediaTypes(accept)) {
                throw RefusedRequestException.malformed(FieldError.inHeader("Accept", "BROKEN_HEADER"));
            }
        }
        for (String name : new String[] {"Accept-Language", "Accept-Encoding", "Accept-Charset"}) {
            for (String list : Collections.list(request.getHeaders(name))) {
                if (!isWeighted(list)) {
                    throw RefusedRequestException.malformed(FieldError.inHeader(name, "BROKEN_HEADER"));
                }
            }
        }
    }

    /** Whether that is one media type with its parameters. */
    static boolean isMediaType(String type) {
        return type.length() <= LONGEST && MEDIA_TYPE.matcher(type).matches();
    }

    /** Whether that is a list of media types, each with its weight. */
    static boolean areMediaTypes(String list) {
        return MEDIA_TYPES.matcher(list).matches() && isWeighted(list);
    }

    private static boolean isWeighted(String list) {
        return list.length() <= LONGEST
                && PRINTABLE.matcher(list).matches()
                && !WRONG_WEIGHT.matcher(list).find();
    }
}
