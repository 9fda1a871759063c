package org.specialleave.web.inbound;

import java.util.List;
import org.specialleave.web.api.FieldError;
import org.specialleave.web.api.Problem;
import org.specialleave.web.api.ProblemKind;

/** Ends the reading of a request that cannot be taken; answered as a problem or a page, never as a fault of ours. */
final class RefusedRequestException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private RefusedRequestException(Problem problem, String why) {
        super(why, null, false, false);
        this.problem = problem;
    }

    /** For what is not of the form that is documented: 400. */
    static RefusedRequestException malformed(FieldError error) {
        return new RefusedRequestException(Problem.malformed(List.of(error)), error.code());
    }

    /** For a parameter of the query or a field of a form: 400. */
    static RefusedRequestException inParameter(String name, String code, Object... arguments) {
        return malformed(FieldError.inParameter(name, code, arguments));
    }

    /** For a refusal that says all by its kind. */
    static RefusedRequestException of(ProblemKind kind) {
        return new RefusedRequestException(Problem.of(kind), kind.name());
    }

    /** What a client of the API is told. */
    Problem problem() {
        return problem;
    }

    /** The HTTP status. */
    int status() {
        return problem.kind().status();
    }
}
