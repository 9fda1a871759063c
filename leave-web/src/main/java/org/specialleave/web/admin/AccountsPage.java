package org.specialleave.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.specialleave.account.AccountView;
import org.specialleave.account.ManageAccounts;

/** The accounts, by name. */
@Named("accountsPage")
@RequestScoped
public class AccountsPage {
    private static final String PATH = "/admin/accounts";
    private static final int SIZE = 50;

    private AdminForm form;
    private ManageAccounts accounts;
    private ManageAccounts.Page page;

    protected AccountsPage() {}

    @Inject
    public AccountsPage(AdminForm form, ManageAccounts accounts) {
        this.form = form;
        this.accounts = accounts;
    }

    /** Reads what the page shows. */
    public void open() {
        form.posted();
        page = accounts.list(getLookedFor(), form.page(), SIZE);
    }

    /** What is looked for. */
    public String getLookedFor() {
        String text = form.text("q");
        return text.substring(0, Math.min(100, text.length()));
    }

    /** The accounts of this part of the list. */
    public List<AccountView> getAccounts() {
        return page.items();
    }

    /** The table's caption. */
    public String getCaption() {
        return AdminForm.TEXTS.text("accounts.caption", page.total());
    }

    /** The address of an account's page. */
    public String address(AccountView account) {
        return form.address("/admin/account", "account", account.name());
    }

    /** The address of the part before this one, or null. */
    public String getPrevious() {
        return form.page() == 0 ? null : part(form.page());
    }

    /** The address of the part after this one, or null. */
    public String getNext() {
        return (form.page() + 1L) * SIZE < page.total() ? part(form.page() + 2) : null;
    }

    private String part(int number) {
        return form.address(PATH, "q", getLookedFor(), "page", String.valueOf(number));
    }
}
