package org.specialleave.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.specialleave.account.AccountInForce;

/** What a session holds of a sign-in: the account's name and stamp, and the token that this session's forms carry. */
final class SignInSession {
    private static final String ACCOUNT = "leave.account";
    private static final String STAMP = "leave.stamp";
    private static final String TOKEN = "leave.token";
    private static final SecureRandom RANDOM = new SecureRandom();

    private SignInSession() {}

    /** The name of the account that is signed in, where one is; a session that the address names is none. */
    static Optional<String> account(HttpServletRequest request) {
        if (request.isRequestedSessionIdFromURL()) {
            return Optional.empty();
        }
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(ACCOUNT));
    }

    /** Whether the session was opened when the account was as it is now. */
    static boolean holds(HttpServletRequest request, AccountInForce account) {
        HttpSession session = request.getSession(false);
        return session != null && account.stamp().equals(session.getAttribute(STAMP));
    }

    /** Opens a session for the account under a new id with a new token; nothing of an earlier one is kept. */
    static void open(HttpServletRequest request, AccountInForce account) {
        close(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(ACCOUNT, account.caller().account());
        session.setAttribute(STAMP, account.stamp());
        session.setAttribute(TOKEN, newToken());
    }

    /** Ends the session, where there is one. */
    static void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The token that an unsafe request of this session must carry; makes a session where there is none. */
    static String token(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        String token = (String) session.getAttribute(TOKEN);
        if (token == null) {
            token = newToken();
            session.setAttribute(TOKEN, token);
        }
        return token;
    }

    /** Whether that is this session's token; takes the same time either way. */
    static boolean isToken(HttpServletRequest request, String sent) {
        HttpSession session = request.getSession(false);
        String token = session == null ? null : (String) session.getAttribute(TOKEN);
        return token != null
                && sent != null
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private static String newToken() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
