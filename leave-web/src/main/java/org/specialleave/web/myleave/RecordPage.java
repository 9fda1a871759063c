package org.specialleave.web.myleave;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.specialleave.record.RecordSheets;
import org.specialleave.web.page.Form;

/**
 * The record sheet of somebody else's assignment, for those who decide for them and Human Resources; the use case
 * checks who may.
 */
@Named("recordPage")
@RequestScoped
public class RecordPage {
    private RecordSheets recordSheets;
    private Form form;
    private ShownSheet shown;

    protected RecordPage() {}

    @Inject
    public RecordPage(RecordSheets recordSheets, Form form) {
        this.recordSheets = recordSheets;
        this.form = form;
    }

    /** Reads the sheet that the address names; without a year that of the present one. */
    public void open() {
        shown = new ShownSheet(
                recordSheets.of(form.text("job"), form.has("year") ? form.text("year") : null), form, "/record", false);
    }

    /** The sheet. */
    public ShownSheet getShown() {
        return shown;
    }
}
