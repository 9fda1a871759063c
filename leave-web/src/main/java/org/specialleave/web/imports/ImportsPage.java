package org.specialleave.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.specialleave.account.Roles;
import org.specialleave.staff.StaffConcern;
import org.specialleave.staff.StaffImport;
import org.specialleave.staff.StaffImport.Outcome;
import org.specialleave.staff.StaffImports;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;
import org.specialleave.web.page.Heading;
import org.specialleave.web.sent.SentFile;

/** Staff files that came, one of them with its rows set aside, and what HR should look at. */
@Named("importsPage")
@RequestScoped
public class ImportsPage {
    private static final Bundle TEXTS = new Bundle("imports");
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int SIZE = 20;
    private static final int LONGEST_NAME = 200;

    private HttpServletRequest request;
    private Form form;
    private FormErrors errors;
    private StaffImports imports;
    private List<StaffImport> list;
    private long total;
    private StaffImport shown;
    private List<StaffConcern> concerns;

    protected ImportsPage() {}

    @Inject
    public ImportsPage(HttpServletRequest request, Form form, FormErrors errors, StaffImports imports) {
        this.request = request;
        this.form = form;
        this.errors = errors;
        this.imports = imports;
    }

    /** Takes the file that was sent, and reads what the page shows. */
    public void open() {
        if (form.posted() && take()) {
            return;
        }
        list = imports.list(number(), SIZE);
        total = imports.count();
        concerns = imports.concerns();
        String id = form.text("import");
        shown = id.matches("[1-9]\\d{0,15}") ? imports.find(Long.parseLong(id)).orElse(null) : null;
    }

    private boolean take() {
        SentFile file = form.file("file").orElse(null);
        if (file == null || file.name().isBlank() || file.name().length() > LONGEST_NAME) {
            errors.add("file", TEXTS.text("file.missing"));
            return false;
        }
        StaffImport taken = imports.take(file.name().replaceAll("\\p{Cntrl}", "?"), file.content(), PATIENCE);
        form.goTo("/imports", "import", String.valueOf(taken.id()));
        return true;
    }

    private int number() {
        String number = form.text("page");
        return number.matches("[1-9]\\d{0,4}") ? Integer.parseInt(number) - 1 : 0;
    }

    /** Whether the account may send files, not only look. */
    public boolean isSender() {
        return request.isUserInRole(Roles.HR_SYSTEMS);
    }

    /** The imports of this part of the list. */
    public List<StaffImport> getList() {
        return list;
    }

    /** The import that is shown with its rows, or null. */
    public StaffImport getShown() {
        return shown;
    }

    /** Whether the import that is shown goes on. */
    public boolean isRunning() {
        return shown != null && shown.outcome() == Outcome.RUNNING;
    }

    /** What HR should look at. */
    public List<StaffConcern> getConcerns() {
        return concerns;
    }

    /** The address of one import. */
    public String address(StaffImport one) {
        return form.address("/imports", "import", String.valueOf(one.id()));
    }

    /** The colour of an outcome's tag. */
    public String colour(StaffImport one) {
        return switch (one.outcome()) {
            case IMPORTED -> "green";
            case ALREADY_IMPORTED -> "grey";
            case RUNNING, WAITING -> "yellow";
            case REFUSED, FAILED -> "red";
        };
    }

    /** Columns by name, with commas between; those of figures end in {@code #}. */
    public List<Heading> head(String columns) {
        return Stream.of(columns.split(","))
                .map(column -> new Heading(
                        TEXTS.text("column." + column.replace("#", "")), column.endsWith("#") ? "numeric" : null))
                .toList();
    }

    /** The address of the part of the list before this one, or null. */
    public String getPrevious() {
        return number() == 0 ? null : form.address("/imports", "page", String.valueOf(number()));
    }

    /** The address of the part of the list after this one, or null. */
    public String getNext() {
        return (number() + 1L) * SIZE < total ? form.address("/imports", "page", String.valueOf(number() + 2)) : null;
    }
}
