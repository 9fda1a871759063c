package org.specialleave.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.CircumstanceCondition;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.model.Quantity;
import org.specialleave.policy.model.Rule;
import org.specialleave.policy.model.RuleCondition;
import org.specialleave.policy.model.Severity;

/**
 * The examples in {@code docs/policy-packs.md}: each is read into the frame that the document begins with, and together
 * they show everything that a pack can say.
 */
class PackExamplesInTheDocumentTest {
    private static final Pattern BLOCK = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Set<String> TOP = Set.of(
            "policy",
            "version",
            "cap",
            "everyType",
            "sections",
            "groups",
            "definitions",
            "links",
            "types",
            "bodies",
            "decisions");
    private static final String ANY_TYPE = """
            section: A
            clauses: [1.1]
            pay: paid
            refusable: yes
            words:
              en: {name: Some leave, happened: Something happened, about: For something.}
            """;

    static List<String> examples() throws IOException {
        Matcher block = BLOCK.matcher(document());
        List<String> all = new ArrayList<>();
        while (block.find()) {
            all.add(block.group(1));
        }
        return all;
    }

    private static String document() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs/policy-packs.md"))) {
            here = here.getParent();
        }
        return Files.readString(here.resolve("docs/policy-packs.md"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isReadAsItStands(String example) throws IOException {
        assertThat(read(example).types()).isNotEmpty();
    }

    @Test
    void theFrameIsAWholePack() throws IOException {
        assertThat(PackLoader.load("frame.yaml", examples().get(0)).version()).isEqualTo("ABC-1");
    }

    @Test
    void everySituationARuleCanSpeakOfHasOne() throws IOException {
        assertThat(names(rules().map(Rule::condition))).isEqualTo(shapes(RuleCondition.class));
    }

    @Test
    void everyAmountAndEveryPeriodHasOne() throws IOException {
        List<EntitlementRule> figures = figures();
        assertThat(figures.stream()
                        .flatMap(figure -> figure.quantity().parts().stream())
                        .map(Quantity.Part::unit))
                .contains(Quantity.Unit.values());
        assertThat(figures).anyMatch(figure -> figure.quantity().parts().size() > 1);
        assertThat(figures).anyMatch(figure -> !figure.quantity().more().isEmpty());
        assertThat(names(figures.stream().map(EntitlementRule::period)))
                .isEqualTo(shapes(EntitlementRule.Period.class));
        assertThat(figures.stream().map(EntitlementRule::period))
                .contains(new EntitlementRule.TwelveMonthsEnding(true), new EntitlementRule.TwelveMonthsEnding(false));
        assertThat(figures.stream().map(EntitlementRule::uses)).contains(EntitlementRule.Uses.values());
    }

    @Test
    void everyPayRefusalAndCountingToTheCapHasOne() throws IOException {
        List<LeaveType> types = types();
        assertThat(types).anyMatch(type -> type.pay().byDiscretion());
        assertThat(types).anyMatch(type -> type.pay().own() == Pay.UNPAID);
        assertThat(types).anyMatch(type -> type.pay().paidWhere() != null);
        assertThat(types).anyMatch(type -> type.pay().exception() != null);
        assertThat(types).anyMatch(type -> type.pay().keptWithoutHours());
        assertThat(types)
                .anyMatch(type -> !type.refusal().allowed() && !type.refusal().onlyReferred());
        assertThat(types).anyMatch(type -> type.refusal().onlyReferred());
        assertThat(types).anyMatch(type -> type.refusal().serviceNeedsOnly());
        assertThat(types).anyMatch(type -> type.refusal().unless() != null);
        assertThat(types.stream().map(LeaveType::capUse)).contains(LeaveType.CapUse.values());
    }

    @Test
    void everythingThatIsAskedFoundAndDueHasOne() throws IOException {
        List<LeaveType> types = types();
        assertThat(types.stream()
                        .flatMap(type -> type.circumstances().values().stream())
                        .map(Circumstance::kind))
                .contains(Circumstance.Kind.values());
        assertThat(rules().map(Rule::severity)).contains(Severity.values());
        assertThat(rules().map(Rule::excessPay)).contains(Pay.AT_DISCRETION, Pay.UNPAID, null);
        assertThat(rules().flatMap(rule -> rule.referTo().stream()))
                .contains(
                        ApprovalLevel.SENIOR_MANAGER,
                        ApprovalLevel.HEAD_OF_SERVICE,
                        ApprovalLevel.DIRECTOR,
                        ApprovalLevel.HR);
        assertThat(rules()).anyMatch(rule -> rule.referToWhereUnpaid() != null);
        assertThat(rules()).anyMatch(rule -> rule.redirect() != null);
        assertThat(rules()).anyMatch(rule -> !rule.ownWords().instead().isEmpty());
        List<LeaveType.Condition> conditions =
                types.stream().flatMap(type -> type.conditions().stream()).toList();
        assertThat(conditions).anyMatch(LeaveType.Condition::paidLines);
        assertThat(conditions).anyMatch(condition -> condition.unless() != null);
        assertThat(conditions).anyMatch(condition -> !condition.ownWords().none());
        assertThat(rules().map(Rule::condition)
                        .filter(RuleCondition.CircumstancesHold.class::isInstance)
                        .flatMap(told -> ((RuleCondition.CircumstancesHold) told).circumstances().tests().stream())
                        .map(CircumstanceCondition.Test::is))
                .contains(
                        CircumstanceCondition.Comparison.NO,
                        CircumstanceCondition.Comparison.NOT_YES,
                        CircumstanceCondition.Comparison.EQUAL,
                        CircumstanceCondition.Comparison.BELOW);
    }

    @Test
    void everythingThatCarriesADecisionOutHasOne() throws IOException {
        List<PolicyPack.Decision> decisions = new ArrayList<>();
        for (String example : examples()) {
            decisions.addAll(read(example).decisions().values());
        }
        assertThat(decisions.stream().map(PolicyPack.Decision::how)).contains(PolicyPack.CarriedOut.values());
    }

    @Test
    void theTableOfSettingsTellsThoseThatTheLoaderAccepts() throws IOException {
        Matcher row = Pattern.compile("(?m)^\\| `(D\\d+)` \\| `([A-Z_]+)` \\|").matcher(document());
        int rows = 0;
        while (row.find()) {
            String decision = "decisions: {" + row.group(1) + ": {setting: " + row.group(2)
                    + ", clause: 1, words: {en: So it is.}}}";
            assertThat(read(decision).decisions().get(row.group(1)).how())
                    .as(row.group(1))
                    .isEqualTo(PolicyPack.CarriedOut.BY_THE_PRODUCT);
            rows++;
        }
        assertThat(rows).isEqualTo(12);
    }

    private static List<LeaveType> types() throws IOException {
        List<LeaveType> types = new ArrayList<>();
        for (String example : examples()) {
            types.addAll(read(example).types().values());
        }
        return types;
    }

    private static Stream<Rule> rules() throws IOException {
        return types().stream().flatMap(type -> type.rules().stream());
    }

    private static List<EntitlementRule> figures() throws IOException {
        return types().stream()
                .map(LeaveType::entitlement)
                .filter(figure -> figure != null)
                .toList();
    }

    private static Set<String> names(Stream<?> shapes) {
        Set<String> names = new TreeSet<>();
        shapes.forEach(shape -> names.add(shape.getClass().getSimpleName()));
        return names;
    }

    private static Set<String> shapes(Class<?> family) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(family.getPermittedSubclasses()).forEach(one -> {
            if (one.isSealed()) {
                names.addAll(shapes(one));
            } else {
                names.add(one.getSimpleName());
            }
        });
        return names;
    }

    /** An example in the frame: types by their codes, parts of the pack, or what stands in a type. */
    private static PolicyPack read(String example) throws IOException {
        Map<String, Object> pack = tree(examples().get(0));
        Map<String, Object> shown = tree(example);
        if (shown.containsKey("policy")) {
            return PackLoader.load("example", example);
        }
        if (TOP.containsAll(shown.keySet())) {
            shown.forEach((key, value) -> {
                if (key.equals("types")) {
                    map(value).forEach((code, type) -> put(pack, code, map(type)));
                } else {
                    pack.put(key, value);
                }
            });
        } else if (shown.keySet().stream().allMatch(key -> key.matches("[A-Z_]+"))) {
            shown.forEach((code, type) -> put(pack, code, map(type)));
        } else {
            put(pack, "EXAMPLE", shown);
        }
        return PackLoader.load(
                "example",
                new Dump(DumpSettings.builder().setSchema(new FailsafeSchema()).build()).dumpToString(pack));
    }

    private static void put(Map<String, Object> pack, String code, Map<String, Object> shown) {
        Map<String, Object> type = new LinkedHashMap<>(tree(ANY_TYPE));
        type.putAll(shown);
        map(pack.get("types")).put(code, type);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object tree) {
        return (Map<String, Object>) tree;
    }

    private static Map<String, Object> tree(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        return map(new Load(settings).loadFromString(yaml));
    }
}
