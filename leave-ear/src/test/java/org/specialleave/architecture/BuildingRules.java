package org.specialleave.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The rules that compiled classes are held against, each with the sentence that a violation is reported under. */
final class BuildingRules {
    private static final String WEB = "org.specialleave.web..";
    private static final String INTEGRATION = "org.specialleave.integration..";
    private static final DescribedPredicate<JavaClass> EDGE =
            resideInAnyPackage(WEB, INTEGRATION).as("an edge of the product");
    private static final DescribedPredicate<JavaClass> DOMAIN =
            resideInAPackage("org.specialleave..").and(not(EDGE)).as("the domain");

    private static final DescribedPredicate<JavaClass> EJB = describe(
            "an EJB",
            type -> type.isAnnotatedWith("jakarta.ejb.Stateless") || type.isAnnotatedWith("jakarta.ejb.Singleton"));
    private static final DescribedPredicate<JavaClass> CDI_BEAN = describe(
            "a CDI bean",
            type -> type.isAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
                    || type.isAnnotatedWith("jakarta.enterprise.context.RequestScoped"));
    private static final DescribedPredicate<JavaClass> JAKARTA_BUT_PERSISTENCE = resideInAPackage("jakarta..")
            .and(not(resideInAPackage("jakarta.persistence..")))
            .as("Jakarta EE other than persistence");

    private static final Set<String> CLOCKLESS = Set.of("now", "currentTimeMillis", "systemDefaultZone", "systemUTC");

    /** All of them. */
    static final List<ArchRule> ALL = List.of(
            noClasses()
                    .that(DOMAIN)
                    .should()
                    .dependOnClassesThat(EDGE)
                    .as("the domain knows neither web nor integration"),
            noClasses()
                    .that()
                    .resideInAPackage(WEB)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(INTEGRATION)
                    .allowEmptyShould(true)
                    .as("web does not know integration: it asks through a port of the domain"),
            noClasses()
                    .that()
                    .resideInAPackage(INTEGRATION)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(WEB)
                    .allowEmptyShould(true)
                    .as("integration does not know web"),
            noClasses()
                    .that(not(DOMAIN.and(EJB)))
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                    .as("only EJBs of the domain touch the entity manager"),
            noClasses()
                    .that(resideInAPackage("org.specialleave.policy..")
                            .and(not(EJB))
                            .and(not(CDI_BEAN))
                            .and(not(
                                    com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith(
                                            "jakarta.persistence.Entity"))))
                    .should()
                    .dependOnClassesThat(JAKARTA_BUT_PERSISTENCE)
                    .as("the policy is plain Java"),
            noClasses()
                    .that()
                    .areAnnotatedWith("jakarta.persistence.Entity")
                    .should()
                    // EclipseLink weaves this one mark into every entity; no source has it
                    .dependOnClassesThat(JAKARTA_BUT_PERSISTENCE.and(
                            not(HasName.Predicates.name("jakarta.xml.bind.annotation.XmlTransient"))))
                    .as("an entity knows no framework but persistence"),
            noClasses()
                    .that(not(simpleName("ClockProducer")))
                    .should()
                    .callMethodWhere(describe("the machine's time is read", BuildingRules::readsTheTime))
                    .orShould()
                    .callConstructorWhere(describe("the machine's time is read", BuildingRules::makesADateOfNow))
                    .as("time comes from the injected clock alone"),
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("jakarta.json..")
                    .as("JSON is read and written by Jackson alone"),
            noClasses()
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .orShould()
                    .callMethod(Throwable.class, "printStackTrace")
                    .as("nothing is printed: there is a log"),
            classes()
                    .that(DOMAIN.and(EJB).and(describe("called by an edge", BuildingRules::isCalledByAnEdge)))
                    .should(sayWhoMayCallThem())
                    .allowEmptyShould(true)
                    .as("what web or integration call says who may call it"),
            classes()
                    .that()
                    .areInterfaces()
                    .should(notHaveOneImplementationBesideIt())
                    .as("an interface with one implementation is a port, implemented in integration"),
            fields().should()
                    .notBeAnnotatedWith("jakarta.inject.Inject")
                    .as("what is needed comes through the constructor"),
            methods()
                    .that()
                    .areAnnotatedWith("jakarta.ejb.Schedule")
                    .or()
                    .areAnnotatedWith("jakarta.ejb.Schedules")
                    .or()
                    .areAnnotatedWith("jakarta.ejb.Timeout")
                    .should()
                    .beDeclaredInClassesThat()
                    .haveSimpleName("Timetable")
                    .allowEmptyShould(true)
                    .as("whatever runs by the clock stands in the timetable"),
            noClasses()
                    .that(not(simpleName("ReadReason")))
                    .should()
                    .callMethod("org.specialleave.reason.Reasons", "open", "java.lang.String", "java.lang.String")
                    .as("a reason is opened by one use case alone, which checks and audits"),
            noClasses()
                    .that(DOMAIN.and(not(resideInAPackage("org.specialleave.platform"))))
                    .and()
                    .arePublic()
                    .should()
                    .beAssignableTo(Throwable.class)
                    .as("three exceptions leave the domain: not found, not permitted, conflict"));

    private BuildingRules() {}

    private static boolean readsTheTime(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean timeOrSystem = owner.startsWith("java.time.") || owner.equals("java.lang.System");
        return timeOrSystem && CLOCKLESS.contains(call.getName()) && !isGivenAClock(call);
    }

    private static boolean isGivenAClock(JavaAccess<?> call) {
        return call instanceof com.tngtech.archunit.core.domain.JavaMethodCall method
                && method.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean makesADateOfNow(JavaAccess<?> call) {
        return call instanceof com.tngtech.archunit.core.domain.JavaConstructorCall made
                && (made.getTargetOwner().isEquivalentTo(java.util.Date.class)
                        || made.getTargetOwner().isEquivalentTo(java.util.GregorianCalendar.class))
                && made.getTarget().getRawParameterTypes().isEmpty();
    }

    private static boolean isCalledByAnEdge(JavaClass type) {
        return type.getAccessesToSelf().stream().anyMatch(access -> EDGE.test(access.getOriginOwner()));
    }

    private static ArchCondition<JavaClass> sayWhoMayCallThem() {
        List<String> answers = List.of(
                "jakarta.annotation.security.RolesAllowed",
                "jakarta.annotation.security.PermitAll",
                "jakarta.annotation.security.DenyAll");
        return new ArchCondition<>("have @RolesAllowed or @PermitAll on the class or on each public method") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean said = answers.stream().anyMatch(type::isAnnotatedWith)
                        || type.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .allMatch(method -> answers.stream().anyMatch(method::isAnnotatedWith));
                events.add(new SimpleConditionEvent(type, said, type.getName() + " does not say who may call it"));
            }
        };
    }

    private static ArchCondition<JavaClass> notHaveOneImplementationBesideIt() {
        return new ArchCondition<>("not have one implementation beside it") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<JavaClass> implementations = type.getAllSubclasses().stream()
                        .filter(subtype -> !subtype.isInterface())
                        .toList();
                boolean alone = implementations.size() == 1
                        && !(DOMAIN.test(type) && resideInAPackage(INTEGRATION).test(implementations.get(0)));
                events.add(new SimpleConditionEvent(
                        type, !alone, type.getName() + " is implemented by " + implementations + " alone"));
            }
        };
    }
}
