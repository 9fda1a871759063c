package org.specialleave.web.page;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * The tag {@code nhs:tableRow}. Rows and cells are not made of {@link HtmlElement}: a page may have a thousand cells,
 * and these evaluate fewer expressions for each.
 */
public class TableRow extends UIComponentBase {
    @Override
    public String getFamily() {
        return "org.specialleave.web.page";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        begin(context.getResponseWriter(), "tr", "nhsuk-table__row", is("responsive") ? "row" : null);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().endElement("tr");
    }

    /** Writes the beginning of an element with its class, those of the attribute {@code classes}, and its role. */
    void begin(ResponseWriter writer, String element, String classes, String role) throws IOException {
        String more = text("classes");
        writer.startElement(element, this);
        writer.writeAttribute("class", more.isEmpty() ? classes : classes + " " + more, null);
        if (role != null) {
            writer.writeAttribute("role", role, null);
        }
    }

    /** The value of an attribute; empty where there is none. */
    String text(String attribute) {
        Object value = getAttributes().get(attribute);
        return value == null ? "" : value.toString();
    }

    /** Whether an attribute is true. */
    boolean is(String attribute) {
        return text(attribute).equals("true");
    }
}
