package org.specialleave.exchange;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.specialleave.policy.model.Pay;

/**
 * A trust's mapping of leave types to the codes of the systems downstream.
 *
 * @param paid          ESR's absence type of paid special leave
 * @param unpaidDay     ESR's absence type of unpaid leave of a whole day
 * @param unpaidHours   ESR's absence type of unpaid leave of part of a day
 * @param absenceTypes  ESR's absence types of leave types that have one of their own
 * @param toBeKeyed     leave types that have no place in a feed: HR keys them
 * @param reasons       a reason code per leave type; a type that is not named shows its own code
 * @param neutralReason the one reason code of all that a ward need not read
 * @param group         the roster's group of absences
 * @param groups        the roster's groups of leave types that have one of their own
 * @param neutral       leave types that the roster shows with the neutral reason
 */
public record CodeTable(
        String paid,
        String unpaidDay,
        String unpaidHours,
        Map<String, String> absenceTypes,
        Map<Feed, Set<String>> toBeKeyed,
        Map<String, String> reasons,
        String neutralReason,
        String group,
        Map<String, String> groups,
        Set<String> neutral) {

    /** The same table, with more leave types that the roster shows with the neutral reason. */
    public CodeTable neutralToo(Set<String> types) {
        Set<String> all = new HashSet<>(neutral);
        all.addAll(types);
        return new CodeTable(
                paid,
                unpaidDay,
                unpaidHours,
                absenceTypes,
                toBeKeyed,
                reasons,
                neutralReason,
                group,
                groups,
                Set.copyOf(all));
    }

    /** The codes of a line in a feed; empty where the feed has no place for its type. */
    Optional<Codes> of(Feed feed, BookedLine line) {
        if (toBeKeyed.getOrDefault(feed, Set.of()).contains(line.leaveType())) {
            return Optional.empty();
        }
        boolean hidden = line.confidential() || feed == Feed.ROSTER && neutral.contains(line.leaveType());
        String type = line.leaveType();
        return Optional.of(new Codes(
                hidden ? general(line) : absenceTypes.getOrDefault(type, general(line)),
                hidden ? group : groups.getOrDefault(type, group),
                hidden ? neutralReason : reasons.getOrDefault(type, type)));
    }

    private String general(BookedLine line) {
        if (line.pay() == Pay.PAID) {
            return paid;
        }
        return line.isWholeDay() ? unpaidDay : unpaidHours;
    }

    /**
     * What a row says of the kind of absence.
     *
     * @param absenceType ESR's absence type
     * @param group       the roster's group
     * @param reason      the reason code
     */
    record Codes(String absenceType, String group, String reason) {}
}
