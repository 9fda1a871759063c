package org.specialleave.web.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.web.page.Choice;

/** The two steps of "What has happened?", as the policies in force make them. */
class SituationsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), TrustTime.ZONE);
    private static final Choice OTHER = Choice.of("none", "Something else");

    @ParameterizedTest
    @ValueSource(strings = {"LPT-8,CLR-2024", "NTH-1", "EVL-1", "CLR-2024"})
    void everyTypeInForceIsReachedInTwoSteps(String versions) {
        ReleasedPolicies policies = new ReleasedPolicies(Optional.empty(), List.of(versions.split(",")));
        Situations happenings = new Situations(policies, CLOCK);
        Set<String> reached = new HashSet<>();
        for (Choice group : happenings.groups("or", OTHER)) {
            if (group.divider() != null || group.value().equals("none")) {
                continue;
            }
            List<Choice> closer = happenings.in(group.value(), "or", OTHER);
            assertThat(closer).as(group.text()).hasSizeGreaterThan(2);
            closer.subList(0, closer.size() - 2)
                    .forEach(choice -> reached.add(
                            happenings.happening(choice.value()).orElseThrow().leaveType()));
        }
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(policies.policies().typesOn(TrustTime.today(CLOCK)).stream()
                        .map(LeaveType::code)
                        .toList());
    }

    @Test
    void whoeverMayBeWatchedHasAWayOutAndWhoGrievesAWordFirst() {
        Situations happenings = new Situations(new ReleasedPolicies(), CLOCK);
        assertThat(happenings.group("HOME").orElseThrow().discreet()).isTrue();
        assertThat(happenings.group("COURT").orElseThrow().discreet()).isFalse();
        assertThat(happenings.group("DEATH").orElseThrow().note()).startsWith("We are very sorry.");
    }

    @Test
    void whatNobodyOffersIsNotFound() {
        Situations happenings = new Situations(new ReleasedPolicies(), CLOCK);
        assertThat(happenings.group("NOTHING")).isEmpty();
        assertThat(happenings.group("SECTION_A")).isEmpty();
        assertThat(happenings.happening("CARERS.99")).isEmpty();
    }
}
