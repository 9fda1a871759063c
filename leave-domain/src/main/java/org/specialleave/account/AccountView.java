package org.specialleave.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An account as administrators see it.
 *
 * @param name           the name its owner signs in with
 * @param employeeNumber the person it belongs to, or null
 * @param person         that person's name; null where the staff file has nobody of that number
 * @param roles          its roles, in order
 * @param from           the first day on which it may be used, or null
 * @param until          the last day, or null
 * @param state          whether it may be used today
 * @param oneTimeUntil   until when its one-time password may be used; null where its owner has chosen a password
 * @param version        moves with each change
 */
public record AccountView(
        String name,
        String employeeNumber,
        String person,
        List<String> roles,
        LocalDate from,
        LocalDate until,
        AccountState state,
        Instant oneTimeUntil,
        long version) {
    /** Copies the roles. */
    public AccountView {
        roles = List.copyOf(roles);
    }
}
