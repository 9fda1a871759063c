package org.specialleave.testing;

import jakarta.ejb.SessionContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Set;

/** A caller for EJBs that are tested outside a container. */
public final class SignedIn {
    private SignedIn() {}

    /**
     * The session context of an account that is signed in. It tells the principal and the roles; anything else asked of
     * it fails.
     *
     * @param account the account's name
     * @param roles   the roles that it has
     */
    public static SessionContext as(String account, String... roles) {
        Principal principal = () -> account;
        return (SessionContext) Proxy.newProxyInstance(
                SignedIn.class.getClassLoader(),
                new Class<?>[] {SessionContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getCallerPrincipal" -> principal;
                    case "isCallerInRole" -> Set.of(roles).contains((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
