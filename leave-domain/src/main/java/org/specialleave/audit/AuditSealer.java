package org.specialleave.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.specialleave.account.Roles;

/**
 * Chains the audit's entries by hash, so that an entry changed, removed or put in between later is noticed, and reads
 * the chain again.
 *
 * <p>The owner of the database can rewrite the whole chain, but not a {@link Head} that was sent
 * out the night before. An entry is protected once it is sealed.
 */
@Stateless
@RolesAllowed({Roles.SYSTEM, Roles.AUDITOR})
public class AuditSealer {
    /**
     * Any number of nodes may seal at the same time; the one that holds this lock does, the others leave it to them.
     */
    private static final long LOCK = 0x5EA1_A0D1L;

    /** How many entries one call seals at most, and how many links are read at a time: memory stays small. */
    private static final int PAGE = 2_000;

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    public AuditSealer() {}

    /** A sealer outside a container. */
    public AuditSealer(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Seals entries that no link covers yet, {@value #PAGE} at most; does nothing while another node is at it.
     *
     * @return whether there may be more
     */
    public boolean seal() {
        if (!lockHeld()) {
            return false;
        }
        AuditSeal last = lastSeal().orElse(null);
        long sequence = last == null ? 0 : last.sequence();
        byte[] previous = last == null ? new byte[AuditSeal.HASH_BYTES] : last.hash();
        List<AuditEntry> unsealed = unsealed();
        for (AuditEntry entry : unsealed) {
            AuditSeal link = AuditSeal.after(sequence, previous, entry);
            entityManager.persist(link);
            sequence = link.sequence();
            previous = link.hash();
        }
        entityManager.flush();
        entityManager
                .createNativeQuery("delete from audit_unsealed"
                        + " where entry_id = any (cast(string_to_array(?1, ',') as bigint[]))")
                .setParameter(
                        1,
                        unsealed.stream()
                                .map(entry -> String.valueOf(entry.id()))
                                .collect(Collectors.joining(",")))
                .executeUpdate();
        return unsealed.size() == PAGE;
    }

    /** The chain's present head: what the nightly summary carries out of the house. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Head head() {
        return lastSeal().map(AuditSealer::headOf).orElseGet(AuditSealer::nothingSealed);
    }

    /** Reads the whole chain again, with the entries that it covers. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Verification verify() {
        return verify(nothingSealed());
    }

    /**
     * Reads the whole chain again and looks for a head that was remembered: a tail cut off leaves a chain that fits,
     * but is shorter.
     *
     * @param remembered a head of an earlier day
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Verification verify(Head remembered) {
        long sequence = 0;
        byte[] previous = new byte[AuditSeal.HASH_BYTES];
        boolean rememberedSeen = remembered.equals(nothingSealed());
        for (List<Object[]> page = linksAfter(0); !page.isEmpty(); page = linksAfter(sequence)) {
            for (Object[] row : page) {
                AuditSeal link = (AuditSeal) row[0];
                AuditEntry entry = (AuditEntry) row[1];
                if (link.sequence() != sequence + 1 || entry == null || !link.covers(previous, entry)) {
                    return new Verification(
                            false, sequence, waiting(), head(sequence, previous), Optional.of(sequence + 1));
                }
                sequence = link.sequence();
                previous = link.hash();
                rememberedSeen = rememberedSeen || remembered.equals(head(sequence, previous));
            }
        }
        Optional<Long> brokenAt = rememberedSeen ? Optional.empty() : Optional.of(remembered.sequence());
        return new Verification(rememberedSeen, sequence, waiting(), head(sequence, previous), brokenAt);
    }

    private boolean lockHeld() {
        Object got = entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
        return Boolean.TRUE.equals(got);
    }

    private Optional<AuditSeal> lastSeal() {
        return entityManager
                .createQuery("select s from AuditSeal s order by s.sequence desc", AuditSeal.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private List<AuditEntry> unsealed() {
        List<?> entries = entityManager
                .createNativeQuery(
                        "select e.id, e.recorded_at, e.account, e.action, e.subject, e.details from audit_unsealed u"
                                + " join audit_entry e on e.id = u.entry_id order by u.entry_id limit ?1",
                        AuditEntry.class)
                .setParameter(1, PAGE)
                .getResultList();
        return entries.stream().map(AuditEntry.class::cast).toList();
    }

    private long waiting() {
        return entityManager
                .createQuery(
                        "select count(e) from AuditEntry e where not exists"
                                + " (select s from AuditSeal s where s.entryId = e.id)",
                        Long.class)
                .getSingleResult();
    }

    private List<Object[]> linksAfter(long sequence) {
        return entityManager
                .createQuery(
                        "select s, e from AuditSeal s left join AuditEntry e on e.id = s.entryId"
                                + " where s.sequence > :sequence order by s.sequence",
                        Object[].class)
                .setParameter("sequence", sequence)
                .setMaxResults(PAGE)
                .getResultList();
    }

    private static Head headOf(AuditSeal seal) {
        return head(seal.sequence(), seal.hash());
    }

    private static Head nothingSealed() {
        return head(0, new byte[AuditSeal.HASH_BYTES]);
    }

    private static Head head(long sequence, byte[] hash) {
        return new Head(sequence, HexFormat.of().formatHex(hash));
    }
}
