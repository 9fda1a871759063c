package org.specialleave.security;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What tells a type of leave: its code, and its words in every language of every pack and in the bundles. */
final class WordsOfTypes {
    private static final Path PACKS = Path.of("../leave-domain/src/main/resources/policy");
    private static final List<Path> BUNDLES = List.of(
            Path.of("../leave-domain/src/main/resources"),
            Path.of("../leave-integration/src/main/resources"),
            Path.of("../leave-web/src/main/resources"));
    private static final int SHORTEST = 6;

    private final Map<String, Set<String>> words = new TreeMap<>();

    WordsOfTypes() {
        files(PACKS, ".yaml").forEach(this::readPack);
        words.forEach((code, said) -> said.add(code));
        BUNDLES.stream()
                .flatMap(folder -> files(folder, ".properties").stream())
                .forEach(this::readBundle);
    }

    /** What tells that type. */
    Set<String> of(String code) {
        return Objects.requireNonNull(words.get(code), code);
    }

    private void readPack(Path file) {
        try (Reader pack = Files.newBufferedReader(file)) {
            Map<?, ?> read = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromReader(pack);
            ((Map<?, ?>) read.get("types")).forEach((code, type) -> {
                Set<String> said = words.computeIfAbsent(code.toString(), any -> new TreeSet<>());
                Map<?, ?> told = (Map<?, ?>) type;
                ((Map<?, ?>) told.get("words")).values().forEach(language -> {
                    add(said, ((Map<?, ?>) language).get("name"));
                    add(said, ((Map<?, ?>) language).get("happened"));
                });
                if (told.get("situations") instanceof List<?> situations) {
                    situations.forEach(situation -> ((Map<?, ?>) ((Map<?, ?>) situation).get("says"))
                            .values()
                            .forEach(says -> add(said, says)));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readBundle(Path file) {
        Properties bundle = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            bundle.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bundle.forEach((key, text) -> words.forEach((code, said) -> {
            if (List.of(key.toString().split("\\.")).contains(code)) {
                add(said, text.toString().contains("{") ? null : text);
            }
        }));
    }

    private static void add(Set<String> said, Object text) {
        if (text != null && text.toString().length() >= SHORTEST) {
            said.add(text.toString().strip());
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
