package org.specialleave.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code openapi.yaml} against the resources: nothing is undocumented, and nothing is documented that is not there. */
class OpenApiDocumentTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void namesEveryResourceMethodAndNoOther() throws Exception {
        assertThat(documented()).isEqualTo(built());
    }

    @Test
    void saysOfEveryMethodWhatItDoesAndWhoMayCallIt() throws IOException {
        operations((call, operation) -> {
            assertThat(operation.keySet().stream().map(String::valueOf))
                    .as(call)
                    .contains("summary", "description", "operationId", "responses");
            assertThat((String) operation.get("description"))
                    .as(call)
                    .containsAnyOf("Roles needed", "Nobody need be signed in");
        });
    }

    @Test
    void pointsOnlyToWhatStandsInIt() throws IOException {
        Map<?, ?> description = description();
        references(description).forEach(reference -> {
            Object at = description;
            for (String step : reference.substring(2).split("/")) {
                at = ((Map<?, ?>) at).get(step);
                assertThat(at).as(reference).isNotNull();
            }
        });
    }

    private static Set<String> documented() throws IOException {
        Set<String> calls = new TreeSet<>();
        operations((call, operation) -> calls.add(call));
        return calls;
    }

    private interface Operation {
        void see(String call, Map<?, ?> operation);
    }

    private static void operations(Operation operation) throws IOException {
        ((Map<?, ?>) description().get("paths"))
                .forEach((path, methods) -> ((Map<?, ?>) methods).forEach((method, what) -> {
                    if (METHODS.contains(method)) {
                        operation.see(method.toString().toUpperCase(Locale.ROOT) + " " + path, (Map<?, ?>) what);
                    }
                }));
    }

    private static Stream<String> references(Object value) {
        if (value instanceof Map<?, ?> map) {
            return Stream.concat(
                    map.containsKey("$ref") ? Stream.of((String) map.get("$ref")) : Stream.empty(),
                    map.values().stream().flatMap(OpenApiDocumentTest::references));
        }
        return value instanceof Iterable<?> list
                ? java.util.stream.StreamSupport.stream(list.spliterator(), false)
                        .flatMap(OpenApiDocumentTest::references)
                : Stream.empty();
    }

    private static Map<?, ?> description() throws IOException {
        try (InputStream file = LeaveApi.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
        }
    }

    private static Set<String> built() throws IOException, URISyntaxException {
        Set<String> calls = new TreeSet<>();
        java.nio.file.Path classes = java.nio.file.Path.of(LeaveApi.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<java.nio.file.Path> files = Files.walk(classes.resolve("org/specialleave/web"))) {
            files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith("Resource.class"))
                    .map(name -> name.replace(".class", "").replace(java.io.File.separatorChar, '.'))
                    .forEach(name -> calls.addAll(callsOf(name)));
        }
        return calls;
    }

    private static Set<String> callsOf(String className) {
        Set<String> calls = new TreeSet<>();
        Class<?> resource;
        try {
            resource = Class.forName(className, false, LeaveApi.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        Path root = resource.getAnnotation(Path.class);
        if (root == null) {
            return calls;
        }
        for (Method method : resource.getMethods()) {
            Path below = method.getAnnotation(Path.class);
            String path = "/" + root.value() + (below == null ? "" : "/" + below.value());
            Arrays.stream(method.getAnnotations())
                    .map(Annotation::annotationType)
                    .map(type -> type.getAnnotation(HttpMethod.class))
                    .filter(java.util.Objects::nonNull)
                    .forEach(http -> calls.add(http.value() + " " + path));
        }
        return calls;
    }
}
