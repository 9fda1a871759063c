package org.specialleave.web.api;

import java.util.List;
import org.specialleave.platform.Change;
import org.specialleave.platform.FieldFault;

/**
 * What a use case does not take, as the API says it: 400 with a pointer to each field, or 409 where it is no field's
 * fault.
 */
final class Faults {
    private Faults() {}

    /**
     * What there is after a change.
     *
     * @throws ProblemException where nothing was changed
     */
    static <T> T done(Change<T> change) {
        if (change instanceof Change.Refused<T> refused) {
            throw refused(refused.faults());
        }
        return ((Change.Done<T>) change).value();
    }

    /** The refusal for those faults. */
    static ProblemException refused(List<FieldFault> faults) {
        return faults.stream()
                .filter(fault -> fault.field().isEmpty())
                .findFirst()
                .map(Faults::conflict)
                .orElseGet(() ->
                        Problem.malformed(faults.stream().map(Faults::error).toList()))
                .toException();
    }

    private static Problem conflict(FieldFault fault) {
        return new Problem(ProblemKind.CONFLICT, sentence(fault), java.util.Map.of()).with("why", fault.code());
    }

    private static FieldError error(FieldFault fault) {
        return FieldError.at(
                "/" + fault.field(), fault.code(), fault.arguments().toArray());
    }

    static String sentence(FieldFault fault) {
        return ApiTexts.text(fault.code(), fault.arguments().toArray());
    }
}
