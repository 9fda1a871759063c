package org.specialleave.web.security;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * {@code POST /sign-out} ends the session; a link to it does nothing but lead home, since a picture on another site can
 * be a link.
 */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        SignInSession.close(request);
        goTo(request.getContextPath() + "/sign-in?signed-out=true", response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        goTo(request.getContextPath() + "/", response);
    }

    private static void goTo(String address, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
