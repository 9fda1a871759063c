package org.specialleave.replay;

import java.util.List;
import org.specialleave.policy.LineAsked;

/**
 * One shift or day of a real request.
 *
 * @param asked what was asked
 * @param parts what became of it, from the start of the shift to its end; their minutes make up the line
 */
public record RealLine(LineAsked asked, List<RealPart> parts) {
    /** Copies the parts. */
    public RealLine {
        parts = List.copyOf(parts);
    }
}
