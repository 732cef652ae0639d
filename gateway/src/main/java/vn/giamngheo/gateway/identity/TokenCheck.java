package vn.giamngheo.gateway.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;
import vn.giamngheo.gateway.problem.Problems;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Wordless;

/** Lets nobody pass to a service without a valid token. The services check it again for themselves. */
@Singleton
class TokenCheck {

    /** After the filter of Quarkus that prepares the identity, before the request is sent on. */
    private static final int BEFORE_FORWARDING = 1;

    private static final Logger LOG = Logger.getLogger(TokenCheck.class);

    private final HttpAuthenticator authenticator;
    private final Problems problems;

    TokenCheck(HttpAuthenticator authenticator, Problems problems) {
        this.authenticator = authenticator;
        this.problems = problems;
    }

    void stand(@Observes Router router) {
        router.route("/api/*").order(BEFORE_FORWARDING).handler(this::check);
    }

    private void check(RoutingContext context) {
        // The check may wait for the issuer's keys; what comes of the body meanwhile must not be lost.
        context.request().pause();
        // Not by the identity that Quarkus keeps with the request: that one answers a bad token itself.
        authenticator
                .attemptAuthentication(context)
                .subscribe()
                .with(identity -> decide(context, identity), failure -> refuse(context, failure));
    }

    private void decide(RoutingContext context, SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            problems.answer(context, new ProblemException(CommonProblem.UNAUTHENTICATED));
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, Throwable failure) {
        problems.answer(context, failure instanceof AuthenticationFailedException ? refusal(failure) : broken(failure));
    }

    private static ProblemException refusal(Throwable failure) {
        return new ProblemException(isExpired(failure) ? CommonProblem.TOKEN_EXPIRED : CommonProblem.UNAUTHENTICATED);
    }

    private static boolean isExpired(Throwable failure) {
        return failure != null
                && (failure instanceof InvalidJwtException invalid && invalid.hasExpired()
                        || isExpired(failure.getCause()));
    }

    private static ProblemException broken(Throwable failure) {
        LOG.error("a token could not be checked", Wordless.of(failure));
        return new ProblemException(CommonProblem.SERVICE_UNAVAILABLE, Where.request(), "OIDC");
    }
}
