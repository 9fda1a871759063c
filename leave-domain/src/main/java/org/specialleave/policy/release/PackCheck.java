package org.specialleave.policy.release;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.model.Rule;
import org.specialleave.policy.pack.PackLoader;
import org.specialleave.policy.pack.PackResult;

/**
 * Checks the text of a pack: is it understood to the last word, and does it fit beside all versions that are released?
 *
 * <p>Plain: nothing is read or stored.
 */
final class PackCheck {
    private static final String FILE = "Policy pack";

    private PackCheck() {}

    /** Checks that text beside those released versions. */
    static PackCheckResult check(String yaml, Policies released) {
        PackResult read = PackLoader.read(FILE, yaml);
        if (read instanceof PackResult.Loaded loaded) {
            return beside(loaded.pack(), yaml, released);
        }
        return refused((PackResult.Refused) read);
    }

    private static PackCheckResult beside(PolicyPack pack, String yaml, Policies released) {
        for (PolicyPack other : released.packs()) {
            if (other.version().equals(pack.version())) {
                return refused(
                        yaml,
                        "version:",
                        "found “" + pack.version() + "”, which is released already; expected a new version");
            }
            if (!other.policy().equals(pack.policy())) {
                continue;
            }
            if (other.inForceFrom().equals(pack.inForceFrom())) {
                return refused(
                        yaml,
                        "inForceFrom:",
                        "found “" + pack.inForceFrom() + "”, from which " + other.version()
                                + " is in force; expected a day on which no other version of policy " + pack.policy()
                                + " begins");
            }
        }
        for (PolicyPack other : released.packs()) {
            for (String code : pack.types().keySet()) {
                if (other.types().containsKey(code) && !other.policy().equals(pack.policy())) {
                    return refused(
                            yaml,
                            code + ":",
                            "found type “" + code + "”, which stands in policy " + other.policy() + " ("
                                    + other.version() + "); expected a type that stands in no other policy");
                }
            }
        }
        return redirects(pack, yaml, released);
    }

    /**
     * Nobody is sent to a type that is not there: neither by this pack, nor by another policy to a type that goes with
     * it.
     */
    private static PackCheckResult redirects(PolicyPack pack, String yaml, Policies released) {
        List<PolicyPack> all = new ArrayList<>(released.packs());
        all.add(pack);
        for (String to : redirects(pack)) {
            boolean nowhere = all.stream().noneMatch(any -> any.types().containsKey(to));
            if (nowhere || missing(to, pack, released)) {
                return refused(
                        yaml,
                        "redirect: " + to,
                        "found “" + to + "”; expected HR or the code of a type of this pack or of another policy");
            }
        }
        for (PolicyPack other : new Policies(all).inForceOn(pack.inForceFrom())) {
            for (String to : redirects(other)) {
                if (missing(to, pack, released)) {
                    return refused(
                            yaml,
                            "types:",
                            "type “" + to + "” is missing, and " + other.version()
                                    + " sends people to it; expected it here");
                }
            }
        }
        return new PackCheckResult.Fits(pack);
    }

    private static Set<String> redirects(PolicyPack pack) {
        return pack.types().values().stream()
                .flatMap(type -> type.rules().stream())
                .map(Rule::redirect)
                .filter(to -> to != null && !to.equals("HR"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether the pack's policy has had that type, and the pack has it no more. */
    private static boolean missing(String code, PolicyPack pack, Policies released) {
        return !pack.types().containsKey(code)
                && released.packs().stream()
                        .anyMatch(other -> other.policy().equals(pack.policy())
                                && other.types().containsKey(code));
    }

    /** A refusal of the first place where a line of the text begins with that. */
    static PackCheckResult.Refused refused(String yaml, String begins, String why) {
        List<String> lines = yaml.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.stripLeading().startsWith(begins)) {
                int column = line.length() - line.stripLeading().length() + 1;
                return refused(PackResult.Refused.of(FILE, at + 1, column, why));
            }
        }
        return refused(PackResult.Refused.of(FILE, why));
    }

    private static PackCheckResult.Refused refused(PackResult.Refused why) {
        return new PackCheckResult.Refused(why.message(), why.line(), why.column());
    }
}
