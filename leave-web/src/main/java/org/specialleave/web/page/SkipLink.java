package org.specialleave.web.page;

import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** The tag {@code nhs:skipLink}: past the menu, for those who use the keyboard. */
public class SkipLink extends NhsComponent {
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        html(context)
                .element(
                        "a",
                        text("text", "Skip to main content"),
                        "class",
                        withMore("nhsuk-skip-link"),
                        "data-module",
                        "nhsuk-skip-link",
                        "href",
                        text("href", "#maincontent"));
    }
}
