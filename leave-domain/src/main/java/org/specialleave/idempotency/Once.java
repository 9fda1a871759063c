package org.specialleave.idempotency;

import java.util.Optional;

/** What became of a call with a key. */
public sealed interface Once {
    /** The work was done now. */
    record Done(KeptAnswer answer) implements Once {}

    /** It was done before; this is what was answered then. */
    record Repeated(KeptAnswer answer) implements Once {}

    /** The key was used for another call; nothing was done. */
    record OtherCall() implements Once {}

    /** The answer, unless the key was used for another call. */
    default Optional<KeptAnswer> kept() {
        if (this instanceof Done done) {
            return Optional.of(done.answer());
        }
        return this instanceof Repeated repeated ? Optional.of(repeated.answer()) : Optional.empty();
    }
}
