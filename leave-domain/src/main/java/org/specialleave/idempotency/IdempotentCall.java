package org.specialleave.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A call that carries a key of the client's choice.
 *
 * @param caller   the account; two accounts never share a key
 * @param key      what the client chose
 * @param bodyHash SHA-256 of what is called and of its body, in hexadecimal
 */
public record IdempotentCall(String caller, String key, String bodyHash) {
    /** The call of that operation, such as {@code POST /leave-requests}, with that body. */
    public static IdempotentCall of(String caller, String key, String operation, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return new IdempotentCall(caller, key, HexFormat.of().formatHex(digest.digest(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
