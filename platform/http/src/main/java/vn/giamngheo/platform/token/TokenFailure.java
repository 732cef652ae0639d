package vn.giamngheo.platform.token;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.oidc.OIDCException;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jose4j.jwt.consumer.InvalidJwtException;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Why a token was not taken: it is bad for certain, or nobody can say while its issuer does not answer. */
public final class TokenFailure {

    /** A chain of causes may lead back to itself. */
    private static final int DEEPEST = 20;

    private TokenFailure() {}

    /** @param failure of the check of a token; Quarkus wraps whatever happened on the way as a failed authentication */
    public static ProblemException problem(Throwable failure) {
        if (isOpen(failure)) {
            return new ProblemException(CommonProblem.SERVICE_UNAVAILABLE, Where.request(), "OIDC");
        }
        return new ProblemException(
                isAny(failure, TokenFailure::isExpired) ? CommonProblem.TOKEN_EXPIRED : CommonProblem.UNAUTHENTICATED);
    }

    /** Whether the token may be good all the same. */
    static boolean isOpen(Throwable failure) {
        return failure instanceof OIDCException || isAny(failure, TokenFailure::isOfTheIssuer);
    }

    static boolean isAny(Throwable failure, Predicate<Throwable> kind) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(kind);
    }

    private static boolean isExpired(Throwable failure) {
        return failure instanceof InvalidJwtException invalid && invalid.hasExpired();
    }

    private static boolean isOfTheIssuer(Throwable failure) {
        return failure instanceof NoKeys
                || failure instanceof VertxException
                || failure instanceof TimeoutException
                // Of what is no JSON in a token, Jackson makes one, too.
                || failure instanceof IOException && !(failure instanceof JacksonException);
    }
}
