package org.specialleave.web.page;

import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** The tag {@code nhs:tableRow}. */
public class TableRow extends NhsComponent {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        begin(context.getResponseWriter(), "tr", "nhsuk-table__row", is("responsive") ? "row" : null);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().endElement("tr");
    }
}
