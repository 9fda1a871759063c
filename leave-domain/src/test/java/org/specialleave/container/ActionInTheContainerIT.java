package org.specialleave.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.specialleave.audit.Audit;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotFoundException;

/** A use case does something, tells it by an event, and what listens writes with it or not at all. */
@ArquillianTest
class ActionInTheContainerIT {
    @Inject
    private Acts acts;

    @Inject
    private Audit audit;

    @Deployment
    static WebArchive domain() {
        return DomainDeployment.make();
    }

    @Test
    void whatListensWritesInTheTransactionOfTheAct() {
        assertThat(acts.doneAndHeard("granted")).isTrue();
        assertThat(acts.entriesOf("granted"))
                .as("the act's own and the listener's")
                .isEqualTo(2);
    }

    @Test
    void anActThatConflictsLeavesNothingOfItselfOrOfWhatListened() {
        assertThatThrownBy(() -> acts.doneAndThen(
                        "conflicting",
                        new ConflictException(ConflictException.Reason.STATE, Map.of("state", "GRANTED"))))
                .as("arrives as it was thrown, not wrapped by the container")
                .isInstanceOf(ConflictException.class);
        assertThat(acts.entriesOf("conflicting")).isZero();
    }

    @Test
    void anActOnNothingLeavesNothing() {
        assertThatThrownBy(() -> acts.doneAndThen("missing", new NotFoundException("missing")))
                .isInstanceOf(NotFoundException.class);
        assertThat(acts.entriesOf("missing")).isZero();
    }

    @Test
    void anEntryWithoutAnActIsRefused() {
        assertThatThrownBy(() -> audit.record("read", "alone", Map.of()))
                .isInstanceOf(EJBTransactionRequiredException.class);
        assertThat(acts.entriesOf("alone")).isZero();
    }
}
