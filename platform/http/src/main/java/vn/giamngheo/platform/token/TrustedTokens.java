package vn.giamngheo.platform.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Tokens that this process has verified a moment ago, and whom they speak for. Each is verified anew when that moment is
 * over, so that one whose key was taken back is noticed, and none counts beyond its end. They are known by their hashes: a
 * token is a secret.
 *
 * @param <C> what is known of who asks
 */
public final class TrustedTokens<C> {

    private static final String BEARER = "Bearer ";

    /** Between who did something and in whose name, where both are written down as one subject: nobody is called so. */
    public static final String FOR = " for ";

    private static final int LONGEST_NAME = 255;

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final Cache<String, Known<C>> callers;

    private record Known<C>(C caller, Instant expiresAt) {}

    public TrustedTokens(TokenSettings settings) {
        callers = Caffeine.newBuilder()
                .maximumSize(settings.trusted())
                .expireAfterWrite(settings.trust())
                // A thread woken to tidy up costs more than the tidying.
                .executor(Runnable::run)
                .build();
    }

    /** @param authorization the header; null for none */
    public Optional<C> caller(String authorization) {
        return token(authorization)
                .map(token -> callers.getIfPresent(hash(token)))
                .filter(known -> Instant.now().isBefore(known.expiresAt()))
                .map(Known::caller);
    }

    /**
     * To be called with a token that was verified just now.
     *
     * @param authorization the header that it came in
     * @throws AuthenticationFailedException when it names nobody, or by what is no name (of 255 characters at most): what nobody does
     *     cannot be written down, and Quarkus asks for a subject only where it has an issuer to ask; or when it was made later than now
     */
    public void trust(String authorization, JsonWebToken verified, C caller) {
        if (!isName(verified.getSubject()) || isOfTheFuture(verified)) {
            throw new AuthenticationFailedException();
        }
        var expiresAt = Instant.ofEpochSecond(verified.getExpirationTime());
        token(authorization).ifPresent(token -> callers.put(hash(token), new Known<>(caller, expiresAt)));
    }

    private static boolean isName(String subject) {
        return subject != null
                && !subject.isBlank()
                && subject.length() <= LONGEST_NAME
                && !subject.contains(FOR)
                && subject.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isOfTheFuture(JsonWebToken token) {
        var latest = Instant.now().plus(CLOCKS_DIFFER).getEpochSecond();
        return token.<Long>claim(Claims.iat).filter(at -> at > latest).isPresent();
    }

    /** As Quarkus reads it: the name of a scheme is written in any case (RFC 9110, 11.1). */
    static Optional<String> token(String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()));
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
