package vn.giamngheo.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import vn.giamngheo.gateway.upstream.UpstreamSettings.PaceSettings;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

/** Looks again and again whether enough of a body comes: one that stops or trickles holds a connection of a service. */
final class Pace {

    private final Vertx vertx;
    private final PaceSettings settings;

    Pace(Vertx vertx, PaceSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
    }

    /** @param sent completes when all of the body has been sent on, or will not be */
    void watch(CountedStream body, Future<?> sent) {
        var timer = vertx.setPeriodic(settings.span().toMillis(), again -> look(body));
        sent.onComplete(done -> vertx.cancelTimer(timer));
    }

    private void look(CountedStream body) {
        if (body.isTrickling(settings.least().asLongValue())) {
            body.refuse(new ProblemException(CommonProblem.REQUEST_TOO_SLOW));
        }
    }
}
