package org.specialleave.web.limits;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.specialleave.platform.LimitReader;

/**
 * All limits of what is sent to the WAR.
 *
 * @param sending     how slowly
 * @param forms       of pages
 * @param json        of the API
 * @param largestPage items in one answer of a list
 */
public record WebLimits(SendingLimits sending, FormLimits forms, JsonBodyLimits json, int largestPage) {
    private static final int USUAL_PAGE = 50;
    private static final int MOST_ITEMS = 1000;

    /** Read once, when it is first asked for. */
    private static final class Read {
        private static final WebLimits LIMITS = of(ConfigProvider.getConfig(WebLimits.class.getClassLoader()));

        private Read() {}
    }

    /** As the node was started. */
    public static WebLimits current() {
        return Read.LIMITS;
    }

    /**
     * From the settings.
     *
     * @throws IllegalStateException with a sentence for the operator where a setting cannot be so
     */
    static WebLimits of(Config config) {
        LimitReader limits = new LimitReader(config);
        return new WebLimits(
                SendingLimits.of(limits),
                FormLimits.of(limits),
                JsonBodyLimits.of(limits),
                limits.number("leave.web.largest-page", USUAL_PAGE, MOST_ITEMS));
    }
}
