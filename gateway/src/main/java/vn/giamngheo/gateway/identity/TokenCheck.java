package vn.giamngheo.gateway.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.giamngheo.gateway.request.Step;
import vn.giamngheo.gateway.upstream.UpstreamSettings;
import vn.giamngheo.platform.token.IssuerKeys;
import vn.giamngheo.platform.token.TokenFailure;
import vn.giamngheo.platform.token.TokenSettings;
import vn.giamngheo.platform.token.TrustedTokens;

/**
 * Lets nobody pass to a service without a valid token, but where none is needed; one is not verified again for a moment. The
 * services check it for themselves.
 */
@Singleton
class TokenCheck {

    private static final String AUTHORIZATION = "Authorization";

    private final HttpAuthenticator authenticator;
    private final IssuerKeys keys;
    private final TrustedTokens<Asker.SignedIn> trusted;

    /** Of paths that need no token, as they are sent: each has one spelling only. */
    private final Pattern open;

    TokenCheck(HttpAuthenticator authenticator, IssuerKeys keys, TokenSettings settings, UpstreamSettings upstreams) {
        this.authenticator = authenticator;
        this.keys = keys;
        this.trusted = new TrustedTokens<>(settings);
        this.open = Pattern.compile("/api/v1/(?:%s)(?:/.*)?".formatted(String.join("|", upstreams.open())));
    }

    void stand(@Observes Router router) {
        router.route("/api/*").order(Step.TOKEN_CHECK.order()).handler(this::check);
    }

    private void check(RoutingContext context) {
        // The check may wait for the issuer's keys; what comes of the body meanwhile must not be lost.
        context.request().pause();
        if (isOpen(context)) {
            pass(context, new Asker.Stranger(address(context)));
        } else {
            checkToken(context);
        }
    }

    private boolean isOpen(RoutingContext context) {
        return authorization(context) == null
                && open.matcher(context.request().path()).matches();
    }

    private void checkToken(RoutingContext context) {
        trusted.caller(authorization(context)).ifPresentOrElse(caller -> pass(context, caller), () -> verify(context));
    }

    private static String authorization(RoutingContext context) {
        return context.request().getHeader(AUTHORIZATION);
    }

    private void verify(RoutingContext context) {
        var authorization = authorization(context);
        // Not by the identity that Quarkus keeps with the request: that one answers a bad token itself.
        keys.checked(authorization, () -> authenticator
                        .attemptAuthentication(context)
                        .map(identity -> known(authorization, identity)))
                .subscribe()
                .with(caller -> pass(context, caller), failure -> refuse(context, failure));
    }

    private Asker.SignedIn known(String authorization, SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken verified) {
            var caller = Asker.SignedIn.of(verified);
            trusted.trust(authorization, verified, caller);
            return caller;
        }
        throw new AuthenticationFailedException();
    }

    private static void pass(RoutingContext context, Asker asker) {
        asker.sent(context);
        context.next();
    }

    /** It is counted first, whatever the reason: also while the issuer is silent nobody may try tokens without end. */
    private static void refuse(RoutingContext context, Throwable failure) {
        pass(context, new Asker.Refused(address(context), TokenFailure.problem(failure)));
    }

    private static String address(RoutingContext context) {
        return context.request().remoteAddress().hostAddress();
    }
}
