package org.specialleave.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.specialleave.record.RecordSheet;
import org.specialleave.record.RecordSheets;
import org.specialleave.web.page.Form;

/** The record sheet as PDF, for a link on a page: a browser that follows one asks for no form in particular. */
@Named("recordPdfPage")
@RequestScoped
public class RecordPdfPage {
    private RecordSheets recordSheets;
    private RecordSheetPrint print;
    private Form form;

    protected RecordPdfPage() {}

    @Inject
    public RecordPdfPage(RecordSheets recordSheets, RecordSheetPrint print, Form form) {
        this.recordSheets = recordSheets;
        this.print = print;
        this.form = form;
    }

    /** Sends the sheet that the address names instead of a page; the use case checks who may have it. */
    public void open() {
        RecordSheet sheet = recordSheets.of(form.text("job"), form.has("year") ? form.text("year") : null);
        byte[] pdf = print.print(sheet);
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType(RecordSheetPrint.PDF);
        answer.setResponseContentLength(pdf.length);
        answer.setResponseHeader("Cache-Control", "no-store");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + print.fileName(sheet) + "\"");
        try {
            answer.getResponseOutputStream().write(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
