package org.specialleave.web.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.DatabaseState;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.NotPermittedException;
import org.specialleave.web.sent.UnreadableFileException;

/**
 * Answers a page that failed by a page in plain words. What is ours to mend is logged under a number, of which the
 * reader learns the number alone.
 */
public class PageProblems implements Filter {
    /** The request's attribute with the number of the incident. */
    static final String INCIDENT = "leave.incident";

    private static final Logger LOG = Logger.getLogger(PageProblems.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            answer(failure, (HttpServletRequest) request, (HttpServletResponse) response);
        }
    }

    private static void answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (cause(failure, NotFoundException.class)) {
            show("not-found", HttpServletResponse.SC_NOT_FOUND, request, response);
        } else if (cause(failure, NotPermittedException.class)
                || cause(failure, jakarta.ejb.EJBAccessException.class)) {
            show("not-allowed", HttpServletResponse.SC_FORBIDDEN, request, response);
        } else if (cause(failure, UnreadableFileException.class)) {
            LOG.log(Level.INFO, "Refused with 400: a file that breaks off");
            show("not-understood", HttpServletResponse.SC_BAD_REQUEST, request, response);
        } else if (cause(failure, ConflictException.class)) {
            show("changed", HttpServletResponse.SC_CONFLICT, request, response);
        } else if (DatabaseState.explains(failure)) {
            PlainPage.UNAVAILABLE.write(response, request.getContextPath());
        } else {
            byte[] number = new byte[5];
            RANDOM.nextBytes(number);
            String incident = HexFormat.of().formatHex(number).toUpperCase(Locale.ROOT);
            LOG.log(Level.SEVERE, failure, () -> "Incident " + incident);
            request.setAttribute(INCIDENT, incident);
            show("problem", HttpServletResponse.SC_INTERNAL_SERVER_ERROR, request, response);
        }
    }

    private static void show(String page, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        request.getRequestDispatcher("/problem/" + page + ".xhtml").forward(request, response);
    }

    private static boolean cause(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
