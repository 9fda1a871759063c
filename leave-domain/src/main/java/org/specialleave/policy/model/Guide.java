package org.specialleave.policy.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What leads people to a type of leave, and what stands beside it for them to read.
 *
 * @param situations  what may have happened; one at least
 * @param definitions the words that have a meaning of their own here
 * @param links       where more is to be read
 * @param notAsked    names of circumstances that are held where somebody tells them, and asked on no page
 * @param discreet    whether the pages that ask for it offer a quick way out, since somebody may be watched
 */
public record Guide(
        List<Situation> situations,
        List<Definition> definitions,
        List<Link> links,
        List<String> notAsked,
        boolean discreet) {
    /** Copies the lists. */
    public Guide {
        situations = List.copyOf(situations);
        definitions = List.copyOf(definitions);
        links = List.copyOf(links);
        notAsked = List.copyOf(notAsked);
    }

    /**
     * The situation that was chosen, as far as what was told shows it: of those that hold, the one that tells the most;
     * empty where none tells anything.
     */
    public Optional<Situation> chosen(Circumstances told) {
        return situations.stream()
                .filter(situation -> !situation.told().values().isEmpty())
                .filter(situation -> told.values()
                        .entrySet()
                        .containsAll(situation.told().values().entrySet()))
                .max(Comparator.comparingInt(
                        situation -> situation.told().values().size()));
    }

    /** The links that are shown on that day. */
    public List<Link> linksOn(LocalDate day) {
        return links.stream().filter(link -> link.shownOn(day)).toList();
    }
}
