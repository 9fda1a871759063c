package org.specialleave.account;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * The caller, once looked up, for the rest of this request: one statement a request, however many use cases it calls.
 */
@RequestScoped
public class KnownCaller {
    private Caller caller;

    /** The caller of that name, where it was looked up before in this request. */
    public Optional<Caller> named(String account) {
        return caller != null && caller.account().equals(account) ? Optional.of(caller) : Optional.empty();
    }

    /** Keeps the caller for the rest of the request. */
    public void keep(Caller found) {
        caller = found;
    }
}
