package org.specialleave.settings;

import java.util.List;
import org.specialleave.policy.model.ApprovalLevel;

/**
 * What the trust says of itself. A text that is not known is null.
 *
 * @param name        what the pages call the trust; null: as the server is configured
 * @param hr          whom to ask in Human Resources
 * @param payroll     whom to ask in payroll
 * @param helplines   where people find support
 * @param addresses   places and web addresses that people need
 * @param managersAre the level to which those are appointed whom the staff file flags as managers; null: nobody is
 */
public record TrustProfile(
        String name,
        Contact hr,
        Contact payroll,
        List<Helpline> helplines,
        List<Address> addresses,
        ApprovalLevel managersAre) {
    /** Nothing is said. */
    public static final TrustProfile EMPTY =
            new TrustProfile(null, Contact.EMPTY, Contact.EMPTY, List.of(), List.of(), null);

    /** Copies the lists. */
    public TrustProfile {
        helplines = List.copyOf(helplines);
        addresses = List.copyOf(addresses);
    }

    /**
     * How to reach a department.
     *
     * @param telephone its number, or null
     * @param email     its address, or null
     */
    public record Contact(String telephone, String email) {
        /** No way is known. */
        public static final Contact EMPTY = new Contact(null, null);
    }

    /**
     * A number to call for support.
     *
     * @param name      whose it is
     * @param telephone the number
     * @param hours     when it is answered, or null
     */
    public record Helpline(String name, String telephone, String hours) {}

    /**
     * A place, or an address on the web.
     *
     * @param name    what is there
     * @param address where it is
     */
    public record Address(String name, String address) {}
}
