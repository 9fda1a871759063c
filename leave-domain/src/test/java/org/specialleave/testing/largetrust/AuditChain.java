package org.specialleave.testing.largetrust;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Seals the audit of a generated trust as its nodes would have sealed it in five years, inside the database. */
final class AuditChain {
    /** The newest entries, which the next tick of the sealer would find. */
    static final int WAITING = 10_000;

    private static final String SEAL = """
            do $$
            declare
                e record;
                text_of text;
                link bytea := decode(repeat('00', 32), 'hex');
                place bigint := 0;
            begin
                for e in
                    select * from audit_entry order by id
                    limit greatest((select count(*) from audit_entry) - %d, 0)
                loop
                    place := place + 1;
                    link := link || int8send(place) || int8send(e.id)
                        || int8send((extract(epoch from e.recorded_at) * 1000000)::bigint);
                    foreach text_of in array array[e.account, e.action, e.subject, e.details] loop
                        link := link || int8send(octet_length(text_of)) || convert_to(text_of, 'UTF8');
                    end loop;
                    link := sha256(link);
                    insert into audit_seal (sequence, entry_id, hash) values (place, e.id, link);
                end loop;
            end $$""".formatted(WAITING);

    private AuditChain() {}

    /** Seals what is in the audit. Triggers are off meanwhile, so the sealer's queue is filled here too. */
    static void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate audit_unsealed");
            statement.execute(SEAL);
            statement.execute("insert into audit_unsealed select id from audit_entry e"
                    + " where not exists (select 1 from audit_seal s where s.entry_id = e.id)");
            statement.execute("vacuum (analyze) audit_unsealed");
        }
    }
}
