package org.specialleave.web.security;

import java.net.URI;
import java.util.Locale;

/**
 * Where a request was made, as far as the browser tells: {@code Sec-Fetch-Site}, else {@code Origin}. No page can set
 * either.
 *
 * @param fetchSite the header {@code Sec-Fetch-Site}, or null
 * @param origin    the header {@code Origin}, or null
 * @param host      the header {@code Host}: what the browser called us, whatever stands between it and us
 */
record RequestOrigin(String fetchSite, String origin, String host) {
    /** Whether another site's page made it. A client that is no browser tells nothing, and is not foreign. */
    boolean foreign() {
        if (fetchSite != null) {
            return !fetchSite.equals("same-origin") && !fetchSite.equals("none");
        }
        return origin != null && !sameHost();
    }

    private boolean sameHost() {
        try {
            URI from = URI.create(origin);
            return host != null
                    && from.getAuthority() != null
                    && bare(from).equals(bare(URI.create(from.getScheme() + "://" + host)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String bare(URI uri) {
        int usual = "https".equals(uri.getScheme()) ? 443 : 80;
        int port = uri.getPort() == -1 ? usual : uri.getPort();
        return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
