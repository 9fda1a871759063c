package org.specialleave.request;

/** On what a refusal rests (decision D32); a written reason always stands beside it. */
public enum RefusalGround {
    /** The needs of the service; the only ground for public duties and tribunals (6.4). */
    SERVICE_NEEDS,
    /** The policy does not give it. */
    OUTSIDE_POLICY,
    /** Anything else, as the reason says. */
    OTHER
}
