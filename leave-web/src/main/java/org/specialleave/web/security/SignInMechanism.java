package org.specialleave.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.specialleave.account.AccountInForce;
import org.specialleave.account.Accounts;
import org.specialleave.account.SignIn;
import org.specialleave.account.SignInOutcome;
import org.specialleave.platform.DatabaseState;
import org.specialleave.web.api.Problem;
import org.specialleave.web.api.ProblemKind;
import org.specialleave.web.inbound.RequestGuard;
import org.specialleave.web.page.Menu;
import org.specialleave.web.page.PlainPage;

/**
 * The one way in, by path: pages by their session, the API by HTTP Basic or the session. One mechanism and not two
 * annotated ones, since the container refuses every request where a WAR has two.
 *
 * <p>The account is read at every request, so one that is locked, ended or changed is out at once on every node; the
 * same statement serves the use cases as their caller.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    /** Set on a request that needs no token of a session, because it brought a credential of its own. */
    static final String BY_CREDENTIAL = "leave.by-credential";

    private static final String HEALTH = "/health";

    /** All that somebody with a one-time password may do, beside reading what stands open. */
    private static final Set<String> FIRST_PASSWORD = Set.of("/password", "/password.xhtml", "/sign-out");

    private Accounts accounts;
    private SignIn signIn;
    private RememberedCredentials remembered;
    private WebSettings settings;
    private PublicAddress address;

    protected SignInMechanism() {}

    /**
     * With its collaborators.
     *
     * @param accounts   who may come in
     * @param signIn     checks a password
     * @param remembered passwords that were right a moment ago
     * @param settings   how the WAR is reached
     * @param address    where people reach it
     */
    @Inject
    public SignInMechanism(
            Accounts accounts,
            SignIn signIn,
            RememberedCredentials remembered,
            WebSettings settings,
            PublicAddress address) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.remembered = remembered;
        this.settings = settings;
        this.address = address;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        PathCategory place = placeOf(request);
        SecurityHeaders.put(response, place, address.https() ? settings.strictTransport() : Duration.ZERO);
        if (RequestGuard.tellsNothing(request)) {
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (HEALTH.equals(request.getServletPath())) {
            return context.doNothing();
        }
        if (!address.isFor(request)) {
            return refuse(ProblemKind.OTHER_HOST, PlainPage.OTHER_HOST, place, request, response);
        }
        if (place == PathCategory.ASSET) {
            return context.doNothing();
        }
        if (!DatabaseState.answers()) {
            return unavailable(place, request, response);
        }
        try {
            return signIn(place, request, response, context);
        } catch (RuntimeException failure) {
            if (DatabaseState.explains(failure)) {
                return unavailable(place, request, response);
            }
            throw failure;
        }
    }

    private AuthenticationStatus signIn(
            PathCategory place, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        if (place == PathCategory.API && header != null) {
            return byCredential(header, request, response, context);
        }
        Optional<AccountInForce> account = ofSession(request);
        if (account.isPresent()) {
            return accept(account.get(), place, request, response, context);
        }
        return switch (place) {
            case API -> refuse(Problem.of(ProblemKind.NOT_SIGNED_IN), response);
            case PAGE -> sendToSignIn(request, response);
            default -> context.doNothing();
        };
    }

    /** The place of a request as the container maps it, so that no spelling of an address leads round the check. */
    static PathCategory placeOf(HttpServletRequest request) {
        String info = request.getPathInfo();
        return PathCategory.of(info == null ? request.getServletPath() : request.getServletPath() + info);
    }

    private Optional<AccountInForce> ofSession(HttpServletRequest request) {
        Optional<String> name = SignInSession.account(request);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<AccountInForce> account = accounts.inForce(name.get()).filter(a -> SignInSession.holds(request, a));
        if (account.isEmpty()) {
            SignInSession.close(request);
        }
        return account;
    }

    private AuthenticationStatus byCredential(
            String header, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<BasicCredential> sent = BasicCredential.read(header);
        if (sent.isEmpty()) {
            return refuse(Problem.of(ProblemKind.NOT_SIGNED_IN), response);
        }
        BasicCredential credential = sent.get();
        request.setAttribute(BY_CREDENTIAL, Boolean.TRUE);
        String address = settings.clientAddress(request);
        Optional<AccountInForce> account =
                accounts.inForce(credential.name()).filter(known -> remembered.holds(credential, address, known));
        if (account.isPresent()) {
            return accept(account.get(), PathCategory.API, request, response, context);
        }
        SignInOutcome outcome = remembered.check(
                credential, address, () -> signIn.verify(credential.name(), credential.password(), address));
        if (outcome instanceof SignInOutcome.Accepted accepted) {
            return accept(accepted.account(), PathCategory.API, request, response, context);
        }
        if (outcome instanceof SignInOutcome.TooMany tooMany) {
            response.setHeader("Retry-After", seconds(tooMany.retryAfter()));
            return refuse(Problem.of(ProblemKind.TOO_MANY), response);
        }
        if (outcome instanceof SignInOutcome.Busy busy) {
            response.setHeader("Retry-After", seconds(busy.retryAfter()));
            return refuse(Problem.of(ProblemKind.UNAVAILABLE), response);
        }
        return refuse(Problem.of(ProblemKind.NOT_SIGNED_IN), response);
    }

    private static AuthenticationStatus accept(
            AccountInForce account,
            PathCategory place,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        if (account.oneTime() && place == PathCategory.API) {
            return refuse(Problem.of(ProblemKind.PASSWORD_NOT_CHOSEN), response);
        }
        if (account.oneTime() && place == PathCategory.PAGE && !FIRST_PASSWORD.contains(request.getServletPath())) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + "/password");
            return AuthenticationStatus.SEND_CONTINUE;
        }
        if (account.oneTime()) {
            request.setAttribute(Menu.NOWHERE_YET, Boolean.TRUE);
        }
        return context.notifyContainerAboutLogin(
                account.caller().account(), account.caller().roles());
    }

    private static AuthenticationStatus refuse(Problem problem, HttpServletResponse response) {
        if (problem.kind() == ProblemKind.NOT_SIGNED_IN) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Special Leave\", charset=\"UTF-8\"");
        }
        write(problem, response);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus unavailable(
            PathCategory place, HttpServletRequest request, HttpServletResponse response) {
        return refuse(ProblemKind.UNAVAILABLE, PlainPage.UNAVAILABLE, place, request, response);
    }

    private static AuthenticationStatus refuse(
            ProblemKind kind,
            PlainPage page,
            PathCategory place,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (place == PathCategory.API) {
            return refuse(Problem.of(kind), response);
        }
        try {
            page.write(response, request.getContextPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus sendToSignIn(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", ReturnPath.signInFor(request));
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** Answers with the problem. */
    static void write(Problem problem, HttpServletResponse response) {
        response.setStatus(problem.kind().status());
        if (problem.kind() == ProblemKind.UNAVAILABLE && !response.containsHeader("Retry-After")) {
            response.setHeader("Retry-After", Integer.toString(DatabaseState.RETRY_AFTER_SECONDS));
        }
        response.setContentType(Problem.MEDIA_TYPE);
        try {
            response.getOutputStream().write(problem.bytes());
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A time to wait as {@code Retry-After} tells it. */
    static String seconds(Duration wait) {
        return Long.toString(wait.toSeconds());
    }
}
