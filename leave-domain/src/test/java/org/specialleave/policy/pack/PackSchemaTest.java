package org.specialleave.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.specialleave.policy.assess.Packs;
import org.specialleave.policy.release.ReleasedPolicies;

/** The schema that helps editors, against the loader that decides: they know the same keys and need the same ones. */
class PackSchemaTest {
    private static final String SCHEMA = text("policy-pack.schema.json");
    private static final Validator VALIDATOR = new ValidatorFactory()
            .withJsonNodeFactory(new JakartaJsonNode.Factory())
            .createValidator();
    private static final URI POLICY_PACK = VALIDATOR.registerSchema(SCHEMA);

    /** Keys that the trust chooses itself: what stands there for any of them. */
    private static final List<String> CHOSEN = List.of(
            "everyType",
            "findings",
            "circumstances",
            "types",
            "conditions",
            "bodies",
            "decisions",
            "groups",
            "definitions",
            "links");

    private static String text(String file) {
        try (InputStream in = PackSchemaTest.class.getResourceAsStream("/policy/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> packs() {
        return ReleasedPolicies.SHIPPED;
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyShippedPackKeepsToItAndNamesItInItsFirstLine(String version) {
        String yaml = text(version + ".yaml");
        assertThat(yaml).startsWith("# yaml-language-server: $schema=policy-pack.schema.json\n");
        assertThat(errors(asEditorsRead(yaml))).isEmpty();
    }

    @Test
    void theSmallPacksOfTestsKeepToItToo() {
        assertThat(errors(asEditorsRead(Packs.small("CARERS")))).isEmpty();
        assertThat(errors(asEditorsRead(Packs.ofType("CARERS", "pay: paid\nrefusable: yes\n"))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void anUnknownKeyIsRefusedByBothWhereverItStands(String version) {
        String yaml = text(version + ".yaml");
        for (List<String> place : places(yaml)) {
            Map<String, Object> pack = tree(yaml, false);
            Map<String, Object> block = block(pack, place);
            String key = place.get(place.size() - 1);
            Map<String, Object> renamed = new LinkedHashMap<>();
            block.forEach((name, value) -> renamed.put(name.equals(key) ? "no key!" : name, value));
            block.clear();
            block.putAll(renamed);
            assertThat(refusal(pack)).as("loader: %s", place).isPresent();
            assertThat(errors(renamed(yaml, place))).as("schema: %s", place).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theyNeedTheSameKeys(String version) {
        String yaml = text(version + ".yaml");
        TreeSet<String> needed = new TreeSet<>();
        for (List<String> place : places(yaml)) {
            Map<String, Object> pack = tree(yaml, false);
            block(pack, place).remove(place.get(place.size() - 1));
            Map<String, Object> json = tree(yaml, true);
            block(json, place).remove(place.get(place.size() - 1));
            Optional<String> refusal = refusal(pack);
            boolean valid = errors(json).isEmpty();
            String key = place.get(place.size() - 1);
            if (refusal.isEmpty()) {
                assertThat(valid)
                        .as("schema needs what the loader does not: %s", place)
                        .isTrue();
            } else if (refusal.get().contains("found no “" + key + "” here")) {
                assertThat(valid)
                        .as("loader needs what the schema does not: %s", place)
                        .isFalse();
                needed.add(key);
            }
        }
        assertThat(needed)
                .contains("policy", "version", "types", "section", "pay", "refusable", "when", "severity", "clause");
    }

    @Test
    void everyKeyOfTheSchemaTellsWhatItMeans() {
        JsonObject schema = Json.createReader(new StringReader(SCHEMA)).readObject();
        List<String> silent = new ArrayList<>();
        schema.getJsonObject("properties").forEach((key, value) -> tells(schema, key, value, silent));
        for (String block : List.of("type", "finding", "section")) {
            schema.getJsonObject("$defs")
                    .getJsonObject(block)
                    .getJsonObject("properties")
                    .forEach((key, value) -> tells(schema, block + "." + key, value, silent));
        }
        assertThat(silent).isEmpty();
    }

    private static void tells(JsonObject schema, String key, JsonValue value, List<String> silent) {
        JsonObject block = value.asJsonObject();
        if (block.containsKey("description")) {
            return;
        }
        String ref = block.containsKey("$ref") ? block.getString("$ref").replace("#/$defs/", "") : "";
        JsonObject there = schema.getJsonObject("$defs").getJsonObject(ref);
        if (there == null || !there.containsKey("description")) {
            silent.add(key);
        }
    }

    @Test
    void everySentenceItOffersIsOneThatTheLoaderKnows() {
        JsonObject schema = Json.createReader(new StringReader(SCHEMA)).readObject();
        JsonObject defs = schema.getJsonObject("$defs");
        defs.getJsonObject("finding")
                .getJsonObject("properties")
                .getJsonObject("when")
                .getJsonArray("examples")
                .getValuesAs(jakarta.json.JsonString.class)
                .forEach(one ->
                        assertThat(RuleGrammar.condition(node(one.getString()))).isNotNull());
        defs.getJsonObject("amount")
                .getJsonArray("examples")
                .getValuesAs(jakarta.json.JsonString.class)
                .forEach(one -> assertThat(
                                RuleGrammar.amount(node(one.getString())).inWords())
                        .isEqualTo(one.getString()));
        defs.getJsonObject("period")
                .getJsonArray("examples")
                .getValuesAs(jakarta.json.JsonString.class)
                .forEach(one ->
                        assertThat(RuleGrammar.period(node(one.getString()))).isNotNull());
        defs.getJsonObject("told")
                .getJsonArray("examples")
                .getValuesAs(jakarta.json.JsonString.class)
                .forEach(one -> assertThat(
                                RuleGrammar.told(node(one.getString())).inWords())
                        .isEqualTo(one.getString()));
    }

    private static PackNode node(String text) {
        return PackNode.top("x", "it: \"" + text + "\"").at("it");
    }

    private static List<String> errors(Map<String, Object> pack) {
        Validator.Result result = VALIDATOR.validate(POLICY_PACK, json(pack));
        return result.getErrors().stream()
                .map(error -> error.getInstanceLocation() + " " + error.getError())
                .toList();
    }

    private static Optional<String> refusal(Map<String, Object> pack) {
        try {
            PackLoader.load(
                    "trust.yaml",
                    new Dump(DumpSettings.builder()
                                    .setSchema(new FailsafeSchema())
                                    .build())
                            .dumpToString(pack));
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private static Map<String, Object> asEditorsRead(String yaml) {
        return tree(yaml, true);
    }

    /**
     * The pack as a tree: as YAML 1.2 means it, which editors show, or every value as it is written, which the loader
     * reads.
     */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(String yaml, boolean typed) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(typed ? new CoreSchema() : new FailsafeSchema())
                .build();
        return (Map<String, Object>) new Load(settings).loadFromString(yaml);
    }

    private static JsonObject json(Map<String, Object> tree) {
        return Json.createObjectBuilder(tree).build();
    }

    private static Map<String, Object> renamed(String yaml, List<String> place) {
        Map<String, Object> pack = tree(yaml, true);
        Map<String, Object> block = block(pack, place);
        Object value = block.remove(place.get(place.size() - 1));
        block.put("no key!", value);
        return pack;
    }

    /** One place of each kind: keys that the trust chooses itself stand for each other. */
    private static List<List<String>> places(String yaml) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        collect(tree(yaml, true), new ArrayList<>(), "", false, kinds);
        return new ArrayList<>(kinds.values());
    }

    private static void collect(
            Object node, List<String> place, String kind, boolean chosen, Map<String, List<String>> kinds) {
        if (node instanceof Map<?, ?> block) {
            block.forEach((name, value) -> {
                List<String> here = new ArrayList<>(place);
                here.add(name.toString());
                String of = kind + "/" + (chosen ? "*" : name);
                kinds.putIfAbsent(of, here);
                if (!name.equals("told")) {
                    collect(value, here, of, !chosen && CHOSEN.contains(name), kinds);
                }
            });
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> block(Map<String, Object> pack, List<String> place) {
        Map<String, Object> block = pack;
        for (String key : place.subList(0, place.size() - 1)) {
            block = (Map<String, Object>) block.get(key);
        }
        return block;
    }
}
