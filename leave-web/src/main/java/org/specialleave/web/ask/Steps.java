package org.specialleave.web.ask;

import java.util.List;
import java.util.Set;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Situation;

/**
 * The pages of the journey in their order; those that a type asks nothing on are left out, and so is what the situation
 * chosen has told already.
 */
public final class Steps {
    /** The page about the situation. */
    static final String SITUATION = "situation";
    /** The page with what is only asked where something was told on the one before. */
    static final String MORE = "more";
    /** The page about telling the manager. */
    static final String TOLD = "told";

    private static final List<String> ASKING = List.of(SITUATION, MORE, TOLD);
    private static final List<String> ORDER = List.of("dates", "hours", SITUATION, MORE, TOLD, "words", "check");
    private static final String MANAGER = "managerTold";

    private final LeaveType type;
    private final Circumstances known;
    private final Set<String> settled;
    private final boolean again;

    /**
     * The steps of a type.
     *
     * @param known what has been told so far
     * @param again whether there was leave of this type before, so that it may be for the same event
     */
    Steps(LeaveType type, Circumstances known, boolean again) {
        this.type = type;
        this.known = known;
        this.again = again;
        this.settled = type.guide()
                .chosen(known)
                .map(Situation::told)
                .map(told -> told.values().keySet())
                .orElse(Set.of());
    }

    /** The next page after that one on which there is something to answer. */
    String after(String page) {
        List<String> later = ORDER.subList(ORDER.indexOf(page) + 1, ORDER.size());
        return later.stream().filter(this::has).findFirst().orElse("check");
    }

    /** The page before that one on which there is something to answer. */
    String before(String page) {
        String before = "dates";
        for (String earlier : ORDER.subList(0, ORDER.indexOf(page))) {
            before = has(earlier) ? earlier : before;
        }
        return before;
    }

    /** Whether there is something to answer on that page, on the way forward. */
    boolean has(String page) {
        return !ASKING.contains(page) || open(page).stream().anyMatch(asked -> !folded(asked));
    }

    /** What is asked on that page on the way forward: what the situation chosen tells is known. */
    List<Circumstance> open(String page) {
        return about(page).stream()
                .filter(asked -> !settled.contains(asked.name()))
                .toList();
    }

    /** What the type asks on that page of whoever looks through all answers. */
    List<Circumstance> about(String page) {
        return type.circumstances().values().stream()
                .filter(asked -> page.equals(page(asked)) && asked.isAskedOf(known))
                .filter(asked -> !type.guide().notAsked().contains(asked.name()))
                .toList();
    }

    /** What was told though no page asks it: the situation chosen tells it. */
    List<Circumstance> toldByTheSituation() {
        return type.circumstances().values().stream()
                .filter(asked -> known.told(asked.name()))
                .filter(asked -> type.guide().notAsked().contains(asked.name()))
                .toList();
    }

    /** The page on which that is asked. */
    static String page(Circumstance asked) {
        if (asked.name().startsWith(MANAGER)) {
            return TOLD;
        }
        return asked.onlyIf() == null ? SITUATION : MORE;
    }

    /**
     * Whether it is asked only of whoever looks for it: earlier shifts for the same event, where no leave is known that
     * could be it.
     */
    boolean folded(Circumstance asked) {
        return !again && asked.name().equals(type.linkedShifts()) && !known.told(asked.name());
    }
}
