package org.specialleave.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * {@code #{csrf.token}}: what a form sends along in its hidden field {@code csrf}, so that no other site can send it
 * for somebody.
 */
@Named("csrf")
@RequestScoped
public class CsrfToken {
    private HttpServletRequest request;

    protected CsrfToken() {}

    /**
     * With its request.
     *
     * @param request whose session has the token
     */
    @Inject
    public CsrfToken(HttpServletRequest request) {
        this.request = request;
    }

    /** The session's token. */
    public String getToken() {
        return SignInSession.token(request);
    }
}
