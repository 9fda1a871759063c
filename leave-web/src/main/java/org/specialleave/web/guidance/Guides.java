package org.specialleave.web.guidance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.Section;
import org.specialleave.policy.model.Situation;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.policy.text.FindingSentences;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Form;

/** {@code #{guides}}: the guidance of the policies in force, by type of leave. */
@Named("guides")
@RequestScoped
public class Guides {
    /**
     * Types that belong together.
     *
     * @param words how the group is said
     * @param types its types
     */
    public record Shelf(String words, List<TypeGuide> types) {}

    private static final Bundle ASK = new Bundle("ask");
    private static final String LANGUAGE = "en";

    private ReleasedPolicies policies;
    private Form form;
    private Clock clock;

    protected Guides() {}

    /** With the policies, and the page that asks. */
    @Inject
    public Guides(ReleasedPolicies policies, Form form, Clock clock) {
        this.policies = policies;
        this.form = form;
        this.clock = clock;
    }

    /** What there is to read about a type; null where no policy knows it. */
    public TypeGuide of(String code) {
        return find(code).orElse(null);
    }

    Optional<TypeGuide> find(String code) {
        return policies.policies().knownType(code, today()).map(this::guide);
    }

    private LocalDate today() {
        return TrustTime.today(clock);
    }

    private TypeGuide guide(LeaveType type) {
        Policies all = policies.policies();
        FindingSentences sentences = new FindingSentences(all, Locale.UK);
        return new TypeGuide(
                type.code(),
                type.policyVersion(),
                type.words(LANGUAGE),
                sentences.clause(String.join(", ", type.clauses())),
                type.guide().definitions().stream()
                        .map(one -> new TypeGuide.Meaning(
                                one.name(LANGUAGE), one.words(LANGUAGE), sentences.clause(one.clause())))
                        .toList(),
                type.guide().linksOn(today()).stream()
                        .filter(link -> link.type() == null
                                || all.type(link.type(), today()).isPresent())
                        .toList(),
                type.guide().situations().stream()
                        .map(Situation::group)
                        .distinct()
                        .toList());
    }

    /** All types in force, by what may have happened. */
    public List<Shelf> getShelves() {
        List<TypeGuide> types =
                policies.policies().typesOn(today()).stream().map(this::guide).toList();
        List<Shelf> shelves = new ArrayList<>();
        policies.policies().groupsOn(today()).forEach(group -> add(shelves, group.words(LANGUAGE), group.key(), types));
        for (Section section : Section.values()) {
            add(shelves, ASK.text("start.section." + section), Situation.ofSection(section), types);
        }
        return shelves;
    }

    private static void add(List<Shelf> shelves, String words, String group, List<TypeGuide> types) {
        List<TypeGuide> of =
                types.stream().filter(type -> type.groups().contains(group)).toList();
        if (!of.isEmpty()) {
            shelves.add(new Shelf(words, of));
        }
    }

    /** Where leave of that type is asked for. */
    public String ask(TypeGuide guide) {
        return guide.groups().isEmpty()
                ? form.address("/ask/start")
                : form.address("/ask/start", "group", guide.groups().get(0));
    }
}
