package org.specialleave.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedDatabaseDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @Test
    void keepsWhatItCommitsAsProductionDoes() {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
    }

    @Test
    void listensOnTheLoopbackAddressAlone() {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void isMigrated() {
        Object migrations = database.inTransaction(
                em -> em.createNativeQuery("select count(*) from flyway_schema_history where success")
                        .getSingleResult());
        assertThat((Long) migrations).isPositive();
    }

    @Test
    void rollsBackWorkThatThrows() {
        database.doInTransaction(em -> run(em, "create table trial (n int)"));

        assertThatThrownBy(() -> database.doInTransaction(em -> {
                    run(em, "insert into trial values (1)");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        List<?> rows = database.inTransaction(
                em -> em.createNativeQuery("select n from trial").getResultList());
        assertThat(rows).isEmpty();
    }

    @Test
    void countsEachStatementSent() {
        int sent = database.statementsOf(() -> database.doInTransaction(em -> {
            em.createNativeQuery("select 1").getSingleResult();
            em.createNativeQuery("select 2").getSingleResult();
        }));
        assertThat(sent).isEqualTo(2);
    }

    private static String setting(String name) {
        return (String)
                database.inTransaction(em -> em.createNativeQuery("select setting from pg_settings where name = ?1")
                        .setParameter(1, name)
                        .getSingleResult());
    }

    private static void run(EntityManager em, String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }
}
