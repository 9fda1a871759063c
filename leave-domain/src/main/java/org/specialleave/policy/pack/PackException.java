package org.specialleave.policy.pack;

/** The text of a policy pack is refused. */
final class PackException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient PackResult.Refused refused;

    PackException(PackResult.Refused refused, Throwable cause) {
        super(refused.message(), cause);
        this.refused = refused;
    }

    PackException(PackResult.Refused refused) {
        this(refused, null);
    }

    /** Why and where. */
    PackResult.Refused refused() {
        return refused;
    }
}
