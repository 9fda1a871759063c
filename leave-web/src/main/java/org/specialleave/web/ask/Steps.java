package org.specialleave.web.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.specialleave.policy.Circumstance;
import org.specialleave.policy.LeaveType;

/** The pages of the journey in their order; those that a type asks nothing on are left out. */
final class Steps {
    private static final String TOLD = "managerTold";

    private final LeaveType type;

    Steps(LeaveType type) {
        this.type = type;
    }

    /** The page after that one. */
    String after(String page) {
        List<String> pages = pages();
        return pages.get(pages.indexOf(page) + 1);
    }

    /** The page before that one. */
    String before(String page) {
        List<String> pages = pages();
        return pages.get(pages.indexOf(page) - 1);
    }

    private List<String> pages() {
        List<String> pages = new ArrayList<>(List.of("dates", "hours"));
        if (!about("situation").isEmpty()) {
            pages.add("situation");
        }
        if (!about("told").isEmpty()) {
            pages.add("told");
        }
        pages.addAll(List.of("words", "check"));
        return pages;
    }

    /** What the type asks on that page: how the manager was told, or the situation itself. */
    List<Circumstance> about(String page) {
        return type.circumstances().values().stream()
                .filter(asked -> asked.name().startsWith(TOLD) == page.equals("told"))
                .toList();
    }

    /** All that the type asks, by name. */
    Map<String, Circumstance> all() {
        return type.circumstances().values().stream()
                .collect(Collectors.toMap(Circumstance::name, circumstance -> circumstance));
    }
}
