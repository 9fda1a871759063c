package org.specialleave.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Marks the session's cookie {@code Secure} where people reach the product by https. The configured address decides,
 * and not the request: a proxy that ends TLS passes the request on by plain http.
 */
@WebListener
public class SessionCookie implements ServletContextListener {
    private final PublicAddress address;

    protected SessionCookie() {
        this(null);
    }

    /**
     * With its setting.
     *
     * @param address where people reach the product
     */
    @Inject
    public SessionCookie(PublicAddress address) {
        this.address = address;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getSessionCookieConfig().setSecure(address.https());
    }
}
