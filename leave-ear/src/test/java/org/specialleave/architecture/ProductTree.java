package org.specialleave.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The product's modules on the disk: compiled classes and sources. */
public final class ProductTree {
    /** The modules that have code of the product. */
    private static final List<String> MODULES = List.of("leave-domain", "leave-integration", "leave-web");

    private ProductTree() {}

    /** The folder that all modules stand in. */
    public static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(MODULES.get(0)))) {
                return folder;
            }
        }
        throw new IllegalStateException("not run inside the product's tree");
    }

    /** The classes of the product as they were compiled, without tests. */
    static JavaClasses classes() {
        return new ClassFileImporter()
                .importPaths(MODULES.stream()
                        .map(module -> root().resolve(module).resolve("target/classes"))
                        .filter(Files::isDirectory)
                        .toList());
    }

    /** The classes of the launcher and of leave-ear's tests as they were compiled. */
    static JavaClasses launcherAndTests() {
        return new ClassFileImporter().importPath(root().resolve("leave-ear").resolve("target/test-classes"));
    }

    /** The Java sources of the product and of its launcher, without tests. */
    static List<Path> mainSources() {
        return Stream.concat(sources("src/main/java").stream(), sources("src/launcher/java").stream())
                .toList();
    }

    /** The Java sources of the product, its launcher and its tests. */
    static List<Path> allSources() {
        return Stream.concat(mainSources().stream(), sources("src/test/java").stream())
                .toList();
    }

    private static List<Path> sources(String folder) {
        return Stream.concat(MODULES.stream(), Stream.of("leave-ear"))
                .map(module -> root().resolve(module).resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(ProductTree::javaFilesUnder)
                .toList();
    }

    private static Stream<Path> javaFilesUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
