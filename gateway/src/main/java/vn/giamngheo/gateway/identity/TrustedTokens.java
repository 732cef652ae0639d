package vn.giamngheo.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tokens that were verified a moment ago. Each is verified anew when that moment is over, so that one whose key was taken
 * back is noticed, and none counts beyond its end. They are known by their hashes: a token is a secret.
 */
@Singleton
class TrustedTokens {

    private final Cache<String, KnownCaller> callers;

    TrustedTokens(TokenSettings settings) {
        callers = Caffeine.newBuilder()
                .maximumSize(settings.trusted())
                .expireAfterWrite(settings.trust())
                .build();
    }

    Optional<KnownCaller> caller(String token) {
        return Optional.ofNullable(callers.getIfPresent(hash(token))).filter(caller -> !caller.isExpired());
    }

    void trust(String token, KnownCaller caller) {
        callers.put(hash(token), caller);
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
