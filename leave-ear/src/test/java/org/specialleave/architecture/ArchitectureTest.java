package org.specialleave.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product is built by its rules; and each rule would notice if it were not. */
class ArchitectureTest {
    private static JavaClasses product;
    private static JavaClasses planted;

    @BeforeAll
    static void importClasses() {
        product = ProductTree.classes();
        planted = new ClassFileImporter()
                .importPackages(
                        "org.specialleave.planted",
                        "org.specialleave.policy.planted",
                        "org.specialleave.policy.model.planted",
                        "org.specialleave.policy.assess.planted",
                        "org.specialleave.policy.text.planted",
                        "org.specialleave.policy.pack.planted",
                        "org.specialleave.request.planted",
                        "org.specialleave.request.routing.planted",
                        "org.specialleave.request.access.planted",
                        "org.specialleave.request.facts.planted",
                        "org.specialleave.request.query.planted",
                        "org.specialleave.web.planted",
                        "org.specialleave.integration.planted");
    }

    @Test
    void looksAtAllThreeModules() {
        assertThat(product.stream().map(type -> type.getPackageName()).distinct())
                .contains("org.specialleave.request")
                .anyMatch(name -> name.startsWith("org.specialleave.web."))
                .anyMatch(name -> name.startsWith("org.specialleave.integration."));
    }

    @Test
    void hasNoCircleOfPackages() {
        slices().matching("org.specialleave.(**)").should().beFreeOfCycles().check(product);
    }

    @Test
    void theLauncherKnowsNoTest() {
        JavaClasses compiled = ProductTree.launcherAndTests();
        assertThat(compiled.contain("org.specialleave.launcher.Launcher")).isTrue();
        noClasses()
                .that()
                .resideInAPackage("org.specialleave.launcher")
                .should()
                .dependOnClassesThat(describe(
                        "a test or what tests stand on",
                        type -> compiled.contain(type.getName())
                                && !type.getPackageName().equals("org.specialleave.launcher")))
                .check(compiled);
    }

    @Test
    void sourceRulesLookAtTheLauncher() {
        assertThat(ProductTree.mainSources())
                .anyMatch(file -> file.endsWith("org/specialleave/launcher/Launcher.java"))
                .noneMatch(file -> file.toString().contains("src/test"));
    }

    @TestFactory
    Stream<DynamicTest> keeps() {
        return rules().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(product)));
    }

    @TestFactory
    Stream<DynamicTest> noticesAViolationOf() {
        return rules().map(rule -> DynamicTest.dynamicTest(
                rule.getDescription(),
                () -> assertThat(rule.evaluate(planted).hasViolation())
                        .as("the planted violation is found")
                        .isTrue()));
    }

    private static Stream<ArchRule> rules() {
        return Stream.concat(BuildingRules.ALL.stream(), PackageRules.ALL.stream());
    }

    @ParameterizedTest
    @MethodSource("sourceRules")
    void sourcesKeep(SourceRule rule) {
        assertThat(rule.violations(rule.ofTests() ? ProductTree.allSources() : ProductTree.mainSources()))
                .as(rule.sentence())
                .isEmpty();
    }

    static List<SourceRule> sourceRules() {
        return SourceRule.ALL;
    }
}
