package vn.giamngheo.platform.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonParseException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.json.DecodeException;
import java.net.ConnectException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeoutException;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.Test;
import vn.giamngheo.platform.http.CommonProblem;

class TokenFailureTest {

    @Test
    void anIssuerThatDoesNotAnswerSaysNothingOfTheToken() {
        assertProblem(CommonProblem.SERVICE_UNAVAILABLE, failed(new NoKeys("status 503", null)));
        assertProblem(CommonProblem.SERVICE_UNAVAILABLE, failed(new ConnectException()));
        assertProblem(CommonProblem.SERVICE_UNAVAILABLE, failed(new OIDCException(new TimeoutException())));
        assertProblem(CommonProblem.SERVICE_UNAVAILABLE, new OIDCException("OIDC Server is not available"));
    }

    @Test
    void whatIsBadForCertainIsCalledSo() {
        assertProblem(CommonProblem.UNAUTHENTICATED, new AuthenticationFailedException());
        assertProblem(CommonProblem.UNAUTHENTICATED, failed(new UnresolvableKeyException("unknown")));
        assertProblem(CommonProblem.UNAUTHENTICATED, new NoSuchElementException());
        assertProblem(CommonProblem.UNAUTHENTICATED, failed(new OIDCException("Invalid token type")));
        assertProblem(
                CommonProblem.UNAUTHENTICATED,
                failed(new DecodeException("no JSON", new JsonParseException(null, "no JSON"))));
    }

    @Test
    void oneThatWasGoodSaysSo() {
        var expired = new InvalidJwtException("", List.of(new ErrorCodeValidator.Error(ErrorCodes.EXPIRED, "")), null);
        assertProblem(CommonProblem.TOKEN_EXPIRED, failed(expired));
    }

    private static AuthenticationFailedException failed(Throwable cause) {
        return new AuthenticationFailedException(cause);
    }

    private static void assertProblem(CommonProblem expected, Throwable failure) {
        assertEquals(expected, TokenFailure.problem(failure).code());
    }
}
