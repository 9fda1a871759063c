package org.specialleave.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What administrators can do. */
@Named("adminStartPage")
@RequestScoped
public class AdminStartPage {
    private HttpServletRequest request;

    protected AdminStartPage() {}

    /** With who asks. */
    @Inject
    public AdminStartPage(HttpServletRequest request) {
        this.request = request;
    }

    /** Lets administrators pass. */
    public void open() {
        ForAdministrators.only(request);
    }
}
