package org.specialleave.policy.pack;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.model.PolicyTerms;
import org.specialleave.policy.model.Rule;
import org.specialleave.policy.model.RuleCondition;

/**
 * Reads what a trust decided where its policy contradicts itself or is silent, and sees that nothing is claimed that is
 * not carried out.
 *
 * <p>Some decisions the product carries out itself, in one way: only that setting is accepted. One is a switch (D11).
 * Some are kept by people. All others are carried out by the pack, which names where.
 */
final class DecisionReader {
    private static final Map<String, List<String>> BY_THE_PRODUCT = byTheProduct();
    private static final List<String> BY_PEOPLE = List.of("D18", "D31", "D34");
    private static final String NO_SERVICE_NEEDED = "NO_SERVICE_NEEDED";

    private final PackNode top;
    private final Map<String, LeaveType> types;

    private DecisionReader(PackNode top, Map<String, LeaveType> types) {
        this.top = top;
        this.types = types;
    }

    private static Map<String, List<String>> byTheProduct() {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        settings.put("D1", List.of("UP_TO_THE_WHOLE_MINUTE"));
        settings.put("D10", List.of("VERSION_ON_THE_DAY"));
        settings.put("D11", names(PolicyTerms.ChangeOfHours.values()));
        settings.put("D13", List.of("EACH_ASSIGNMENT_ITS_OWN"));
        settings.put("D14", List.of("OWN_WEEK"));
        settings.put("D15", List.of("UNPAID_WITHOUT_CONTRACTED_HOURS"));
        settings.put("D16", List.of("DAY_THE_SHIFT_STARTS"));
        settings.put("D21", List.of("AT_SUBMISSION"));
        settings.put("D22", List.of("WHOLE_CALENDAR_DAYS"));
        settings.put("D23", List.of("FRACTION_OF_A_SHIFT"));
        settings.put("D29", List.of("IN_FORCE_UNTIL_THE_NEXT"));
        settings.put("D33", List.of("ALWAYS_A_PERSON"));
        return settings;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /**
     * The switch among the decisions, which the types are read with; where nothing was decided, the hours on the day.
     */
    static PolicyTerms.ChangeOfHours changeOfHours(PackNode decisions) {
        return decisions.has("D11")
                ? decisions.at("D11").at("setting").one(PolicyTerms.ChangeOfHours.class)
                : PolicyTerms.ChangeOfHours.HOURS_ON_THE_DAY;
    }

    /** All decisions of a pack whose types have been read. */
    static Map<String, PolicyPack.Decision> decisions(PackNode top, Map<String, LeaveType> types) {
        DecisionReader reader = new DecisionReader(top, types);
        Map<String, PolicyPack.Decision> all = new LinkedHashMap<>();
        top.at("decisions")
                .keys("D[1-9]\\d*", "the number of a decision such as D1")
                .each(node -> node)
                .forEach((number, node) -> all.put(number, node.closed(block -> reader.decision(number, block))));
        return all;
    }

    private PolicyPack.Decision decision(String number, PackNode node) {
        PackNode name = node.at("setting");
        String setting = name.text("[A-Z][A-Z0-9_]*", "the name of a setting in capitals");
        List<String> settings = BY_THE_PRODUCT.get(number);
        if (settings != null && !settings.contains(setting)) {
            throw name.expected("one of " + String.join(", ", settings) + ": the product carries " + number
                    + " out in no other way");
        }
        boolean noService = number.equals("D12") && setting.equals(NO_SERVICE_NEEDED);
        if (noService) {
            refuseService(name);
        }
        PolicyPack.CarriedOut how = settings != null || noService
                ? PolicyPack.CarriedOut.BY_THE_PRODUCT
                : BY_PEOPLE.contains(number) ? PolicyPack.CarriedOut.BY_PEOPLE : PolicyPack.CarriedOut.BY_THE_PACK;
        return new PolicyPack.Decision(
                setting, node.at("clause").text(), node.at("words").words(), how, carriedOutBy(number, how, node));
    }

    private void refuseService(PackNode name) {
        for (LeaveType type : types.values()) {
            for (Rule rule : type.rules()) {
                if (rule.condition() instanceof RuleCondition.ShortService) {
                    throw name.expected("another setting than " + NO_SERVICE_NEEDED + ", since " + rule.code() + " of "
                            + type.code() + " asks for service");
                }
            }
        }
    }

    private List<String> carriedOutBy(String number, PolicyPack.CarriedOut how, PackNode node) {
        return switch (how) {
            case BY_THE_PRODUCT -> {
                if (node.has("carriedOutBy")) {
                    throw node.at("carriedOutBy")
                            .expected("nothing here: the product itself carries " + number + " out");
                }
                yield List.of();
            }
            case BY_PEOPLE -> {
                node.at("carriedOutBy").text("people", "“people”, since the product does not carry " + number + " out");
                yield List.of();
            }
            case BY_THE_PACK ->
                node.at("carriedOutBy").list().stream().map(this::place).toList();
        };
    }

    /** A place of the pack that carries a decision out, such as {@code BEREAVEMENT.figure} or {@code OVER_CAP}. */
    private String place(PackNode node) {
        String place = node.text();
        String[] parts = place.split("\\.", 2);
        boolean there;
        if (parts.length == 2) {
            LeaveType type = types.get(parts[0]);
            there = type != null
                    && (finds(type, parts[1]) || top.at("types").at(parts[0]).has(parts[1]));
        } else {
            there = place.equals("cap") && top.has("cap")
                    || place.equals("bodies") && top.has("bodies")
                    || types.values().stream().anyMatch(type -> finds(type, place));
        }
        if (!there) {
            throw node.expected("a place of this pack, such as OVER_CAP, BEREAVEMENT.figure, cap or bodies");
        }
        return place;
    }

    private static boolean finds(LeaveType type, String code) {
        return type.rules().stream().anyMatch(rule -> rule.code().equals(code))
                || type.conditions().stream()
                        .anyMatch(condition -> condition.code().equals(code));
    }
}
