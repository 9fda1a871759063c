package org.specialleave.account;

import java.time.LocalDate;
import java.util.Set;

/**
 * What an administrator says of an account.
 *
 * @param name           the name its owner signs in with; kept in lower case
 * @param employeeNumber the person it belongs to; null where it belongs to nobody
 * @param roles          of {@link Roles#OF_ACCOUNTS}
 * @param from           the first day on which it may be used; null: at once
 * @param until          the last day; null: no end
 */
public record AccountDetails(String name, String employeeNumber, Set<String> roles, LocalDate from, LocalDate until) {
    /** Copies the roles. */
    public AccountDetails {
        roles = Set.copyOf(roles);
    }
}
