package org.specialleave.web.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes the elements of one component; text and attributes are escaped. */
final class Html {
    private final ResponseWriter writer;
    private final UIComponent component;
    private final Deque<String> open = new ArrayDeque<>();

    Html(ResponseWriter writer, UIComponent component) {
        this.writer = writer;
        this.component = component;
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn; one whose value is null is left out
     */
    Html open(String element, String... attributes) throws IOException {
        writer.startElement(element, component);
        for (int at = 0; at < attributes.length; at += 2) {
            if (attributes[at + 1] != null) {
                writer.writeAttribute(attributes[at], attributes[at + 1], null);
            }
        }
        open.push(element);
        return this;
    }

    /** Words inside the element. */
    Html text(String text) throws IOException {
        writer.writeText(text, null);
        return this;
    }

    /** Ends the element that was begun last. */
    Html close() throws IOException {
        writer.endElement(open.pop());
        return this;
    }

    /** An element with words alone in it. */
    Html element(String element, String text, String... attributes) throws IOException {
        return open(element, attributes).text(text).close();
    }
}
