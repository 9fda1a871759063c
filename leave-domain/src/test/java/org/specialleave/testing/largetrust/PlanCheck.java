package org.specialleave.testing.largetrust;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.UseCases;

/** Does pieces of work and holds what the database reads for them to bounds. */
final class PlanCheck implements AutoCloseable {
    /** No statement looks at more rows of tables than this, of more than a million that there are. */
    static final long ROWS_AT_MOST = 10_000;

    /** How PostgreSQL plans. */
    enum Plans {
        /** By the values of the parameters. */
        FORCE_CUSTOM_PLAN,
        /** Without them. */
        FORCE_GENERIC_PLAN
    }

    /** What a piece of work has at hand. */
    record Doing(EntityManager em, UseCases house, Member self) {}

    /** The persistence unit on connections that tell their plans. */
    private record Recorded(PlanRecorder recorder, EntityManagerFactory entityManagers) {}

    private final Map<Plans, Recorded> recordedBy = new EnumMap<>(Plans.class);
    private final EmbeddedDatabase database;
    private final Clock clock;

    PlanCheck(EmbeddedDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** No statement of the work reads a table whole that grows, or more than {@link #ROWS_AT_MOST} rows. */
    void check(Plans plans, String what, Member caller, Consumer<Doing> work) {
        List<PlannedStatement> statements = recorded(plans, caller, work);
        assertThat(statements)
                .as("what is run for %s of %s", what, caller.account())
                .isNotEmpty();
        assertThat(statements).as("%s of %s, %s", what, caller.account(), plans).allSatisfy(statement -> {
            assertThat(statement.readWhole()).as("%s", statement).doesNotContainAnyElementsOf(TableGrowth.GROW);
            assertThat(statement.rowsRead()).as("%s", statement).isLessThanOrEqualTo(ROWS_AT_MOST);
        });
    }

    /** The statements of the work, with their plans. */
    List<PlannedStatement> recorded(Plans plans, Member caller, Consumer<Doing> work) {
        Recorded recorded = recordedBy.computeIfAbsent(plans, this::recorder);
        EntityManager em = recorded.entityManagers().createEntityManager();
        try {
            em.getTransaction().begin();
            work.accept(new Doing(em, new UseCases(em, caller.caller(), clock), caller));
            em.getTransaction().commit();
        } finally {
            em.close();
        }
        return recorded.recorder().recorded();
    }

    private Recorded recorder(Plans plans) {
        PlanRecorder recorder = new PlanRecorder(plans.name().toLowerCase(Locale.ROOT));
        return new Recorded(recorder, database.entityManagersOn(recorder.apply(database.dataSource())));
    }

    @Override
    public void close() {
        recordedBy.values().forEach(recorded -> recorded.entityManagers().close());
    }
}
