package org.specialleave.web.page;

import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** The tag {@code nhs:footer}: links, each with {@code text} and {@code href}, and whose service it is. */
public class Footer extends NhsComponent {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Html html = html(context);
        html.open("footer", "class", withMore("nhsuk-footer"), "role", "contentinfo")
                .open("div", "class", "nhsuk-width-container")
                .open("div", "class", "nhsuk-footer__meta");
        if (each("items").iterator().hasNext()) {
            html.element("h2", text("itemsLabel", "Support links"), "class", "nhsuk-u-visually-hidden")
                    .open("ul", "class", "nhsuk-footer__list");
            for (Object item : each("items")) {
                html.open("li", "class", "nhsuk-footer__list-item")
                        .element(
                                "a",
                                of(context, item, "text"),
                                "class",
                                "nhsuk-footer__list-item-link",
                                "href",
                                of(context, item, "href"))
                        .close();
            }
            html.close();
        }
        paragraph(html, text("text"));
        paragraph(html, text("copyright"));
        html.close().close().close();
    }

    private static void paragraph(Html html, String text) throws IOException {
        if (!text.isEmpty()) {
            html.element("p", text, "class", "nhsuk-body-s");
        }
    }
}
