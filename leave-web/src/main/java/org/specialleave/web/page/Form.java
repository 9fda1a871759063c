package org.specialleave.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.specialleave.web.sent.SentFields;
import org.specialleave.web.sent.SentFile;

/**
 * What a page was sent, and where it leads next.
 *
 * <p>A page's view action asks {@link #posted()}: where it is a form, the bean reads its fields, and either adds to
 * {@link FormErrors}, so that the page is shown again, or does its work and calls {@link #goTo}: post, redirect, get.
 */
@RequestScoped
public class Form {
    private static final int LONGEST = 20_000;

    private HttpServletRequest request;

    protected Form() {}

    /**
     * With its request.
     *
     * @param request what was sent
     */
    @Inject
    public Form(HttpServletRequest request) {
        this.request = request;
    }

    /** Whether a form was sent; otherwise the page is only looked at. */
    public boolean posted() {
        return "POST".equals(request.getMethod());
    }

    /** The field's text without blanks around it; empty where it was not sent. */
    public String text(String name) {
        String value = SentFields.of(request).first(name);
        if (value == null) {
            return "";
        }
        String text = value.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Whether the field was sent with anything in it, or that button was pressed. */
    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** All values of a field that may come more than once. */
    public List<String> texts(String name) {
        return SentFields.of(request).all(name).stream().map(String::strip).toList();
    }

    /** The file that was sent in a field; none where none was chosen. */
    public Optional<SentFile> file(String name) {
        return SentFields.of(request).file(name);
    }

    /**
     * Leads on to another of our pages; the rest of this one is not shown.
     *
     * @param path   within the application, such as {@code /ask/check}
     * @param query  names and values in turn
     */
    public void goTo(String path, String... query) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
        external.setResponseHeader("Location", address(path, query));
        faces.responseComplete();
    }

    /** The address of a page of ours, with its query, as a link needs it. */
    public String address(String path, String... query) {
        StringBuilder address = new StringBuilder(request.getContextPath()).append(path);
        for (int i = 0; i < query.length; i += 2) {
            address.append(i == 0 ? '?' : '&')
                    .append(query[i])
                    .append('=')
                    .append(URLEncoder.encode(query[i + 1], StandardCharsets.UTF_8));
        }
        return address.toString();
    }
}
