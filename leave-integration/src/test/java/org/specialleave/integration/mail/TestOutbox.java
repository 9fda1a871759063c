package org.specialleave.integration.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.specialleave.notice.ClaimedNotice;
import org.specialleave.notice.GivenUp;
import org.specialleave.notice.Outbox;
import org.specialleave.testing.EmbeddedDatabase;

/** The outbox with a transaction for each call, as the container makes them. */
final class TestOutbox extends Outbox {
    private final EmbeddedDatabase database;
    private final Clock clock;

    TestOutbox(EmbeddedDatabase database, Clock clock) {
        super(null, clock);
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean isAnythingDue() {
        return database.inTransaction(em -> new Outbox(clock, em).isAnythingDue());
    }

    @Override
    public Optional<ClaimedNotice> claim(Duration lease, int perMinute) {
        return database.inTransaction(em -> new Outbox(clock, em).claim(lease, perMinute));
    }

    @Override
    public void sent(ClaimedNotice claimed) {
        database.doInTransaction(em -> new Outbox(clock, em).sent(claimed));
    }

    @Override
    public void putOff(ClaimedNotice claimed, Duration wait, String answer, boolean refused) {
        database.doInTransaction(em -> new Outbox(clock, em).putOff(claimed, wait, answer, refused));
    }

    @Override
    public void giveUp(ClaimedNotice claimed, GivenUp why, String answer) {
        database.doInTransaction(em -> new Outbox(clock, em).giveUp(claimed, why, answer));
    }
}
