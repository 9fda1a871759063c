package org.specialleave.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Every address that can be read: the pages of the web tree and the calls of {@code openapi.yaml} that read, with every
 * field that the product knows. A new page, call or field is among them without being named here.
 *
 * <p>A field for which nothing else is known is given the reference of the request.
 */
final class EveryAddress {
    /** The reference of a request that never was. */
    static final String NOT_THERE = "SL-0000-0000";

    private static final Path WEB = Path.of("../leave-web/src/main");
    private static final Pattern IN_PAGE = Pattern.compile("\\b(?:name|namePrefix)=\"([A-Za-z][\\w-]*)\"");
    private static final Pattern IN_CODE = Pattern.compile("\\bform\\.(?:text|has|texts)\\(\"([A-Za-z][\\w-]*)\"");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String REFERENCE = "{reference}";

    /** Of one query to a call. More together are not asked for: each value stands in some query. */
    private static final int MOST_FIELDS = 4;

    /**
     * One address.
     *
     * @param path   of a page below {@code /leave/}, of a call below {@code /leave/api/v1/}
     * @param accept the form that a call is to answer in; empty for a page
     * @param asked  the reference that it asks for; empty where it asks for none
     */
    record Address(boolean api, String path, String accept, String asked) {
        /** Where that of the request stands for the one that never was. */
        Address of(String reference) {
            return new Address(api, path.replace(asked, reference), accept, reference);
        }

        /** Whether what was sent to ESR and the roster is told there, by the keys of its rows. */
        boolean tellsWhatWasSent() {
            return path.startsWith("exchanges/") || path.matches("(runs|outbox)(\\?.*)?");
        }

        @Override
        public String toString() {
            return path + (accept.isEmpty() ? "" : " as " + accept);
        }
    }

    private final Map<?, ?> document;
    private final List<String> pages;
    private final Set<String> fields;
    private final Map<String, List<String>> ofPages;
    private final Map<String, List<String>> ofCalls;

