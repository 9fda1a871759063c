package org.specialleave.reason;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.eclipse.microprofile.config.Config;
import org.specialleave.account.Roles;

/**
 * The sealed texts: one of each kind for a request's reference.
 *
 * <p>AES-256 in GCM with a fresh nonce for every sealing; reference and kind are authenticated with it, so that a text
 * moved to another request does not open. This class asks nobody who they are:
 * {@link org.specialleave.request.query.ReadReason} does.
 */
@Stateless
@PermitAll
public class Reasons {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SEALED_ANEW_AT_ONCE = 500;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Config config;
    private ReasonKeys keys;

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    protected Reasons() {}

    /** Texts sealed with the keys of that configuration. */
    @Inject
    public Reasons(Config config) {
        this.config = config;
    }

    /**
     * Texts outside a container. A method and no constructor: the container's proxy of an EJB calls one with nothing in
     * it.
     *
     * @param keys as {@code leave.reasons.keys} has them
     * @throws IllegalStateException when they cannot be used
     */
    public static Reasons on(String keys, EntityManager entityManager) {
        Reasons reasons = new Reasons();
        reasons.keys = ReasonKeys.of(Optional.of(keys));
        reasons.entityManager = entityManager;
        return reasons;
    }

    @PostConstruct
    void readKeys() {
        keys = ReasonKeys.of(config.getOptionalValue("leave.reasons.keys", String.class));
    }

    /**
     * Seals a text, in place of an earlier one of that kind.
     *
     * @param reference the request's reference
     * @param kind      what the text is: {@code reason}, {@code refusal}, ...
     * @param text      what was written
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void seal(String reference, String kind, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        SecretKey key = keys.key(keys.currentId()).orElseThrow();
        byte[] ciphertext;
        try {
            ciphertext = cipher(Cipher.ENCRYPT_MODE, key, nonce, reference, kind)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("a reason could not be sealed", refused);
        }
        entityManager
                .createNativeQuery(
                        "insert into sealed_reason (reference, kind, key_id, nonce, ciphertext)"
                                + " values (?1, ?2, ?3, ?4, ?5) on conflict (reference, kind)"
                                + " do update set key_id = excluded.key_id, nonce = excluded.nonce, ciphertext = excluded.ciphertext")
                .setParameter(1, reference)
                .setParameter(2, kind)
                .setParameter(3, keys.currentId())
                .setParameter(4, nonce)
                .setParameter(5, ciphertext)
                .executeUpdate();
    }

    /**
     * Opens a text. Only {@link org.specialleave.request.query.ReadReason} may call this.
     *
     * @return the text, or nothing where none of that kind was sealed
     * @throws IllegalStateException when its key is not configured any more, or the row is not what was sealed
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<String> open(String reference, String kind) {
        return found(reference, kind);
    }

    private Optional<String> found(String reference, String kind) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select key_id, nonce, ciphertext from sealed_reason where reference = ?1 and kind = ?2")
                .setParameter(1, reference)
                .setParameter(2, kind)
                .getResultList();
        return rows.stream().findFirst().map(row -> opened((Object[]) row, reference, kind));
    }

    /** Whether a text of that kind says the same, however it is written in capitals and small letters. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean says(String reference, String kind, String text) {
        return found(reference, kind).filter(text.strip()::equalsIgnoreCase).isPresent();
    }

    /**
     * Seals with the current key what an older one sealed, some hundred texts at once, so that the older one can go.
     *
     * @return how many were sealed anew; 0 when there is nothing left to do
     */
    @RolesAllowed(Roles.SYSTEM)
    public int sealAnew() {
        List<?> rows = entityManager
                .createNativeQuery("select key_id, nonce, ciphertext, reference, kind from sealed_reason"
                        + " where key_id <> ?1 order by reference, kind limit ?2 for update skip locked")
                .setParameter(1, keys.currentId())
                .setParameter(2, SEALED_ANEW_AT_ONCE)
                .getResultList();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            String reference = (String) row[3];
            String kind = (String) row[4];
            seal(reference, kind, opened(row, reference, kind));
        }
        return rows.size();
    }

    /**
     * Checks that every text can be opened by some key of the configuration.
     *
     * @throws IllegalStateException with a sentence for the operator, which names the keys that are missing
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void requireKeys() {
        List<?> used = entityManager
                .createNativeQuery("select distinct key_id from sealed_reason order by key_id")
                .getResultList();
        List<?> missing =
                used.stream().filter(id -> keys.key((String) id).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "leave.reasons.keys lacks " + missing
                            + ": reasons are sealed with it. Put it back behind the current key, or they can never be read again.");
        }
    }

    private String opened(Object[] row, String reference, String kind) {
        String keyId = (String) row[0];
        SecretKey key = keys.key(keyId)
                .orElseThrow(() -> new IllegalStateException("leave.reasons.keys has no key " + keyId
                        + ", with which the reason of " + reference + " was sealed"));
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, key, (byte[]) row[1], reference, kind)
                    .doFinal((byte[]) row[2]);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("the reason of " + reference + " is not what was sealed", changed);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String reference, String kind)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        // The line feed stands in neither, so that no two pairs of them read alike.
        cipher.updateAAD((reference + "\n" + kind).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
