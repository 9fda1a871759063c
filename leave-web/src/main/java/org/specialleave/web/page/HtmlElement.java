package org.specialleave.web.page;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * One HTML element with the pass-through attributes given; one that is null is left out. The tags are made of it, since
 * Faces's own element cannot have its name from an expression and turns some elements into components that choose their
 * ids.
 */
public class HtmlElement extends UIComponentBase {
    @Override
    public String getFamily() {
        return "org.specialleave.web.page";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        context.getResponseWriter().startElement(name(), this);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().endElement(name());
    }

    private String name() {
        return (String) getAttributes().get("element");
    }
}
