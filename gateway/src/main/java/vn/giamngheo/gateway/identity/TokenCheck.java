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
import org.jboss.logging.Logger;
import vn.giamngheo.gateway.problem.Problems;
import vn.giamngheo.gateway.upstream.UpstreamSettings;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Wordless;
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

    /** After the filter of Quarkus that prepares the identity, before the request is sent on. */
    private static final int BEFORE_FORWARDING = 1;

    private static final Logger LOG = Logger.getLogger(TokenCheck.class);

    private static final String AUTHORIZATION = "Authorization";

    private final HttpAuthenticator authenticator;
    private final IssuerKeys keys;
    private final TrustedTokens<KnownCaller> trusted;
    private final Problems problems;

    /** Of paths that need no token, as they are sent: each has one spelling only. */
    private final Pattern open;

    TokenCheck(
            HttpAuthenticator authenticator,
            IssuerKeys keys,
            TokenSettings settings,
            Problems problems,
            UpstreamSettings upstreams) {
        this.authenticator = authenticator;
        this.keys = keys;
        this.trusted = new TrustedTokens<>(settings);
        this.problems = problems;
        this.open = Pattern.compile("/api/v1/(?:%s)(?:/.*)?".formatted(String.join("|", upstreams.open())));
    }

    void stand(@Observes Router router) {
        router.route("/api/*").order(BEFORE_FORWARDING).handler(this::check);
    }

    private void check(RoutingContext context) {
        // The check may wait for the issuer's keys; what comes of the body meanwhile must not be lost.
        context.request().pause();
        if (isOpen(context)) {
            pass(context, KnownCaller.stranger(context.request().remoteAddress().hostAddress()));
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
        // Not by the identity that Quarkus keeps with the request: that one answers a bad token itself.
        keys.checked(authorization(context), () -> authenticator.attemptAuthentication(context))
                .map(identity -> known(authorization(context), identity))
                .subscribe()
                .with(caller -> pass(context, caller), failure -> refuse(context, failure));
    }

    private KnownCaller known(String authorization, SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken verified) {
            var caller = KnownCaller.of(verified);
            trusted.trust(authorization, verified, caller);
            return caller;
        }
        throw new AuthenticationFailedException();
    }

    private static void pass(RoutingContext context, KnownCaller caller) {
        caller.sent(context);
        context.next();
    }

    private void refuse(RoutingContext context, Throwable failure) {
        var problem = TokenFailure.problem(failure);
        if (problem.code() == CommonProblem.SERVICE_UNAVAILABLE) {
            LOG.error("a token could not be checked", Wordless.of(failure));
            problems.answer(context, problem);
        } else {
            pass(context, KnownCaller.refused(context.request().remoteAddress().hostAddress(), problem));
        }
    }
}
