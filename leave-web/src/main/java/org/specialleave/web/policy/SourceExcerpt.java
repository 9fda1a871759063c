package org.specialleave.web.policy;

import java.util.List;
import java.util.stream.IntStream;
import org.specialleave.policy.release.PackCheckResult;

/**
 * A line of a policy pack near a mistake.
 *
 * @param number from 1
 * @param text   the line
 * @param here   whether it is the line with the mistake
 */
public record SourceExcerpt(int number, String text, boolean here) {
    private static final int LINES = 3;

    /** The lines around the mistake; none where there is none, or none with a place. */
    static List<SourceExcerpt> around(String text, PackCheckResult.Refused refused) {
        if (refused == null || refused.line() == 0) {
            return List.of();
        }
        List<String> lines = text.lines().toList();
        return IntStream.rangeClosed(
                        Math.max(1, refused.line() - LINES), Math.min(lines.size(), refused.line() + LINES))
                .mapToObj(number -> new SourceExcerpt(number, lines.get(number - 1), number == refused.line()))
                .toList();
    }
}
