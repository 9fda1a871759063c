package org.specialleave.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.specialleave.web.limits.WebLimits;

/**
 * What is wrong with a call, in the order found. The first are told in full, as many as the settings say; of
 * the rest only how many there are.
 */
final class FieldErrors {
    private final int most = WebLimits.current().json().errors();
    private final List<FieldError> told = new ArrayList<>();
    private int more;

    /** One error more; made only where it will be told. */
    void add(Supplier<FieldError> error) {
        if (told.size() < most) {
            told.add(error.get());
        } else {
            more++;
        }
    }

    /** Whether nothing is wrong so far. */
    boolean none() {
        return told.isEmpty();
    }

    /**
     * Refuses the call where there is any error.
     *
     * @throws ProblemException 400
     */
    void stop() {
        if (!told.isEmpty()) {
            Problem problem = Problem.malformed(told);
            throw (more == 0 ? problem : problem.with("moreErrors", more)).toException();
        }
    }
}
