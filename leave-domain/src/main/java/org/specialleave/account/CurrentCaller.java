package org.specialleave.account;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import org.specialleave.platform.NotPermittedException;

/** Tells a use case who calls it: the container's caller, found among the accounts. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CurrentCaller {
    @Resource
    private SessionContext context;

    private Accounts accounts;
    private KnownCaller known;

    protected CurrentCaller() {}

    /**
     * With its collaborators.
     *
     * @param accounts where the caller is looked up
     * @param known    what this request has looked up before
     */
    @Inject
    public CurrentCaller(Accounts accounts, KnownCaller known) {
        this.accounts = accounts;
        this.known = known;
    }

    /**
     * Who calls; at most one statement a request.
     *
     * @throws NotPermittedException where nobody is signed in, or the account is locked or ended
     */
    public Caller caller() {
        String name = context.getCallerPrincipal().getName();
        return known.named(name).orElseGet(() -> lookUp(name));
    }

    private Caller lookUp(String name) {
        return accounts.inForce(name).map(AccountInForce::caller).orElseGet(() -> timer(name));
    }

    private Caller timer(String name) {
        if (!context.isCallerInRole(Roles.SYSTEM)) {
            throw new NotPermittedException("nobody is signed in");
        }
        return new Caller(name, null, Set.of(Roles.SYSTEM));
    }
}
