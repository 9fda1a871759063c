package org.specialleave.reason;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that seal and open reasons, as {@code leave.reasons.keys} names them: {@code id:base64,id:base64,...}.
 *
 * <p>The first seals; all open. To change the key, put a new one in front and leave the old one behind it.
 */
final class ReasonKeys {
    private static final Pattern KEY = Pattern.compile("([A-Za-z0-9._-]{1,40}):([A-Za-z0-9+/]+={0,2})");
    private static final int KEY_BYTES = 32;
    private static final String FORM =
            " It has the form id:base64,id:base64,... with keys of 32 random bytes (openssl rand -base64 32), the current one first.";

    private final String currentId;
    private final Map<String, SecretKey> keys;

    private ReasonKeys(String currentId, Map<String, SecretKey> keys) {
        this.currentId = currentId;
        this.keys = keys;
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalStateException with a sentence for the operator, which never holds a key
     */
    static ReasonKeys of(Optional<String> setting) {
        String text = setting.map(String::strip).orElse("");
        if (text.isEmpty()) {
            throw new IllegalStateException("leave.reasons.keys (LEAVE_REASONS_KEYS) is not set." + FORM);
        }
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        String[] parts = text.split(",", -1);
        for (int i = 0; i < parts.length; i++) {
            Matcher key = KEY.matcher(parts[i].strip());
            if (!key.matches()) {
                throw refusal(i, "is not of the form id:base64.");
            }
            if (keys.put(key.group(1), secret(i, key.group(2))) != null) {
                throw refusal(i, "has the id of another.");
            }
        }
        return new ReasonKeys(keys.keySet().iterator().next(), Map.copyOf(keys));
    }

    /** The id of the key that seals. */
    String currentId() {
        return currentId;
    }

    /** The key of that id, if it is configured. */
    Optional<SecretKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    private static SecretKey secret(int index, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw refusal(index, "is not base64.");
        }
        if (bytes.length != KEY_BYTES) {
            throw refusal(index, "has " + bytes.length + " bytes, not 32.");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static IllegalStateException refusal(int index, String what) {
        return new IllegalStateException("leave.reasons.keys: key " + (index + 1) + " " + what + FORM);
    }
}
