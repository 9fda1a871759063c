package org.specialleave.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * One link of the chain: its place, the entry it covers, and the SHA-256 of the link before it together with all of the
 * entry.
 *
 * <p>Places count from 1 without a gap; the first link follows 32 zero bytes.
 */
@Entity
@Table(name = "audit_seal")
class AuditSeal {
    /** The bytes of a hash. */
    static final int HASH_BYTES = 32;

    @Id
    private Long sequence;

    @Column(name = "entry_id")
    private Long entryId;

    private byte[] hash;

    protected AuditSeal() {}

    AuditSeal(long sequence, long entryId, byte[] hash) {
        this.sequence = sequence;
        this.entryId = entryId;
        this.hash = hash.clone();
    }

    /** The link that follows a place and hash and covers that entry. */
    static AuditSeal after(long sequence, byte[] previous, AuditEntry entry) {
        return new AuditSeal(sequence + 1, entry.id(), hashOf(sequence + 1, previous, entry));
    }

    /** Whether this link's hash is the one that its entry and the link before it give. */
    boolean covers(byte[] previous, AuditEntry entry) {
        return MessageDigest.isEqual(hash, hashOf(sequence, previous, entry));
    }

    long sequence() {
        return sequence;
    }

    long entryId() {
        return entryId;
    }

    byte[] hash() {
        return hash.clone();
    }

    private static byte[] hashOf(long sequence, byte[] previous, AuditEntry entry) {
        MessageDigest digest = sha256();
        digest.update(previous);
        digest.update(number(sequence));
        digest.update(number(entry.id()));
        Instant at = entry.recordedAt();
        digest.update(number(Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000)));
        // Each text goes in behind its length, so that no word can move from one field to the next unseen.
        for (String text : new String[] {entry.account(), entry.action(), entry.subject(), entry.details()}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(number(bytes.length));
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java runtime has SHA-256", absent);
        }
    }
}
