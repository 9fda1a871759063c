package org.specialleave.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which package of the domain may know which, where that is more than having no circles; and the one door to a request.
 */
final class PackageRules {
    private static final String MODEL = "org.specialleave.policy.model";
    private static final String ASSESS = "org.specialleave.policy.assess";
    private static final String TEXT = "org.specialleave.policy.text";
    private static final String PACK = "org.specialleave.policy.pack";
    private static final String RELEASE = "org.specialleave.policy.release";
    private static final String REQUEST = "org.specialleave.request";
    private static final String ACTION = REQUEST + ".action";
    private static final String QUERY = REQUEST + ".query";
    private static final String FACTS = REQUEST + ".facts";
    private static final String ACCESS = REQUEST + ".access";
    private static final String ROUTING = REQUEST + ".routing";

    /** What changes a request; drafts are changed by their own use case. */
    private static final Set<String> CHANGES = Set.of(
            "submit",
            "reassess",
            "supersedeLines",
            "endorse",
            "endorseInsteadOfGrant",
            "grant",
            "refuse",
            "acknowledge",
            "askDeferral",
            "requestInformation",
            "answer",
            "withdraw",
            "cancel",
            "passOnTo",
            "changeHolders",
            "skipTo");

    /** All of them. */
    static final List<ArchRule> ALL = List.of(
            knowsNothingOf(MODEL, "the policy as data", ASSESS, TEXT, PACK, RELEASE),
            knowsNothingOf(ASSESS, "the assessment", TEXT, PACK, RELEASE),
            knowsNothingOf(TEXT, "what puts the policy into words", ASSESS, PACK, RELEASE),
            knowsNothingOf(PACK, "what reads policy packs", ASSESS, RELEASE),
            knowsNothingOf(REQUEST, "the request itself", ROUTING, ACCESS, FACTS, QUERY, ACTION),
            knowsNothingOf(ROUTING, "the route of a request", ACCESS, FACTS, QUERY, ACTION),
            knowsNothingOf(ACCESS, "the rule of access", FACTS, QUERY, ACTION),
            knowsNothingOf(FACTS, "what an assessment needs to know", QUERY, ACTION),
            knowsNothingOf(QUERY, "what shows requests", FACTS, ACTION),
            noClasses()
                    .that()
                    .resideOutsideOfPackages(REQUEST, ACTION, ROUTING)
                    .should()
                    .accessTargetWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                            "a request is changed", PackageRules::changesARequest))
                    .as("a request is changed through one door, by the actions alone"));

    private PackageRules() {}

    private static ArchRule knowsNothingOf(String of, String said, String... others) {
        return noClasses()
                .that()
                .resideInAnyPackage(of, of + ".planted")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of(others).toArray(String[]::new))
                .as(said + " (" + of + ") knows nothing of " + String.join(", ", others));
    }

    private static boolean changesARequest(JavaAccess<?> call) {
        return call.getTargetOwner().getName().equals(REQUEST + ".LeaveRequest") && CHANGES.contains(call.getName());
    }
}