    /**
     * Every address with those values.
     *
     * @param ofPages what leads to the person and their leave, by the name of a field; of several each once
     * @param ofCalls the same for calls, by the name of a parameter, or by the call and the parameter with a space
     *                between
     */
    EveryAddress(Map<String, List<String>> ofPages, Map<String, List<String>> ofCalls) {
        this.ofPages = ofPages;
        this.ofCalls = ofCalls;
        try (Stream<Path> tree = Files.walk(WEB)) {
            List<Path> files = tree.filter(Files::isRegularFile).sorted().toList();
            document = (Map<?, ?>) new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(WEB.resolve("resources/META-INF/openapi.yaml")));
            pages = files.stream()
                    .map(file ->
                            WEB.resolve("webapp").relativize(file).toString().replace('\\', '/'))
                    .filter(page -> page.endsWith(".xhtml") && !page.startsWith("WEB-INF") && !page.startsWith(".."))
                    .map(page -> page.replace(".xhtml", ""))
                    .toList();
            fields = new TreeSet<>();
            for (Path file : files) {
                String name = file.toString();
                if (name.endsWith(".xhtml") || name.endsWith(".java")) {
                    Matcher field = (name.endsWith(".java") ? IN_CODE : IN_PAGE).matcher(Files.readString(file));
                    while (field.find()) {
                        fields.add(field.group(1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fields.remove("password");
    }

    /** The pages of the web tree. */
    List<String> pages() {
        return pages;
    }

    /** The calls that read, as the document writes them. */
    List<String> calls() {
        return paths().keySet().stream()
                .map(Object::toString)
                .filter(path -> operation(path) != null)
                .toList();
    }

    /** Each action that may be done to a request, as the document names it. */
    List<String> actions() {
        Map<?, ?> action = (Map<?, ?>) at(document, "components", "schemas", "Action");
        return texts(action.get("enum"));
    }

    /** All that ask for no request by its reference. */
    List<Address> withoutReference() {
        Set<Address> all = new LinkedHashSet<>();
        for (String page : pages) {
            all.add(new Address(false, page, "", ""));
            int most = ofPages.values().stream().mapToInt(List::size).max().orElse(0);
            for (int at = 0; at < most; at++) {
                all.add(new Address(false, page + "?" + query(known(at)), "", ""));
            }
        }
        for (String call : calls()) {
            if (!call.contains(REFERENCE)) {
                addCalls(all, call, "");
            }
        }
        return List.copyOf(all);
    }

    /** All that ask for the request of that reference. */
    List<Address> askingFor(String reference) {
        Set<Address> all = new LinkedHashSet<>();
        List<String> asking = fields.stream()
                .filter(field -> !ofPages.containsKey(field))
                .map(field -> field + "=" + reference)
                .toList();
        for (String page : pages) {
            all.add(new Address(false, page + "?" + query(asking), "", reference));
            List<String> more = new ArrayList<>(asking);
            more.addAll(known(0));
            all.add(new Address(false, page + "?" + query(more), "", reference));
        }
        for (String call : calls()) {
            if (call.contains(REFERENCE)) {
                addCalls(all, call.replace(REFERENCE, reference), reference);
            }
        }
        return List.copyOf(all);
    }

    private List<String> known(int at) {
        return ofPages.entrySet().stream()
                .map(field -> field.getKey() + "="
                        + field.getValue().get(Math.min(at, field.getValue().size() - 1)))
                .sorted()
                .toList();
    }

    private static String query(List<String> pairs) {
        return String.join("&", pairs);
    }

    private void addCalls(Set<Address> all, String call, String reference) {
        String described = reference.isEmpty() ? call : call.replace(reference, REFERENCE);
        for (String path : filled(described, call.substring(1))) {
            for (String query : queries(described)) {
                for (String accept : accepted(described)) {
                    all.add(new Address(true, path + (query.isEmpty() ? "" : "?" + query), accept, reference));
                }
            }
        }
    }

    private List<String> filled(String call, String path) {
        Matcher parameter = PARAMETER.matcher(path);
        if (!parameter.find()) {
            return List.of(path);
        }
        return values(call, parameter.group(1)).stream()
                .flatMap(value -> filled(call, path.replace(parameter.group(), value)).stream())
                .toList();
    }

    /** Every query of a call: each parameter with each of its values and without; a first and a last day together. */
    private List<String> queries(String call) {
        List<String> queries = List.of("");
        for (Map<?, ?> parameter : parameters(call)) {
            String name = (String) parameter.get("name");
            boolean ends = name.equals("to") && !ofCalls.containsKey(call + " to");
            if (!"query".equals(parameter.get("in")) || name.equals("page") || ends) {
                continue;
            }
            List<String> options = new ArrayList<>(values(call, name).stream()
                    .map(value -> name + "=" + value + (name.equals("from") ? lastDay(call) : ""))
                    .toList());
            boolean usual = at(parameter, "schema") instanceof Map<?, ?> schema && schema.get("default") != null;
            if (!usual || options.size() == 1 && !name.equals("size")) {
                options.add(0, "");
            }
            queries = queries.stream()
                    .flatMap(query -> options.stream()
                            .map(option -> query.isEmpty() || option.isEmpty() ? query + option : query + "&" + option))
                    .filter(query -> query.chars().filter(one -> one == '&').count() < MOST_FIELDS)
                    .toList();
        }
        return queries;
    }

    private String lastDay(String call) {
        boolean ends = parameters(call).stream().anyMatch(parameter -> "to".equals(parameter.get("name")));
        return ends ? "&to=" + values(call, "to").get(0) : "";
    }

    private List<String> accepted(String call) {
        Object content = at(operation(call), "responses", "200", "content");
        return content instanceof Map<?, ?> types
                ? types.keySet().stream().map(Object::toString).toList()
                : List.of("*/*");
    }

    private List<String> values(String call, String name) {
        List<String> own = ofCalls.getOrDefault(call + " " + name, ofCalls.get(name));
        if (own != null) {
            return own;
        }
        for (Map<?, ?> parameter : parameters(call)) {
            if (name.equals(parameter.get("name")) && at(parameter, "schema") instanceof Map<?, ?> schema) {
                Map<?, ?> resolved = resolved(schema);
                if (resolved.get("enum") != null) {
                    return texts(resolved.get("enum"));
                }
            }
        }
        throw new AssertionError("Say here what GET " + call + " is to be asked for by " + name);
    }

    private List<Map<?, ?>> parameters(String call) {
        return Stream.of(paths().get(call), operation(call))
                .map(holder -> at(holder, "parameters"))
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .<Map<?, ?>>map(parameter -> resolved((Map<?, ?>) parameter))
                .collect(Collectors.toList());
    }

    private Map<?, ?> resolved(Map<?, ?> node) {
        return node.get("$ref") instanceof String reference
                ? resolved((Map<?, ?>) at(document, reference.substring(2).split("/")))
                : node;
    }

    private Map<?, ?> paths() {
        return (Map<?, ?>) document.get("paths");
    }

    private Map<?, ?> operation(String call) {
        return (Map<?, ?>) at(paths().get(call), "get");
    }

    private Object at(Object node, String... names) {
        Object found = node;
        for (String name : names) {
            found = found instanceof Map<?, ?> map ? resolved(map).get(name) : null;
        }
        return found;
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }
}
