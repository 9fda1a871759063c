package org.specialleave.web.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.release.HoursImpact;
import org.specialleave.policy.release.PolicyWords;
import org.specialleave.policy.release.VersionDifference;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.InWords;

/** Differences between two versions as HR reads them. */
public final class DifferencesInWords {
    private static final Bundle TEXTS = new Bundle("policy");
    private static final PolicyWords WORDS = new PolicyWords(PolicyWords::plain);
    private static final int NAMED = 4;

    private DifferencesInWords() {}

    /**
     * Differences that do alike.
     *
     * @param heading what they do
     * @param items   the differences
     */
    public record Group(String heading, List<Item> items) {}

    /**
     * One difference.
     *
     * @param heading what it is about
     * @param clause  where it stands
     * @param before  what was said
     * @param after   what is said
     * @param hours   what that is in hours; empty where it is no figure
     */
    public record Item(String heading, String clause, String before, String after, List<String> hours) {}

    /** Those differences in groups, in their order. */
    static List<Group> of(List<VersionDifference> differences) {
        Map<VersionDifference.Effect, List<Item>> groups = new EnumMap<>(VersionDifference.Effect.class);
        differences.forEach(one -> groups.computeIfAbsent(one.effect(), effect -> new ArrayList<>())
                .add(item(one)));
        return groups.entrySet().stream()
                .map(group -> new Group(TEXTS.text("effect." + group.getKey()), group.getValue()))
                .toList();
    }

    private static Item item(VersionDifference one) {
        String kind = TEXTS.text("kind." + one.kind());
        if (!one.what().isEmpty()) {
            kind = TEXTS.text("difference.what", kind, one.what());
        }
        String heading = kind;
        if (one.types().size() > NAMED) {
            heading = TEXTS.text("difference.many", kind, one.types().size());
        } else if (!one.types().isEmpty()) {
            heading = TEXTS.text("difference.types", String.join(", ", one.types()), kind);
        }
        return new Item(
                heading,
                WORDS.clause(one.clause()),
                one.before().isEmpty() ? TEXTS.text("nothing") : one.before(),
                one.after().isEmpty() ? TEXTS.text("nothing") : one.after(),
                hours(one.hours()));
    }

    private static List<String> hours(HoursImpact hours) {
        if (hours == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(TEXTS.text("hours.counts", hours.lose(), hours.gain(), hours.stay()));
        for (HoursImpact.Example example : hours.examples()) {
            lines.add(TEXTS.text(
                    example.hours().fullTime() ? "hours.full" : "hours.part",
                    InWords.hours(example.hours().weeklyMinutes()),
                    InWords.hours(example.before()),
                    InWords.hours(example.after())));
        }
        return lines;
    }
}
