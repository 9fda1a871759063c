package org.specialleave.web.page;

import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** The tag {@code nhs:tag}: a state in a few words, in a colour. */
public class Tag extends NhsComponent {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        String colour = text("colour");
        html(context)
                .open("strong", "class", withMore(colour.isEmpty() ? "nhsuk-tag" : "nhsuk-tag nhsuk-tag--" + colour))
                .text(text("text"));
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().endElement("strong");
    }
}
