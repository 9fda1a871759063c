package org.specialleave.web.inbound;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.specialleave.platform.FileLimits;
import org.specialleave.web.api.Problem;
import org.specialleave.web.api.ProblemKind;
import org.specialleave.web.api.UnreadableBodyException;
import org.specialleave.web.limits.WebLimits;
import org.specialleave.web.sent.RefusedFieldException;
import org.specialleave.web.sent.SentFields;

/**
 * The first filter: refuses what no page and no call can take, with one line in the log, and reads the forms of
 * pages.
 *
 * <p>A form has at most as many bytes as {@link org.specialleave.web.limits.FormLimits} says. Without a session
 * nothing of a body is read, since no form is taken then anyway. The bodies of the API are left to its own readers.
 */
public class RequestGuard implements Filter {
    private static final Logger LOG = Logger.getLogger(RequestGuard.class.getName());
    private static final Set<String> TELL_NOTHING = Set.of("OPTIONS", "TRACE", "CONNECT");
    private static final Set<String> OF_PAGES = Set.of("GET", "HEAD", "POST");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FORM_WITH_FILE = "multipart/form-data";

    private WebLimits limits;
    private Uploads uploads;

    @Override
    public void init(FilterConfig filter) {
        limits = WebLimits.current();
        uploads = new Uploads(limits.forms().largestStaffFile(), FileLimits.current());
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        boolean failed = request.getDispatcherType() == DispatcherType.ERROR;
        boolean api = ofApi(
                request, failed ? request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) : request.getRequestURI());
        if (failed && api) {
            // What the container or JAX-RS refused by itself.
            write(Problem.ofStatus(response.getStatus()), response);
            return;
        }
        if (failed) {
            chain.doFilter(new GuardedRequest.OfFailure(request), servletResponse);
            return;
        }
        HttpServletRequest guarded;
        try {
            guarded = guard(new TimedRequest(request, limits.sending()), api);
        } catch (UnreadableBodyException slow) {
            LOG.log(Level.INFO, "Refused with 408: a form that {0}", slow.getMessage());
            response.setHeader("Connection", "close");
            response.sendError(ProblemKind.TOO_SLOW.status());
            return;
        } catch (RefusedRequestException refused) {
            LOG.log(Level.INFO, "Refused with {0}, {1}: {2} of {3}", new Object[] {
                refused.status(), refused.getMessage(), method(request), api ? "the API" : "a page"
            });
            refuse(refused, request, response, api);
            return;
        }
        chain.doFilter(guarded, servletResponse);
    }

    /** Whether the request only asks what else could be asked; 405, without a list of what is allowed. */
    public static boolean tellsNothing(HttpServletRequest request) {
        return TELL_NOTHING.contains(request.getMethod());
    }

    private HttpServletRequest guard(HttpServletRequest request, boolean api)
            throws RefusedRequestException, IOException {
        if (tellsNothing(request) || (!api && !OF_PAGES.contains(request.getMethod()))) {
            throw RefusedRequestException.of(ProblemKind.METHOD_NOT_ALLOWED);
        }
        SentAddress.checkPath(request.getRequestURI());
        try {
            return read(request, api);
        } catch (RefusedFieldException refused) {
            throw RefusedRequestException.inParameter(refused.name(), refused.code(), refused.arguments());
        }
    }

    private HttpServletRequest read(HttpServletRequest request, boolean api)
            throws RefusedRequestException, RefusedFieldException, IOException {
        SentFields fields = new SentFields();
        fields.addEncoded(request.getQueryString());
        if (api) {
            SentHeaders.check(request);
            return new GuardedRequest(request, fields);
        }
        if ("POST".equals(request.getMethod()) && request.getSession(false) != null) {
            readBody(request, fields);
        }
        fields.keepIn(request);
        return new GuardedRequest.OfPage(request, fields);
    }

    private void readBody(HttpServletRequest request, SentFields fields)
            throws RefusedRequestException, RefusedFieldException, IOException {
        String type = request.getHeader("Content-Type") == null ? "" : request.getHeader("Content-Type");
        if (FORM_WITH_FILE.equals(bare(type))) {
            Optional<Uploads.Upload> upload = uploads.to(request);
            if (upload.isEmpty()) {
                throw RefusedRequestException.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
            }
            if (!request.isUserInRole(upload.get().role())) {
                throw RefusedRequestException.of(ProblemKind.NOT_PERMITTED);
            }
            new MultipartForm(request, upload.get(), fields).read();
        } else if (FORM.equals(bare(type)) && inUtf8(type)) {
            int largest = request.getUserPrincipal() == null
                    ? limits.forms().beforeSignIn()
                    : limits.forms().largest();
            byte[] body = request.getContentLengthLong() > largest
                    ? null
                    : request.getInputStream().readNBytes(largest + 1);
            if (body == null || body.length > largest) {
                throw RefusedRequestException.of(ProblemKind.TOO_LARGE);
            }
            fields.addEncoded(new String(body, StandardCharsets.ISO_8859_1));
        } else if (request.getContentLengthLong() != 0 && (!type.isEmpty() || hasBody(request))) {
            throw RefusedRequestException.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static String bare(String type) {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a form's type names no other characters than UTF-8. */
    private static boolean inUtf8(String type) {
        int parameters = type.indexOf(';');
        return parameters < 0
                || type.substring(parameters + 1)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .matches("|charset=\"?utf-8\"?");
    }

    private static boolean ofApi(HttpServletRequest request, Object address) {
        String path = String.valueOf(address);
        String api = request.getContextPath() + "/api";
        return path.equals(api)
                || path.startsWith(api + "/")
                || request.getServletPath().startsWith("/api/");
    }

    private static void refuse(
            RefusedRequestException refused, HttpServletRequest request, HttpServletResponse response, boolean api)
            throws IOException {
        boolean named = refused.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED && !tellsNothing(request);
        if (named) {
            response.setHeader("Allow", "GET, HEAD, POST");
        }
        if (api) {
            write(refused.problem(), response);
        } else {
            response.sendError(refused.status());
        }
    }

    private static void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.kind().status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(problem.bytes());
    }

    /** The method as it may stand in a log. */
    private static String method(HttpServletRequest request) {
        String method = request.getMethod();
        return method.matches("[A-Za-z]{1,20}") ? method : "another method";
    }
}
