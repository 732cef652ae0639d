package vn.giamngheo.indicators.personal;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys of this installation, each made of its configured secret for one purpose. */
@Singleton
class SecretKeys {

    /** 24 random bytes, as {@code ./run} makes them, are 48 characters. */
    private static final int SHORTEST = 32;

    private static final String HMAC = "HmacSHA256";

    private final Map<String, SecretKey> sealing = new LinkedHashMap<>();
    private final String current;
    private final byte[] index;

    SecretKeys(PersonalSettings settings) {
        for (var key : settings.keys()) {
            var parts = key.strip().split(":", 2);
            if (parts.length != 2 || !parts[0].matches("[a-z0-9]{1,20}")) {
                throw new IllegalStateException("personal.keys must be name:secret,name:secret");
            }
            sealing.put(parts[0], new SecretKeySpec(derived(parts[1], "sealing"), "AES"));
        }
        current = sealing.keySet().iterator().next();
        index = derived(settings.indexKey(), "index");
    }

    String current() {
        return current;
    }

    /** @throws IllegalStateException when the key is not configured any more */
    SecretKey sealing(String name) {
        var key = sealing.get(name);
        if (key == null) {
            throw new IllegalStateException("personal.keys has no key " + name);
        }
        return key;
    }

    byte[] index() {
        return index;
    }

    private static byte[] derived(String secret, String purpose) {
        if (secret.length() < SHORTEST) {
            throw new IllegalStateException("a secret of personal data needs " + SHORTEST + " characters");
        }
        return hmac(secret.getBytes(StandardCharsets.UTF_8), purpose);
    }

    static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
