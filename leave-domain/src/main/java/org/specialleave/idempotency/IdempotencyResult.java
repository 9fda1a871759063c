package org.specialleave.idempotency;

import java.util.Optional;

/** What became of a call with a key. */
public sealed interface IdempotencyResult {
    /** The work was done now. */
    record Done(StoredResponse answer) implements IdempotencyResult {}

    /** It was done before; this is what was answered then. */
    record Repeated(StoredResponse answer) implements IdempotencyResult {}

    /** The key was used for another call; nothing was done. */
    record OtherCall() implements IdempotencyResult {}

    /** The answer, unless the key was used for another call. */
    default Optional<StoredResponse> kept() {
        if (this instanceof Done done) {
            return Optional.of(done.answer());
        }
        return this instanceof Repeated repeated ? Optional.of(repeated.answer()) : Optional.empty();
    }
}
