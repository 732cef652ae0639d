package vn.giamngheo.gateway.identity;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

/** Who asks, as far as the gateway knows. */
public sealed interface Asker {

    /** Whose requests are counted together: a subject, or the address of somebody who is not known. */
    String name();

    /** Who sent a request that has come past the check of its token. */
    static Asker of(RoutingContext context) {
        return context.get(Asker.class.getName());
    }

    /** Lets the request come past the check. */
    default void sent(RoutingContext context) {
        context.put(Asker.class.getName(), this);
    }

    /**
     * Somebody whose token was verified.
     *
     * @param name the subject that it speaks for
     * @param client the application that it was given to; null when it does not say
     */
    record SignedIn(String name, String client) implements Asker {

        static SignedIn of(JsonWebToken token) {
            var client = Optional.<Object>ofNullable(token.getClaim("azp"))
                    .or(() -> Optional.ofNullable(token.getClaim("client_id")))
                    .map(Object::toString)
                    .orElse(null);
            return new SignedIn(token.getSubject(), client);
        }
    }

    /** Somebody without a token, where none is needed. @param name the address that the connection comes from */
    record Stranger(String name) implements Asker {}

    /**
     * Somebody without a token where one is needed, or whose token was not taken: told why, and not let further.
     *
     * @param name the address that the connection comes from
     */
    record Refused(String name, ProblemException refusal) implements Asker {

        /** Whether the token was good a while ago: nobody guesses with one. */
        public boolean isExpired() {
            return refusal.code() == CommonProblem.TOKEN_EXPIRED;
        }
    }
}
