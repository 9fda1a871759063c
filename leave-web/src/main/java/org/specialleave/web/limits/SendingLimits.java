package org.specialleave.web.limits;

import java.time.Duration;
import org.specialleave.platform.LimitReader;

/**
 * How slowly a request may be sent.
 *
 * @param headers      from the first byte of a request to the end of its headers
 * @param body         how long a body may take in any case
 * @param bytesASecond how fast a longer body has to come
 */
public record SendingLimits(Duration headers, Duration body, int bytesASecond) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    static SendingLimits of(LimitReader limits) {
        return new SendingLimits(
                limits.time("leave.web.headers-within", SHORTEST, Duration.ofMinutes(2)),
                limits.time("leave.web.body-within", SHORTEST, Duration.ofMinutes(5)),
                limits.number("leave.web.body-bytes-a-second", 256, 1 << 24));
    }
}
