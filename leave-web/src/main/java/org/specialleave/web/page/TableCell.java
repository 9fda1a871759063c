package org.specialleave.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** The tag {@code nhs:tableCell}. */
public class TableCell extends NhsComponent {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        boolean responsive = is("responsive");
        boolean header = is("isHeader");
        String block = header ? "nhsuk-table__header" : "nhsuk-table__cell";
        String format = text("format");
        begin(
                writer,
                element(),
                format.isEmpty() ? block : block + " " + block + "--" + format,
                !responsive ? null : header ? "rowheader" : "cell");
        if (header) {
            writer.writeAttribute("scope", "row", null);
        }
        String heading = responsive ? text("header") : "";
        if (!heading.isEmpty()) {
            writer.startElement("span", this);
            writer.writeAttribute("class", "nhsuk-table__heading", null);
            writer.writeAttribute("aria-hidden", "true", null);
            writer.writeText(heading + " ", null);
            writer.endElement("span");
        }
        writer.writeText(text("text"), null);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().endElement(element());
    }

    private String element() {
        return is("isHeader") ? "th" : "td";
    }
}
