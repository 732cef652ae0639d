package vn.giamngheo.gateway.identity;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who asks, by a token that was verified; or from where, at a route that needs none.
 *
 * @param subject whom the token speaks for; of a stranger the address
 * @param client the application that the token was given to; null when the token does not say
 * @param isStranger whether no token was shown, where none is needed
 */
public record KnownCaller(String subject, String client, boolean isStranger) {

    private static final String KEY = KnownCaller.class.getName();

    static KnownCaller of(JsonWebToken token) {
        var client = Optional.<Object>ofNullable(token.getClaim("azp"))
                .or(() -> Optional.ofNullable(token.getClaim("client_id")))
                .map(Object::toString)
                .orElse(null);
        return new KnownCaller(token.getSubject(), client, false);
    }

    /** Somebody without a token. @param address from which the connection comes */
    static KnownCaller stranger(String address) {
        return new KnownCaller(address, null, true);
    }

    /** Who sent a request that has come past the check of its token. */
    public static KnownCaller of(RoutingContext context) {
        return context.get(KEY);
    }

    void sent(RoutingContext context) {
        context.put(KEY, this);
    }
}
