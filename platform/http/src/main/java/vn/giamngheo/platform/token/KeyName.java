package vn.giamngheo.platform.token;

import io.quarkus.oidc.runtime.JsonWebKeySet;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Which of its issuer's keys a token says that it is signed with, in the order in which Quarkus looks (RFC 7515, 4.1). */
record KeyName(String id, String sha256, String sha1) {

    private static final String KEY_TYPE = "RSA";

    /** @return empty for what is no token: that needs no key to be refused */
    static Optional<KeyName> of(String authorization) {
        return TrustedTokens.token(authorization).map(KeyName::head).map(KeyName::of);
    }

    private static JsonObject head(String token) {
        try {
            return OidcUtils.isOpaqueToken(token) ? null : OidcUtils.decodeJwtHeaders(token);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    private static KeyName of(JsonObject head) {
        return new KeyName(text(head, "kid"), text(head, "x5t#S256"), text(head, "x5t"));
    }

    private static String text(JsonObject head, String name) {
        return head.getValue(name) instanceof String text ? text : null;
    }

    /** @param keys null for none */
    boolean isIn(JsonWebKeySet keys) {
        return keys != null && found(keys) != null;
    }

    private Object found(JsonWebKeySet keys) {
        if (id != null) {
            return keys.getKeyWithId(id);
        }
        if (sha256 != null) {
            return keys.getKeyWithS256Thumbprint(sha256);
        }
        return sha1 == null ? keys.getKeyWithoutKeyIdAndThumbprint(KEY_TYPE) : keys.getKeyWithThumbprint(sha1);
    }
}
