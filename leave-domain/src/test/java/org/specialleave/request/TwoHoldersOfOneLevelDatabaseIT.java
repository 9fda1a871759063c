package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.request.action.Endorse;
import org.specialleave.request.action.Grant;
import org.specialleave.request.action.Refuse;
import org.specialleave.request.action.Submit;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.UseCases;

/** Two heads of service stand above the ward; one of them is faster. */
class TwoHoldersOfOneLevelDatabaseIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), TrustTime.ZONE);
    private static final long OTHER_HEAD_OF_SERVICE = OneWard.OTHER_MANAGER;

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeAll
    static void moveIn() {
        OneWard.moveInto(database);
        database.doInTransaction(entityManager -> entityManager
                .createNativeQuery(
                        "insert into appointment (person_id, organisation_id, tier, valid_from) values (?1, 1, 'HEAD_OF_SERVICE', ?2)")
                .setParameter(1, OTHER_HEAD_OF_SERVICE)
                .setParameter(2, LocalDate.of(2020, 1, 1))
                .executeUpdate());
    }

    private static <T> T as(long person, Function<UseCases, T> work) {
        return database.inTransaction(entityManager -> work.apply(new UseCases(entityManager, person, CLOCK)));
    }

    @Test
    void theSlowerOneIsToldWhoDecidedAndWhoeverWasNeverAskedLearnsNothing() {
        LeaveApplication asked = new LeaveApplication(
                OneWard.assignment(OneWard.NURSE),
                "CARERS",
                Stream.of("2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26")
                        .map(date -> RequestedDay.usual(LocalDate.parse(date)))
                        .toList(),
                Circumstances.NONE,
                false);
        RequestView draft = as(OneWard.NURSE, house -> house.draft.begin(asked, null));
        String reference = draft.reference();
        RequestView submitted =
                as(OneWard.NURSE, house -> house.actions.perform(reference, draft.version(), new Submit()));
        assertThat(submitted.route()).containsExactly(ApprovalLevel.LINE_MANAGER, ApprovalLevel.HEAD_OF_SERVICE);
        assertThatThrownBy(() -> as(OTHER_HEAD_OF_SERVICE, house -> house.view.view(reference)))
                .isInstanceOf(NotFoundException.class);

        as(OneWard.MANAGER, house -> house.actions.perform(reference, submitted.version(), new Endorse("please")));
        RequestView seen = as(OTHER_HEAD_OF_SERVICE, house -> house.view.view(reference));
        as(OneWard.HEAD_OF_SERVICE, house -> house.actions.perform(reference, seen.version(), Grant.AS_ASKED));

        assertThatThrownBy(() -> as(
                        OTHER_HEAD_OF_SERVICE,
                        house -> house.actions.perform(
                                reference, seen.version(), new Refuse(RefusalGround.OTHER, "no", null))))
                .isInstanceOfSatisfying(ConflictException.class, conflict -> {
                    assertThat(conflict.reason()).isEqualTo(ConflictException.Reason.STATE);
                    assertThat(conflict.parameters())
                            .containsEntry("by", "Person Number" + OneWard.HEAD_OF_SERVICE)
                            .containsEntry("state", "GRANTED");
                });
        assertThatThrownBy(() -> as(OneWard.DIRECTOR, house -> house.view.view(reference)))
                .isInstanceOf(NotFoundException.class);
    }
}
