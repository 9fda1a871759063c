package org.specialleave.testing.largetrust;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.Proxy;
import java.util.HexFormat;
import org.specialleave.reason.Reasons;

/** Seals words as the product does, and hands out the row that it would have written. */
final class Sealing {
    private static final int KEY_ID = 3;
    private static final int NONCE = 4;
    private static final int CIPHERTEXT = 5;

    private final Object[] written = new Object[CIPHERTEXT + 1];
    private final Reasons reasons;

    /**
     * With those keys.
     *
     * @param keys as {@code leave.reasons.keys} has them
     */
    Sealing(String keys) {
        Query query = (Query) Proxy.newProxyInstance(
                Sealing.class.getClassLoader(), new Class<?>[] {Query.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setParameter")) {
                        written[(Integer) arguments[0]] = arguments[1];
                        return proxy;
                    }
                    return 1;
                });
        EntityManager entityManager = (EntityManager) Proxy.newProxyInstance(
                Sealing.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> query);
        reasons = Reasons.on(keys, entityManager);
    }

    /** Seals the words of a request. */
    void seal(String reference, String kind, String words) {
        reasons.seal(reference, kind, words);
    }

    /** Of what was sealed last. */
    String keyId() {
        return (String) written[KEY_ID];
    }

    /** Of what was sealed last, as {@code COPY} takes it. */
    String nonce() {
        return hex(NONCE);
    }

    /** Of what was sealed last, as {@code COPY} takes it. */
    String ciphertext() {
        return hex(CIPHERTEXT);
    }

    private String hex(int place) {
        return "\\\\x" + HexFormat.of().formatHex((byte[]) written[place]);
    }
}
