package org.specialleave.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.specialleave.platform.FieldFault;

/**
 * What an account and a password may be. Whether it goes with what is stored is checked when it is written.
 */
final class AccountRules {
    /** The fewest characters of a password that somebody chooses. */
    static final int SHORTEST_PASSWORD = 12;
    /** The most. */
    static final int LONGEST_PASSWORD = 200;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");
    private static final Pattern EMPLOYEE_NUMBER = Pattern.compile("[\\p{Graph}&&[^,;\"]]{1,100}");

    private AccountRules() {}

    /** What is wrong with the details of an account. */
    static List<FieldFault> faults(AccountDetails details) {
        List<FieldFault> faults = new ArrayList<>();
        if (!NAME.matcher(details.name()).matches()) {
            faults.add(FieldFault.of("name", "NOT_A_NAME"));
        } else if (details.name().equals(Roles.SYSTEM)) {
            faults.add(FieldFault.of("name", "NAME_TAKEN"));
        }
        if (details.employeeNumber() != null
                && !EMPLOYEE_NUMBER.matcher(details.employeeNumber()).matches()) {
            faults.add(FieldFault.of("employeeNumber", "NOT_AN_EMPLOYEE_NUMBER"));
        }
        Set<String> unknown = new TreeSet<>(details.roles());
        unknown.removeAll(Roles.OF_ACCOUNTS);
        if (details.roles().isEmpty()) {
            faults.add(FieldFault.of("roles", "NO_ROLE"));
        } else if (!unknown.isEmpty()) {
            faults.add(FieldFault.of("roles", "UNKNOWN_ROLE", String.join(", ", new TreeSet<>(Roles.OF_ACCOUNTS))));
        }
        if (details.from() != null && details.until() != null && details.until().isBefore(details.from())) {
            faults.add(FieldFault.of("until", "BEFORE_FROM"));
        }
        return faults;
    }

    /** What is wrong with a password that the owner of that account chooses. */
    static List<FieldFault> faultsOfPassword(String account, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD) {
            return List.of(FieldFault.of("password", "PASSWORD_TOO_SHORT", SHORTEST_PASSWORD));
        }
        if (length > LONGEST_PASSWORD) {
            return List.of(FieldFault.of("password", "PASSWORD_TOO_LONG", LONGEST_PASSWORD));
        }
        if (password.codePoints().anyMatch(Character::isISOControl)) {
            return List.of(FieldFault.of("password", "BAD_CHARACTER"));
        }
        if (Accounts.asKept(password).equals(account)) {
            return List.of(FieldFault.of("password", "PASSWORD_IS_NAME"));
        }
        return List.of();
    }
}
