package org.specialleave.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import org.specialleave.account.AccountChange;
import org.specialleave.account.AccountDetails;
import org.specialleave.account.AccountView;
import org.specialleave.account.Accounts;
import org.specialleave.account.ManageAccounts;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.web.page.DateFields;
import org.specialleave.web.page.Form;

/** One account: made, changed, locked, ended, or given a new one-time password, which is shown once. */
@Named("accountPage")
@RequestScoped
public class AccountPage {
    private static final String MAKE = "make";
    private static final String CHANGE = "change";

    private AdminForm admin;
    private Form form;
    private ManageAccounts accounts;
    private AccountView account;
    private String oneTimePassword;

    protected AccountPage() {}

    @Inject
    public AccountPage(AdminForm admin, Form form, ManageAccounts accounts) {
        this.admin = admin;
        this.form = form;
        this.accounts = accounts;
    }

    /** Shows the account, or does what was sent. */
    public void open() {
        boolean posted = admin.posted();
        if (form.has("account")) {
            account = accounts.view(form.text("account"));
        }
        if (posted) {
            act(form.text("do"));
        }
    }

    private void act(String what) {
        AccountDetails details = what.equals(MAKE) || what.equals(CHANGE) ? typed() : null;
        if (admin.wrong()) {
            return;
        }
        AccountChange change = TransactionRetry.of(() -> change(what, details));
        if (change instanceof AccountChange.Refused refused) {
            admin.refuse(refused.faults());
            return;
        }
        AccountChange.Done done = (AccountChange.Done) change;
        account = done.account();
        if (done.password() == null) {
            admin.goTo("/admin/account", "account", account.name(), "done", what);
        } else {
            oneTimePassword = done.password().text();
        }
    }

    private AccountChange change(String what, AccountDetails details) {
        if (what.equals(MAKE)) {
            return accounts.make(details);
        }
        String name = account == null ? "" : account.name();
        long seen = admin.number("version");
        return switch (what) {
            case CHANGE -> accounts.change(details, seen);
            case "lock" -> accounts.lock(name, seen);
            case "unlock" -> accounts.unlock(name, seen);
            case "end" -> accounts.end(name, seen);
            case "reset" -> accounts.resetPassword(name, seen);
            default -> throw new NotFoundException("something to do with an account");
        };
    }

    private AccountDetails typed() {
        return new AccountDetails(
                account == null ? Accounts.asKept(admin.needed("name")) : account.name(),
                admin.textOrNull("employeeNumber"),
                new HashSet<>(form.texts("roles")),
                admin.date("from"),
                admin.date("until"));
    }

    /** The account; null for a new one. */
    public AccountView getAccount() {
        return account;
    }

    /** The one-time password, where one was just made; else null. */
    public String getOneTimePassword() {
        return oneTimePassword;
    }

    /** What was just done, or null. */
    public String getDone() {
        return admin.done();
    }

    /** What the page is called. */
    public String getTitle() {
        return account == null
                ? AdminForm.TEXTS.text("account.title.new")
                : AdminForm.TEXTS.text("account.title", account.name());
    }

    private boolean typing() {
        return form.posted()
                && oneTimePassword == null
                && (account == null || form.text("do").equals(CHANGE));
    }

    /** The employee number in its field. */
    public String getEmployeeNumber() {
        return typing() || account == null ? form.text("employeeNumber") : account.employeeNumber();
    }

    /** The name in its field. */
    public String getName() {
        return form.text("name");
    }

    /** The roles that are ticked. */
    public List<String> getRoles() {
        return typing() || account == null ? form.texts("roles") : account.roles();
    }

    /** The first day in its fields. */
    public DateFields getFrom() {
        return typing() || account == null ? DateFields.of(form, "from") : DateFields.of(account.from());
    }

    /** The last day in its fields. */
    public DateFields getUntil() {
        return typing() || account == null ? DateFields.of(form, "until") : DateFields.of(account.until());
    }
}
