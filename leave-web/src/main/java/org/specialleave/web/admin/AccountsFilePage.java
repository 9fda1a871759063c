package org.specialleave.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.specialleave.account.AccountFileRow;
import org.specialleave.account.ImportAccounts;
import org.specialleave.platform.FieldFault;
import org.specialleave.platform.FileLimits;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.web.page.Form;
import org.specialleave.web.sent.SentFields;
import org.specialleave.web.sent.SentFile;

/** Many accounts from a CSV file: what it would do, then doing it; the one-time passwords are shown once. */
@Named("accountsFilePage")
@RequestScoped
public class AccountsFilePage {
    private HttpServletRequest request;
    private AdminForm admin;
    private Form form;
    private ImportAccounts imports;
    private String text = "";
    private List<AccountFileRow> rows = List.of();
    private boolean taken;

    protected AccountsFilePage() {}

    @Inject
    public AccountsFilePage(HttpServletRequest request, AdminForm admin, Form form, ImportAccounts imports) {
        this.request = request;
        this.admin = admin;
        this.form = form;
        this.imports = imports;
    }

    /** Shows the page, or does what was sent. */
    public void open() {
        if (!admin.posted()) {
            return;
        }
        text = read();
        if (admin.wrong()) {
            return;
        }
        boolean take = form.has("take");
        rows = take ? TransactionRetry.of(() -> imports.take(text)) : imports.check(text);
        taken = take && !isRefused();
        if (isRefused()) {
            admin.refuse("text", "FILE_REFUSED");
        }
    }

    private String read() {
        String typed = SentFields.of(request).first("text");
        SentFile file = form.file("file").orElse(null);
        try {
            int largest = FileLimits.current().largestAccountsFile();
            byte[] bytes = file == null ? new byte[0] : file.content().readNBytes(largest + 1);
            if (bytes.length > largest) {
                admin.refuse(List.of(FieldFault.of("file", "FILE_TOO_LARGE", largest / 1024)));
            } else if (bytes.length > 0) {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } else if (typed == null || typed.isBlank()) {
                admin.refuse("file", "NO_FILE");
            }
        } catch (CharacterCodingException unreadable) {
            admin.refuse("file", "FILE_NOT_UTF8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return typed == null ? "" : typed;
    }

    /** The text in its field; empty once it was taken. */
    public String getText() {
        return taken ? "" : text;
    }

    /** What each line does, or would do. */
    public List<AccountFileRow> getRows() {
        return rows;
    }

    /** Whether the file was taken. */
    public boolean isTaken() {
        return taken;
    }

    /** Whether a line is refused, and so the file is. */
    public boolean isRefused() {
        return rows.stream().anyMatch(row -> row.outcome() == AccountFileRow.Outcome.REFUSED);
    }

    /** The table's caption. */
    public String getCaption() {
        long made = rows.stream()
                .filter(row -> row.outcome() == AccountFileRow.Outcome.MADE)
                .count();
        long changed = rows.stream()
                .filter(row -> row.outcome() == AccountFileRow.Outcome.CHANGED)
                .count();
        return AdminForm.TEXTS.text(taken ? "file.taken" : "file.would", made, changed);
    }
}
