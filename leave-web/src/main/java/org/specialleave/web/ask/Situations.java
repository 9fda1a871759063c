package org.specialleave.web.ask;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.Section;
import org.specialleave.policy.model.Situation;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Choice;

/**
 * What may have happened, as the policies in force say it: groups, the situations in them, and the type each leads to.
 */
@RequestScoped
public class Situations {
    /**
     * A broad answer.
     *
     * @param key      its key
     * @param words    how it is said
     * @param note     what is said first to whoever chose it; empty for nothing
     * @param discreet whether a quick way out stands beside it
     */
    public record Group(String key, String words, String note, boolean discreet) {}

    /**
     * A close answer.
     *
     * @param key       what is sent for it
     * @param leaveType the type it leads to
     * @param situation its words, and what it tells
     */
    record Happening(String key, String leaveType, Situation situation) {}

    private static final Bundle TEXTS = new Bundle("ask");
    private static final String LANGUAGE = "en";

    private ReleasedPolicies policies;
    private Clock clock;
    private Map<String, Group> groups;
    private Map<String, Happening> happenings;

    protected Situations() {}

    /** With the policies in force today. */
    @Inject
    public Situations(ReleasedPolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    private void read() {
        if (groups != null) {
            return;
        }
        Policies all = policies.policies();
        Collection<LeaveType> types = all.typesOn(TrustTime.today(clock));
        happenings = new LinkedHashMap<>();
        types.forEach(type -> {
            List<Situation> situations = type.guide().situations();
            for (int i = 0; i < situations.size(); i++) {
                String key = type.code() + "." + i;
                happenings.put(key, new Happening(key, type.code(), situations.get(i)));
            }
        });
        groups = new LinkedHashMap<>();
        all.groupsOn(TrustTime.today(clock)).forEach(group -> {
            if (used(group.key())) {
                groups.put(
                        group.key(),
                        new Group(
                                group.key(),
                                group.words(LANGUAGE),
                                group.note(LANGUAGE),
                                types.stream().anyMatch(type -> discreet(type, group.key()))));
            }
        });
        // types of packs that name no situations
        for (Section section : List.of(Section.A, Section.STATUTORY, Section.B, Section.C)) {
            String key = Situation.ofSection(section);
            if (used(key)) {
                groups.putIfAbsent(key, new Group(key, TEXTS.text("start.section." + section), "", false));
            }
        }
    }

    private boolean used(String group) {
        return happenings.values().stream()
                .anyMatch(happening -> happening.situation().group().equals(group));
    }

    private static boolean discreet(LeaveType type, String group) {
        return type.guide().discreet()
                && type.guide().situations().stream()
                        .anyMatch(situation -> situation.group().equals(group));
    }

    /** The group of that key. */
    Optional<Group> group(String key) {
        read();
        return Optional.ofNullable(groups.get(key));
    }

    /** The happening of that key. */
    Optional<Happening> happening(String key) {
        read();
        return Optional.ofNullable(happenings.get(key));
    }

    /** The groups to choose from, and another answer after that word. */
    List<Choice> groups(String or, Choice other) {
        read();
        return choices(
                groups.values().stream()
                        .map(group -> Choice.of(group.key(), group.words()))
                        .toList(),
                or,
                other);
    }

    /** The happenings of a group to choose from, and another answer after that word. */
    List<Choice> in(String group, String or, Choice other) {
        read();
        return choices(
                happenings.values().stream()
                        .filter(happening -> happening.situation().group().equals(group))
                        .map(happening ->
                                Choice.of(happening.key(), happening.situation().says(LANGUAGE)))
                        .toList(),
                or,
                other);
    }

    private static List<Choice> choices(List<Choice> choices, String or, Choice other) {
        List<Choice> all = new ArrayList<>(choices);
        all.add(Choice.divider(or));
        all.add(other);
        return all;
    }
}
