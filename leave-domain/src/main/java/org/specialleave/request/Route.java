package org.specialleave.request;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.specialleave.policy.Tier;

/**
 * The tiers that decide a request, in order, as its row holds them.
 *
 * @param tiers none for a draft
 */
record Route(List<Tier> tiers) {
    static Route read(String text) {
        return new Route(
                text.isEmpty()
                        ? List.of()
                        : Arrays.stream(text.split(",")).map(Tier::valueOf).toList());
    }

    String text() {
        return tiers.stream().map(Tier::name).collect(Collectors.joining(","));
    }

    Tier after(Tier tier) {
        return tiers.get(tiers.indexOf(tier) + 1);
    }

    boolean endsWith(Tier tier) {
        return tier != null && tiers.get(tiers.size() - 1) == tier;
    }
}
