package org.specialleave.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.specialleave.platform.FieldFault;
import org.specialleave.platform.NotFoundException;

/**
 * Administrators make accounts, change, lock and end them.
 *
 * <p>A change names the version of the account that was seen; an account that was changed since is a conflict. Whatever
 * is changed voids the account's sessions and remembered passwords at once. The last administrator stays one.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class ManageAccounts {
    private AccountWriter writer;
    private AccountList list;

    /**
     * Some of the accounts.
     *
     * @param items those of the page
     * @param total of all pages
     */
    public record Page(List<AccountView> items, long total) {
        /** Copies the items. */
        public Page {
            items = List.copyOf(items);
        }
    }

    protected ManageAccounts() {}

    /** With what writes and reads accounts. */
    @Inject
    public ManageAccounts(AccountWriter writer, AccountList list) {
        this.writer = writer;
        this.list = list;
    }

    /**
     * One part of the accounts, by name.
     *
     * @param text part of an account's or person's name, or an employee number; empty: all
     * @param page from 0
     */
    public Page list(String text, int page, int size) {
        return new Page(list.page(text, page, size), list.count(text));
    }

    /**
     * One account.
     *
     * @throws NotFoundException where there is none of that name
     */
    public AccountView view(String name) {
        return list.named(Accounts.asKept(name)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("account " + name));
    }

    /** Makes an account, with a one-time password that is told this once. */
    public AccountChange make(AccountDetails details) {
        writer.lock();
        List<FieldFault> faults = writer.faults(details, null);
        if (!faults.isEmpty()) {
            return new AccountChange.Refused(faults);
        }
        OneTimePassword password = writer.make(details);
        return new AccountChange.Done(written(details.name()), password);
    }

    /**
     * Gives an account other roles, another person or other days.
     *
     * @param version of the account, as the caller has seen it
     * @throws NotFoundException where there is none of that name
     * @throws org.specialleave.platform.ConflictException where it was changed since
     */
    public AccountChange change(AccountDetails details, long version) {
        Account account = writer.seen(details.name(), version);
        List<FieldFault> faults = writer.faults(details, account);
        if (!faults.isEmpty()) {
            return new AccountChange.Refused(faults);
        }
        writer.change(account, details);
        return new AccountChange.Done(written(account.name()), null);
    }

    /** Locks an account; its sessions end at once. */
    public AccountChange lock(String name, long version) {
        return unlessLast(name, version, account -> {
            writer.lock(account, true);
            return null;
        });
    }

    /** Opens a locked account again. */
    public AccountChange unlock(String name, long version) {
        Account account = writer.seen(name, version);
        writer.lock(account, false);
        return new AccountChange.Done(written(account.name()), null);
    }

    /** Ends an account at once; it can be used again once it is given days that have not passed. */
    public AccountChange end(String name, long version) {
        return unlessLast(name, version, account -> {
            writer.end(account);
            return null;
        });
    }

    /** Makes a new one-time password, which is told this once; the old password is void. */
    public AccountChange resetPassword(String name, long version) {
        return unlessLast(name, version, writer::reset);
    }

    private AccountChange unlessLast(String name, long version, Function<Account, OneTimePassword> change) {
        Account account = writer.seen(name, version);
        if (writer.isLastAdministrator(account)) {
            return new AccountChange.Refused(List.of(AccountWriter.LAST_ADMINISTRATOR));
        }
        OneTimePassword password = change.apply(account);
        return new AccountChange.Done(written(account.name()), password);
    }

    private AccountView written(String name) {
        writer.write();
        return view(name);
    }
}
