package org.specialleave.replay;

import java.util.List;
import org.specialleave.policy.model.RequestedLine;

/**
 * One shift or day of a real request.
 *
 * @param asked what was asked
 * @param parts what became of it, from the start of the shift to its end; their minutes make up the line
 */
public record HistoricalLine(RequestedLine asked, List<HistoricalPart> parts) {
    /** Copies the parts. */
    public HistoricalLine {
        parts = List.copyOf(parts);
    }
}
