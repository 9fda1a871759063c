package org.specialleave.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is wrong with a call, in the order found. The first {@value #MOST} are told in full; of the rest only how
 * many there are.
 */
final class FieldErrors {
    /** The most errors that one answer tells. */
    static final int MOST = 100;

    private final List<FieldError> told = new ArrayList<>();
    private int more;

    /** One error more; made only where it will be told. */
    void add(Supplier<FieldError> error) {
        if (told.size() < MOST) {
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
