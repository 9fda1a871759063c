package org.specialleave.account;

import java.util.Set;

/**
 * Who calls.
 *
 * @param account  the account's name
 * @param personId the person it belongs to, or null where it belongs to none
 * @param roles    the account's roles, as in {@link Roles}
 */
public record Caller(String account, Long personId, Set<String> roles) {
    /** Copies the roles. */
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the account has that role. */
    public boolean isInRole(String role) {
        return roles.contains(role);
    }

    /** Whether the account belongs to that person. */
    public boolean isPerson(long person) {
        return personId != null && personId == person;
    }
}
