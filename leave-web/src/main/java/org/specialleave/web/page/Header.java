package org.specialleave.web.page;

import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * The tag {@code nhs:header}: whose service it is, who is signed in, and where one can go. The things of {@code
 * account} and {@code navigation} are read as {@link Menu.Item}s; {@code csrf} is sent with the forms in {@code
 * account}.
 */
public class Header extends NhsComponent {
    private static final String PERSON =
            "M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22Zm0 2a9 9 0 0 0-5 16.5V18a4 4 0 0 1 4-4h2a4"
                    + " 4 0 0 1 4 4v1.5A9 9 0 0 0 12 3Zm0 3a3.5 3.5 0 1 1-3.5 3.5A3.4 3.4 0 0 1 12 6Z";

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Html html = html(context);
        html.open("header", "class", classes(), "data-module", "nhsuk-header", "role", "banner")
                .open("div", "class", "nhsuk-header__container nhsuk-width-container")
                .open("div", "class", "nhsuk-header__service");
        service(html);
        html.close();
        account(context, html);
        html.close();
        navigation(context, html);
        html.close();
    }

    private String classes() {
        StringBuilder classes = new StringBuilder("nhsuk-header");
        String colour = text("colour");
        if (!colour.isEmpty()) {
            classes.append(" nhsuk-header--").append(colour);
        }
        if (is("inline")) {
            classes.append(" nhsuk-header--inline");
        }
        if (!text("organisationName").isEmpty()) {
            classes.append(" nhsuk-header--organisation");
        }
        return withMore(classes.toString());
    }

    private void service(Html html) throws IOException {
        String name = text("organisationName");
        String service = text("serviceText");
        String href = text("logoHref", text("serviceHref"));
        if (!href.isEmpty()) {
            String label = TagFunctions.words(text("logoAlt"), name, service, null) + " homepage";
            html.open("a", "class", "nhsuk-header__service-logo", "href", href, "aria-label", label);
        }
        String logo = text("logoSrc");
        if (!logo.isEmpty()) {
            html.open(
                            "img",
                            "class",
                            "nhsuk-header__organisation-logo",
                            "src",
                            logo,
                            "width",
                            "280",
                            "alt",
                            text("logoAlt"))
                    .close();
        }
        span(html, "organisation-name", name);
        span(html, "organisation-name-descriptor", text("organisationDescriptor"));
        html.text(" ");
        span(html, "service-name", service);
        if (!href.isEmpty()) {
            html.close();
        }
    }

    private static void span(Html html, String element, String text) throws IOException {
        if (!text.isEmpty()) {
            html.element("span", text, "class", "nhsuk-header__" + element);
        }
    }

    private void account(FacesContext context, Html html) throws IOException {
        if (!each("account").iterator().hasNext()) {
            return;
        }
        html.open("nav", "class", "nhsuk-header__account", "aria-label", text("accountLabel", "Account"))
                .open("ul", "class", "nhsuk-header__account-list");
        for (Object item : each("account")) {
            String text = of(context, item, "text");
            String href = of(context, item, "href");
            String action = of(context, item, "action");
            html.open("li", "class", "nhsuk-header__account-item");
            if (!action.isEmpty()) {
                form(html, action, text);
            } else {
                if (!href.isEmpty()) {
                    html.open("a", "class", "nhsuk-header__account-link", "href", href);
                }
                if (of(context, item, "icon").equals("true")) {
                    person(html);
                }
                html.text(text);
                if (!href.isEmpty()) {
                    html.close();
                }
            }
            html.close();
        }
        html.close().close();
    }

    private void form(Html html, String action, String text) throws IOException {
        html.open(
                "form",
                "class",
                "nhsuk-header__account-form",
                "action",
                action,
                "method",
                "post",
                "novalidate",
                "novalidate");
        String csrf = text("csrf");
        if (!csrf.isEmpty()) {
            html.open("input", "type", "hidden", "name", "csrf", "value", csrf).close();
        }
        html.element("button", text, "class", "nhsuk-header__account-button").close();
    }

    private static void person(Html html) throws IOException {
        html.open(
                        "svg",
                        "class",
                        "nhsuk-icon nhsuk-icon--user",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "viewBox",
                        "0 0 24 24",
                        "width",
                        "16",
                        "height",
                        "16",
                        "focusable",
                        "false",
                        "aria-hidden",
                        "true")
                .open("path", "d", PERSON)
                .close()
                .close();
    }

    private void navigation(FacesContext context, Html html) throws IOException {
        if (!each("navigation").iterator().hasNext()) {
            return;
        }
        html.open("nav", "class", "nhsuk-header__navigation", "aria-label", text("navigationLabel", "Menu"))
                .open("div", "class", "nhsuk-header__navigation-container nhsuk-width-container")
                .open("ul", "class", "nhsuk-header__navigation-list");
        for (Object item : each("navigation")) {
            place(context, html, item);
        }
        html.open("li", "class", "nhsuk-header__menu", "hidden", "hidden")
                .open(
                        "button",
                        "class",
                        "nhsuk-header__menu-toggle nhsuk-header__navigation-link",
                        "id",
                        "toggle-menu",
                        "aria-expanded",
                        "false")
                .element("span", text("browseText", "Browse") + " ", "class", "nhsuk-u-visually-hidden")
                .text(text("moreText", "More"))
                .close()
                .close();
        html.close().close().close();
    }

    private static void place(FacesContext context, Html html, Object item) throws IOException {
        String text = of(context, item, "text");
        String href = of(context, item, "href");
        boolean shown = of(context, item, "current").equals("true");
        boolean current = shown || of(context, item, "active").equals("true");
        String block = "nhsuk-header__navigation-item";
        html.open("li", "class", current ? block + " " + block + "--current" : block);
        String page = shown ? "page" : current ? "true" : null;
        if (href.isEmpty()) {
            html.open("span", "class", "nhsuk-header__navigation-text", "aria-current", page);
        } else {
            html.open("a", "class", "nhsuk-header__navigation-link", "href", href, "aria-current", page);
        }
        if (current) {
            html.element("strong", text, "class", block + "-current-fallback");
        } else {
            html.text(text);
        }
        html.close().close();
    }
}
