package vn.giamngheo.gateway.limit;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import vn.giamngheo.gateway.identity.Asker;
import vn.giamngheo.gateway.problem.Problems;
import vn.giamngheo.gateway.request.Step;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Sends nobody on who asks too often, and tells everybody how much is left. */
@Singleton
class RateLimiting {

    private final Limits limits;
    private final Problems problems;

    RateLimiting(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    void stand(@Observes Router router) {
        router.route("/api/*").order(Step.RATE_LIMITING.order()).handler(this::limit);
    }

    private void limit(RoutingContext context) {
        limits.count(context.request(), Asker.of(context))
                .ifPresentOrElse(standing -> decide(context, standing), () -> goOn(context));
    }

    private void decide(RoutingContext context, Standing standing) {
        var response = context.response();
        response.putHeader("RateLimit-Policy", standing.policyHeader()).putHeader("RateLimit", standing.header());
        if (standing.isRefused()) {
            var seconds = standing.secondsToWait();
            response.putHeader("Retry-After", String.valueOf(seconds));
            problems.answer(context, new ProblemException(CommonProblem.TOO_MANY_REQUESTS, Where.request(), seconds));
        } else {
            goOn(context);
        }
    }

    /** Whose token was not taken is told so here, where it has been counted. */
    private void goOn(RoutingContext context) {
        if (Asker.of(context) instanceof Asker.Refused refused) {
            problems.answer(context, refused.refusal());
        } else {
            context.next();
        }
    }
}
