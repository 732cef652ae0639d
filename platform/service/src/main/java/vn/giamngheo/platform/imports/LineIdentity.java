package vn.giamngheo.platform.imports;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells which lines of one file are about the same, and nothing else: what they are about may be a person, and the key is forgotten
 * with the file.
 */
final class LineIdentity {

    private static final String HMAC = "HmacSHA256";
    private static final int KEY = 32;

    private final Mac mac;

    LineIdentity() {
        var key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for the same text. */
    String of(String text) {
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
