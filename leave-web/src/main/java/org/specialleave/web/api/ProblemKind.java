package org.specialleave.web.api;

/** The kinds of refusal that the API answers, each with its status, its type and a title of its own. */
public enum ProblemKind {
    /** 400: the body, a parameter or a header is not of the form that is documented; {@code errors} says where. */
    MALFORMED(400),
    /** 401: nobody is signed in, or the password is wrong. */
    NOT_SIGNED_IN(401),
    /** 403: known, but not for this caller. */
    NOT_PERMITTED(403),
    /** 403: the account has a one-time password; its owner has to choose one on the pages first. */
    PASSWORD_NOT_CHOSEN(403),
    /** 404: does not exist, or this caller may not know that it does. */
    NOT_FOUND(404),
    /** 405: exists, but not for this method. */
    METHOD_NOT_ALLOWED(405),
    /** 406: cannot be answered in a form that the caller accepts. */
    NOT_ACCEPTABLE(406),
    /** 408: the body did not come to its end in time. */
    TOO_SLOW(408),
    /**
     * 409: the state does not allow it, most often because somebody has decided; {@code by}, {@code at}, {@code state}.
     */
    CONFLICT(409),
    /**
     * 409: the policy says something else today than when it was asked for; {@code assessment} has what it says now.
     */
    FACTS_CHANGED(409),
    /** 412: the version in {@code If-Match} is not the present one. */
    STALE(412),
    /** 413: the body is larger than allowed. */
    TOO_LARGE(413),
    /** 415: the body is of another media type than documented. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** 421: the request is for another host than the product's. */
    OTHER_HOST(421),
    /** 422: the policy blocks it; {@code findings} says why. */
    BLOCKED(422),
    /** 422: the {@code Idempotency-Key} was used for another body. */
    KEY_REUSED(422),
    /**
     * 422: the policy pack is not understood, or does not fit beside the others; {@code line} and {@code column} say
     * where.
     */
    PACK_REFUSED(422),
    /** 422: a line of a file is not taken, and so nothing of it is; {@code rows} says which. */
    FILE_REFUSED(422),
    /** 428: the action needs {@code If-Match}. */
    VERSION_NEEDED(428),
    /** 429: too many failed sign-ins. */
    TOO_MANY(429),
    /** 500: a fault of ours, logged under {@code incident}. */
    INTERNAL(500),
    /** 503: the same, but worth another try in a while. */
    UNAVAILABLE(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The problem's type, a URN that never changes: {@code urn:special-leave:problem:not-found}. */
    public String type() {
        return "urn:special-leave:problem:"
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
