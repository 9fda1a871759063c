package org.specialleave.web.page;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * A tag of the design system that is written in Java: one that every page has, or that a page may have a thousand
 * times. It evaluates fewer expressions than a tag file, and is one component instead of many.
 */
abstract class NhsComponent extends UIComponentBase {
    @Override
    public String getFamily() {
        return "org.specialleave.web.page";
    }

    /** The component's elements. */
    Html html(FacesContext context) {
        return new Html(context.getResponseWriter(), this);
    }

    /** Begins an element with its class, those of the attribute {@code classes}, and its role. */
    void begin(ResponseWriter writer, String element, String classes, String role) throws IOException {
        writer.startElement(element, this);
        writer.writeAttribute("class", withMore(classes), null);
        if (role != null) {
            writer.writeAttribute("role", role, null);
        }
    }

    /** Those classes and those of the attribute {@code classes}. */
    String withMore(String classes) {
        String more = text("classes");
        return more.isEmpty() ? classes : classes + " " + more;
    }

    /** The value of an attribute; empty where there is none. */
    String text(String attribute) {
        return shown(getAttributes().get(attribute));
    }

    /** The value of an attribute, or that one where there is none. */
    String text(String attribute, String usual) {
        String text = text(attribute);
        return text.isEmpty() ? usual : text;
    }

    /** Whether an attribute is true. */
    boolean is(String attribute) {
        return text(attribute).equals("true");
    }

    /** Each of the things in an attribute: a collection, an array or nothing. */
    Iterable<?> each(String attribute) {
        Object value = getAttributes().get(attribute);
        if (value == null) {
            return List.of();
        }
        return value instanceof Iterable<?> items ? items : Arrays.asList((Object[]) value);
    }

    /** What the expression language reads of that thing; empty where there is nothing. */
    static String of(FacesContext context, Object item, String property) {
        return shown(context.getApplication().getELResolver().getValue(context.getELContext(), item, property));
    }

    private static String shown(Object value) {
        return value == null ? "" : value.toString();
    }
}
