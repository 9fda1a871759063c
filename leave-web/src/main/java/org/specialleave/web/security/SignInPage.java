package org.specialleave.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import org.specialleave.account.SignIn;
import org.specialleave.account.SignInOutcome;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;
import org.specialleave.web.page.Menu;
import org.specialleave.web.sent.SentFields;

/** Signs somebody in by name and password, and leads on to what was asked for before. */
@Named("signInPage")
@RequestScoped
public class SignInPage {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int LONGEST = 1000;

    private HttpServletRequest request;
    private Form form;
    private FormErrors errors;
    private SignIn signIn;
    private WebSettings settings;
    private Menu menu;
    private String name = "";

    protected SignInPage() {}

    /**
     * With its collaborators.
     *
     * @param request  who asks
     * @param form     what was sent
     * @param errors   what has to be put right
     * @param signIn   checks name and password
     * @param settings how the WAR is reached
     * @param menu     where the account can go
     */
    @Inject
    public SignInPage(
            HttpServletRequest request, Form form, FormErrors errors, SignIn signIn, WebSettings settings, Menu menu) {
        this.request = request;
        this.form = form;
        this.errors = errors;
        this.signIn = signIn;
        this.settings = settings;
        this.menu = menu;
    }

    /** Shows the page, or does what was sent; whoever is signed in already is led on. */
    public void open() {
        if (form.posted()) {
            name = form.text("name");
            attempt(SentFields.of(request).first("password"));
        } else if (request.getUserPrincipal() != null) {
            leadOn();
        }
    }

    private void attempt(String password) {
        if (name.isEmpty() || name.length() > LONGEST) {
            errors.add("name", text("error.name"));
        }
        if (password == null || password.isEmpty() || password.length() > LONGEST) {
            errors.add("password", text("error.password"));
        }
        if (errors.isAny()) {
            return;
        }
        SignInOutcome outcome = signIn.verify(name, password, settings.clientAddress(request));
        if (outcome instanceof SignInOutcome.Accepted accepted) {
            SignInSession.open(request, accepted.account());
            menu.signedIn(accepted.account().caller().personId());
            leadOn();
        } else if (outcome instanceof SignInOutcome.TooMany tooMany) {
            turnAway(TOO_MANY_REQUESTS, "error.too-many", tooMany.retryAfter());
        } else if (outcome instanceof SignInOutcome.Busy busy) {
            turnAway(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "error.busy", busy.retryAfter());
        } else {
            errors.add("name", text("error.wrong"));
        }
    }

    private void turnAway(int status, String error, Duration wait) {
        response().setHeader("Retry-After", SignInMechanism.seconds(wait));
        response().setStatus(status);
        errors.add("name", text(error, wait.toSeconds()));
    }

    private void leadOn() {
        String path = ReturnPath.safe(SentFields.of(request).first("return"));
        FacesContext faces = FacesContext.getCurrentInstance();
        response().setStatus(HttpServletResponse.SC_SEE_OTHER);
        response().setHeader("Location", request.getContextPath() + path);
        faces.responseComplete();
    }

    /** The name as it was typed. */
    public String getName() {
        return name;
    }

    /** Why the page is shown, where that is not plain; else null. */
    public String getNotice() {
        if (form.posted()) {
            return null;
        }
        if (SentFields.of(request).first("signed-out") != null) {
            return text("notice.signed-out");
        }
        return SentFields.of(request).first("again") != null ? text("notice.again") : null;
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    private static String text(String key, Object... arguments) {
        String pattern =
                ResourceBundle.getBundle("org.specialleave.web.texts.sign-in").getString(key);
        return new MessageFormat(pattern, Locale.UK).format(arguments);
    }
}
