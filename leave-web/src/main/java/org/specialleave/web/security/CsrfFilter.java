package org.specialleave.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.specialleave.web.api.Problem;
import org.specialleave.web.api.ProblemKind;

/**
 * Lets an unsafe request through only where it was made on our own pages: a browser must not say otherwise, and where a
 * session stands for the caller the request carries the session's token, in the hidden field {@code csrf} or the header
 * {@code X-CSRF-Token}. A call of the API with a credential of its own needs no token.
 */
public class CsrfFilter implements Filter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final PublicAddress address;

    protected CsrfFilter() {
        this(null);
    }

    /**
     * With the address of ours.
     *
     * @param address tells which host was asked for
     */
    @Inject
    public CsrfFilter(PublicAddress address) {
        this.address = address;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        if (SAFE.contains(request.getMethod()) || (!foreign(request) && ofOurs(request))) {
            chain.doFilter(servletRequest, servletResponse);
            return;
        }
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        PathCategory place = SignInMechanism.placeOf(request);
        if (place == PathCategory.API) {
            SignInMechanism.write(Problem.of(ProblemKind.NOT_PERMITTED), response);
        } else if (place == PathCategory.OPEN && !foreign(request)) {
            // The sign-in page stood open until its session ended: it is shown again, and nothing is lost but a moment.
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + "/sign-in?again=true");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean foreign(HttpServletRequest request) {
        return new RequestOrigin(
                        request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), address.host(request))
                .foreign();
    }

    private static boolean ofOurs(HttpServletRequest request) {
        if (Boolean.TRUE.equals(request.getAttribute(SignInMechanism.BY_CREDENTIAL))) {
            return true;
        }
        String header = request.getHeader("X-CSRF-Token");
        return SignInSession.isToken(request, header != null ? header : field(request));
    }

    /** The hidden field; one in the address does not count, since addresses are copied and logged. */
    private static String field(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean inAddress = query != null && query.contains("csrf");
        return inAddress || SignInMechanism.placeOf(request) == PathCategory.API ? null : request.getParameter("csrf");
    }
}
