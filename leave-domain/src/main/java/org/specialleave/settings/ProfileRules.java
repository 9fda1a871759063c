package org.specialleave.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.specialleave.platform.FieldFault;
import org.specialleave.policy.model.ApprovalLevel;

/** What a trust may say of itself; fields are named by their path, such as {@code helplines/0/telephone}. */
final class ProfileRules {
    /** The most helplines, and the most addresses. */
    static final int MOST = 20;
    /** The longest name, and the longest address of a mailbox. */
    static final int LONGEST_NAME = 100;
    /** The longest address. */
    static final int LONGEST = 500;

    private static final Pattern TELEPHONE = Pattern.compile("[+(]?[0-9][0-9 ()+-]{2,30}( ?(ext|x)\\.? ?[0-9]{1,6})?");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),;:\\\\]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    private final List<FieldFault> faults = new ArrayList<>();

    private ProfileRules() {}

    static List<FieldFault> faults(TrustProfile profile) {
        ProfileRules rules = new ProfileRules();
        rules.text("name", profile.name(), LONGEST_NAME);
        rules.contact("hr", profile.hr());
        rules.contact("payroll", profile.payroll());
        for (int i = 0; i < profile.helplines().size(); i++) {
            TrustProfile.Helpline helpline = profile.helplines().get(i);
            String at = "helplines/" + i;
            rules.needed(at + "/name", helpline.name(), LONGEST_NAME);
            if (rules.needed(at + "/telephone", helpline.telephone(), LONGEST_NAME)) {
                rules.telephone(at + "/telephone", helpline.telephone());
            }
            rules.text(at + "/hours", helpline.hours(), LONGEST_NAME);
        }
        for (int i = 0; i < profile.addresses().size(); i++) {
            rules.needed("addresses/" + i + "/name", profile.addresses().get(i).name(), LONGEST_NAME);
            rules.needed(
                    "addresses/" + i + "/address", profile.addresses().get(i).address(), LONGEST);
        }
        rules.most("helplines", profile.helplines());
        rules.most("addresses", profile.addresses());
        if (profile.managersAre() == ApprovalLevel.LINE_MANAGER || profile.managersAre() == ApprovalLevel.HR) {
            rules.add("managersAre", "NOT_BY_APPOINTMENT");
        }
        return rules.faults;
    }

    private void contact(String field, TrustProfile.Contact contact) {
        if (contact.telephone() != null) {
            telephone(field + "/telephone", contact.telephone());
        }
        if (contact.email() != null && !EMAIL.matcher(contact.email()).matches()) {
            add(field + "/email", "NOT_AN_EMAIL");
        }
    }

    private void telephone(String field, String number) {
        if (!TELEPHONE.matcher(number).matches()) {
            add(field, "NOT_A_TELEPHONE");
        }
    }

    private boolean needed(String field, String text, int longest) {
        if (text == null) {
            add(field, "MISSING");
            return false;
        }
        return text(field, text, longest);
    }

    private boolean text(String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            add(field, "TOO_LONG", longest);
            return false;
        }
        return true;
    }

    private void most(String field, List<?> list) {
        if (list.size() > MOST) {
            add(field, "TOO_MANY_ITEMS", String.valueOf(MOST));
        }
    }

    private void add(String field, String code, Object... arguments) {
        faults.add(FieldFault.of(field, code, arguments));
    }
}
