package org.specialleave.web.guidance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.specialleave.platform.NotFoundException;
import org.specialleave.web.page.Form;

/** All there is to read about one type of leave. */
@Named("typeGuidePage")
@RequestScoped
public class TypeGuidePage {
    private Guides guides;
    private Form form;
    private TypeGuide guide;

    protected TypeGuidePage() {}

    /** With the guidance. */
    @Inject
    public TypeGuidePage(Guides guides, Form form) {
        this.guides = guides;
        this.form = form;
    }

    /**
     * Finds the type that the address names.
     *
     * @throws NotFoundException where no policy has it
     */
    public void open() {
        guide = guides.find(form.text("code")).orElseThrow(() -> new NotFoundException(form.text("code")));
    }

    /** What there is to read. */
    public TypeGuide getGuide() {
        return guide;
    }

    /** Where leave of that type is asked for. */
    public String getAsk() {
        return guides.ask(guide);
    }
}
