package org.specialleave.policy.release;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The versions as the database holds them; called by this package's use cases alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PolicyVersions {
    private static final long LOCK = 0x5EA1_90C1L;

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    public PolicyVersions() {}

    /** Versions outside a container. */
    public PolicyVersions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Lets one act at a time change versions, on whatever node, until its transaction ends: whether a pack fits beside
     * the others holds only as long as no other comes in. Versions are changed a few times a year.
     */
    public void lock() {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    /** The version of that name. */
    public Optional<PolicyVersion> named(String name) {
        return entityManager
                .createQuery("select v from PolicyVersion v where v.name = :name", PolicyVersion.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** All that are released, the longest released first. */
    public List<PolicyVersion> released() {
        return entityManager
                .createQuery(
                        "select v from PolicyVersion v where v.state in :states order by v.releasedAt, v.id",
                        PolicyVersion.class)
                .setParameter("states", states(false))
                .getResultList();
    }

    /** How many are released: since none ever goes, the number tells whether there is a new one. */
    public long releasedCount() {
        return count(false);
    }

    /**
     * Some of the list, drafts first and then by day, the latest first.
     *
     * @param drafts whether drafts are on it
     * @param page   from 0
     */
    public List<VersionView> page(boolean drafts, int page, int size) {
        return entityManager
                .createQuery(
                        "select v from PolicyVersion v where v.state in :states"
                                + " order by v.state, v.inForceFrom desc, v.name",
                        PolicyVersion.class)
                .setParameter("states", states(drafts))
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultStream()
                .map(PolicyVersion::view)
                .toList();
    }

    /** How many there are, with drafts or without. */
    public long count(boolean drafts) {
        return entityManager
                .createQuery("select count(v) from PolicyVersion v where v.state in :states", Long.class)
                .setParameter("states", states(drafts))
                .getSingleResult();
    }

    private static Set<VersionState> states(boolean drafts) {
        return drafts ? EnumSet.allOf(VersionState.class) : EnumSet.of(VersionState.RELEASED);
    }

    /** Keeps a new one, and writes what has changed. */
    public void keep(PolicyVersion version) {
        entityManager.persist(version);
        entityManager.flush();
    }

    /** Writes what has changed. */
    public void write() {
        entityManager.flush();
    }

    /** Removes a draft. */
    public void remove(PolicyVersion draft) {
        entityManager.remove(draft);
        entityManager.flush();
    }
}
