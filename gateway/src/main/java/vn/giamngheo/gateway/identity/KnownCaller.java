package vn.giamngheo.gateway.identity;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

/**
 * Who asks, by a token that was verified; or from where, at a route that needs none and with a token that is not taken.
 *
 * @param subject whom the token speaks for; of a stranger the address
 * @param client the application that the token was given to; null when the token does not say
 * @param isStranger whether no token was shown, where none is needed
 * @param refusal why the token was not taken; null when it was
 */
public record KnownCaller(String subject, String client, boolean isStranger, ProblemException refusal) {

    private static final String KEY = KnownCaller.class.getName();

    static KnownCaller of(JsonWebToken token) {
        var client = Optional.<Object>ofNullable(token.getClaim("azp"))
                .or(() -> Optional.ofNullable(token.getClaim("client_id")))
                .map(Object::toString)
                .orElse(null);
        return new KnownCaller(token.getSubject(), client, false, null);
    }

    /** Somebody without a token. @param address from which the connection comes */
    static KnownCaller stranger(String address) {
        return new KnownCaller(address, null, true, null);
    }

    /** Somebody who has shown no good token: counted, told why, and not let further. @param address of the connection */
    static KnownCaller refused(String address, ProblemException refusal) {
        return new KnownCaller(address, null, true, refusal);
    }

    /** Whether a token was shown that is bad. One that was good a while ago is not. */
    public boolean isGuessing() {
        return refusal != null && refusal.code() != CommonProblem.TOKEN_EXPIRED;
    }

    /** Who sent a request that has come past the check of its token. */
    public static KnownCaller of(RoutingContext context) {
        return context.get(KEY);
    }

    void sent(RoutingContext context) {
        context.put(KEY, this);
    }
}
