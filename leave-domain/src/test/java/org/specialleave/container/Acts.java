package org.specialleave.container;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import org.specialleave.audit.Audit;

/** A use case as all of them are: it writes, tells what it did inside its transaction, and flushes. */
@Stateless
public class Acts {
    private Audit audit;
    private Event<Done> done;
    private Listener listener;

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    protected Acts() {}

    @Inject
    public Acts(Audit audit, Event<Done> done, Listener listener) {
        this.audit = audit;
        this.done = done;
        this.listener = listener;
    }

    /** Does it; answers whether the listener ran in this very transaction. */
    public boolean doneAndHeard(String subject) {
        act(subject);
        return transactions.getTransactionKey().equals(listener.heardIn());
    }

    /** Does it, and fails at the end. */
    public void doneAndThen(String subject, RuntimeException failure) {
        act(subject);
        throw failure;
    }

    private void act(String subject) {
        audit.record("act", subject, Map.of());
        done.fire(new Done(subject));
        entityManager.flush();
    }

    /** How many entries of the audit are about that subject. */
    public long entriesOf(String subject) {
        return (Long) entityManager
                .createQuery("select count(e) from AuditEntry e where e.subject = :subject")
                .setParameter("subject", subject)
                .getSingleResult();
    }

    /**
     * What the act tells.
     *
     * @param subject what it was done to
     */
    public record Done(String subject) {}
}
