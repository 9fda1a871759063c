package org.specialleave.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.specialleave.platform.StoredJson;

/**
 * Writes down who did what, in the transaction of the act itself: no act without its entry, no entry without its act.
 *
 * <p>Entries hold references, codes and figures, never the words of a reason.
 */
@Stateless
@PermitAll
public class Audit {
    private static final StoredJson JSON = new StoredJson();

    private Clock clock;

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    @Resource
    private SessionContext session;

    protected Audit() {}

    /** An audit by that clock. */
    @Inject
    public Audit(Clock clock) {
        this.clock = clock;
    }

    /** An audit outside a container: the entity manager and the caller are handed in. */
    public Audit(Clock clock, EntityManager entityManager, SessionContext session) {
        this(clock);
        this.entityManager = entityManager;
        this.session = session;
    }

    /**
     * Records one act of the present caller, now.
     *
     * @param action  what was done, in the policy's word: {@code grant}, {@code read-reason}
     * @param subject what it was done to: a request's reference, an assignment number, a file name
     * @param details what else a later reader needs, by name; values are not null
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(String action, String subject, Map<String, String> details) {
        String account = session.getCallerPrincipal().getName();
        String inOrder = JSON.write(new TreeMap<>(details));
        entityManager.persist(new AuditEntry(clock.instant(), account, action, subject, inOrder));
    }
}
