package org.specialleave.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.specialleave.platform.FieldFault;

/** What is wrong with a row of a file, which has no pointer; without {@code field} where it is wrong as a whole. */
record FaultAnswer(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String field, String code, String detail) {
    static FaultAnswer of(FieldFault fault) {
        return new FaultAnswer(fault.field(), fault.code(), Faults.sentence(fault));
    }
}
