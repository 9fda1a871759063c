package org.specialleave.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import org.specialleave.audit.Audit;

/** Listens to {@link Acts} and writes a row of its own, as the recorder of mails does. */
@ApplicationScoped
public class Listener {
    private Audit audit;
    private volatile Object heardIn;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    protected Listener() {}

    @Inject
    public Listener(Audit audit) {
        this.audit = audit;
    }

    void hear(@Observes Acts.Done done) {
        heardIn = transactions.getTransactionKey();
        audit.record("heard", done.subject(), Map.of());
    }

    /** The transaction in which the last act was heard. */
    public Object heardIn() {
        return heardIn;
    }
}
