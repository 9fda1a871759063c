package org.specialleave.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialleave.request.access.AccessLevel;
import org.specialleave.security.EveryAddress.Address;

/** Looks in answers for what the table of access does not let their readers know of confidential leave. */
final class Leaks {
    private static final WordsOfTypes TYPES = new WordsOfTypes();

    /** They look after what is sent to ESR and the roster, whose rows have the reference for a key. */
    private static final Set<String> OF_WHAT_IS_SENT = Set.of("hr-systems", "auditor");

    private final List<HiddenLeave> all;
    private final Map<String, Set<String>> found = new ConcurrentHashMap<>();

    Leaks(List<HiddenLeave> all) {
        this.all = all;
    }

    /** The words that were found in what the account read, so that what is not found was looked for with open eyes. */
    Set<String> foundBy(String account) {
        return found.getOrDefault(account, Set.of());
    }

    /** What tells the types of all that leave. */
    Set<String> wordsOfTypes() {
        return all.stream().flatMap(leave -> TYPES.of(leave.type()).stream()).collect(Collectors.toSet());
    }

    /** What an answer tells that it must not, beside what was told before there was any of the leave. */
    List<String> in(String account, Address address, Told told, Told before) {
        List<String> faults = new ArrayList<>();
        String where = account + " reads " + address + ": ";
        boolean keys = OF_WHAT_IS_SENT.contains(account) && address.tellsWhatWasSent();
        AccessLevel most = AccessLevel.NONE;
        AccessLevel ofAsked = AccessLevel.NONE;
        for (HiddenLeave leave : all) {
            AccessLevel level = leave.levelOf(account);
            most = level.compareTo(most) > 0 ? level : most;
            boolean asked = leave.reference().equals(address.asked());
            ofAsked = asked ? level : ofAsked;
            leave.keptFrom(level).forEach((kept, what) -> {
                if (told.says(kept) && !before.says(kept) && !(keys && kept.equals(leave.reference()))) {
                    faults.add(where + what + " of " + leave + ", " + kept);
                }
            });
            leave.readByHumanResources().stream()
                    .filter(told::says)
                    .forEach(word -> found.computeIfAbsent(account, any -> ConcurrentHashMap.newKeySet())
                            .add(word));
            boolean ofTitle = Stream.concat(leave.written().stream(), leave.circumstances().stream())
                    .anyMatch(told.title()::contains);
            if (ofTitle || !told.title().equals(before.title()) && namesType(told.title(), leave.type())) {
                faults.add(where + "the title tells of " + leave + ", " + told.title());
            }
        }
        if (!ofAsked.readsRequest()) {
            faults.addAll(typesToldMore(account, where, told, before));
        }
        boolean hoursStandElsewhere =
                most == AccessLevel.HOURS && !address.path().matches("(record|balances).*");
        boolean mustBeSame = most == AccessLevel.NONE && !keys && !isAuditItself(account, address)
                || hoursStandElsewhere
                || !address.asked().isEmpty() && !ofAsked.readsRequest();
        if (mustBeSame && !told.text().equals(before.text())) {
            faults.add(where + "not as before, " + told.firstDifference(before));
        }
        return faults;
    }

    private static boolean isAuditItself(String account, Address address) {
        return account.equals("auditor") && address.path().startsWith("audit/");
    }

    private static boolean namesType(String title, String type) {
        return TYPES.of(type).stream().anyMatch(title::contains);
    }

    /** Types of leave that the reader may not know of, and of which more is said than before. */
    private List<String> typesToldMore(String account, String where, Told told, Told before) {
        Set<String> known = all.stream()
                .filter(leave -> leave.levelOf(account).readsRequest())
                .map(HiddenLeave::type)
                .collect(Collectors.toSet());
        return all.stream()
                .map(HiddenLeave::type)
                .distinct()
                .filter(type -> !known.contains(type))
                .flatMap(type -> TYPES.of(type).stream())
                .filter(words -> told.count(words) > before.count(words))
                .map(words -> where + "the type, " + words)
                .toList();
    }
}
