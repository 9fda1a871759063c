package org.specialleave.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.specialleave.account.ChangePassword;
import org.specialleave.account.PasswordChange;
import org.specialleave.account.SignInOutcome;
import org.specialleave.platform.FieldFault;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;
import org.specialleave.web.page.Menu;
import org.specialleave.web.sent.SentFields;

/** Somebody who is signed in chooses a password: the first of their own, or another one. */
@Named("passwordPage")
@RequestScoped
public class PasswordPage {
    private static final Bundle TEXTS = new Bundle("sign-in");
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int LONGEST = 1000;

    private HttpServletRequest request;
    private Form form;
    private FormErrors errors;
    private ChangePassword changePassword;
    private WebSettings settings;
    private Menu menu;

    protected PasswordPage() {}

    /**
     * With its collaborators.
     *
     * @param request        who asks
     * @param form           what was sent
     * @param errors         what has to be put right
     * @param changePassword checks the old password and keeps the new one
     * @param settings       how the WAR is reached
     * @param menu           where the account can go
     */
    @Inject
    public PasswordPage(
            HttpServletRequest request,
            Form form,
            FormErrors errors,
            ChangePassword changePassword,
            WebSettings settings,
            Menu menu) {
        this.request = request;
        this.form = form;
        this.errors = errors;
        this.changePassword = changePassword;
        this.settings = settings;
        this.menu = menu;
    }

    /** Shows the page, or does what was sent. */
    public void open() {
        if (!form.posted()) {
            return;
        }
        String present = typed("present", "error.present");
        String chosen = typed("password", "error.new");
        if (chosen != null && !chosen.equals(SentFields.of(request).first("again"))) {
            errors.add("again", TEXTS.text("error.again"));
        }
        if (errors.isAny()) {
            return;
        }
        PasswordChange change = changePassword.change(present, chosen, settings.clientAddress(request));
        if (change instanceof PasswordChange.Changed changed) {
            SignInSession.open(request, changed.account());
            menu.signedIn(changed.account().caller().personId());
            if (isFirst()) {
                form.goTo("/");
            } else {
                form.goTo("/password", "changed", "yes");
            }
        } else if (change instanceof PasswordChange.Refused refused) {
            refused.faults().forEach(this::add);
        } else {
            turnAway(((PasswordChange.NotVerified) change).outcome());
        }
    }

    private String typed(String field, String missing) {
        String text = SentFields.of(request).first(field);
        if (text == null || text.isEmpty() || text.length() > LONGEST) {
            errors.add(field, TEXTS.text(missing));
            return null;
        }
        return text;
    }

    private void add(FieldFault fault) {
        errors.add(
                "password",
                TEXTS.text("fault." + fault.code(), fault.arguments().toArray()));
    }

    private void turnAway(SignInOutcome outcome) {
        if (outcome instanceof SignInOutcome.TooMany tooMany) {
            turnAway(TOO_MANY_REQUESTS, "error.too-many", tooMany.retryAfter());
        } else if (outcome instanceof SignInOutcome.Busy busy) {
            turnAway(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "error.busy", busy.retryAfter());
        } else {
            errors.add("present", TEXTS.text("error.present.wrong"));
        }
    }

    private void turnAway(int status, String error, Duration wait) {
        HttpServletResponse response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        response.setHeader("Retry-After", SignInMechanism.seconds(wait));
        response.setStatus(status);
        errors.add("present", TEXTS.text(error, wait.toSeconds()));
    }

    /** Whether this is the first password of the account's owner. */
    public boolean isFirst() {
        return request.getAttribute(Menu.NOWHERE_YET) != null;
    }

    /** Whether the password was just changed. */
    public boolean isChanged() {
        return !form.posted() && form.has("changed");
    }

    /** What the page is called. */
    public String getTitle() {
        return TEXTS.text(isFirst() ? "password.title.first" : "password.title");
    }
}
