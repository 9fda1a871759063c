package org.specialleave.web.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Map;

/**
 * The tag {@code nhs:each}: its body once for each thing in {@code value}, named {@code var}; {@code varStatus} names a
 * {@link Turn}. Faces's own repetition keeps the state of its body for each turn, which no page of ours has and which
 * took a third of the time of a page. So a body must hold no component that keeps what is typed into it.
 */
public class Each extends NhsComponent {
    /**
     * Which turn it is.
     *
     * @param index from 0
     * @param first whether it is the first
     */
    public record Turn(int index, boolean first) {}

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        Map<String, Object> names = context.getExternalContext().getRequestMap();
        String name = text("var");
        String status = text("varStatus");
        Object outerItem = names.get(name);
        Object outerTurn = names.get(status);
        int index = 0;
        for (Object item : each("value")) {
            put(names, name, item);
            if (!status.isEmpty()) {
                names.put(status, new Turn(index, index == 0));
            }
            for (UIComponent child : getChildren()) {
                child.encodeAll(context);
            }
            index++;
        }
        put(names, name, outerItem);
        if (!status.isEmpty()) {
            put(names, status, outerTurn);
        }
    }

    private static void put(Map<String, Object> names, String name, Object value) {
        if (value == null) {
            names.remove(name);
        } else {
            names.put(name, value);
        }
    }
}
