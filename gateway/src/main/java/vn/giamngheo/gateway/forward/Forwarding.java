package vn.giamngheo.gateway.forward;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.gateway.problem.Problems;
import vn.giamngheo.gateway.request.Step;
import vn.giamngheo.gateway.upstream.Upstream;
import vn.giamngheo.gateway.upstream.Upstreams;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

/** Sends each request on to the service that its path belongs to. */
@Singleton
class Forwarding {

    private final Upstreams upstreams;
    private final Problems problems;
    private final Map<Upstream, HttpProxy> proxies;

    Forwarding(Upstreams upstreams, Problems problems, ProxyMaker proxies) {
        this.upstreams = upstreams;
        this.problems = problems;
        this.proxies = upstreams.all().stream().collect(Collectors.toMap(Function.identity(), proxies::to));
    }

    void stand(@Observes Router router) {
        router.route("/api/*").order(Step.FORWARDING.order()).handler(this::forward);
    }

    private void forward(RoutingContext context) {
        upstreams
                .answering(context.request().path())
                .ifPresentOrElse(
                        upstream -> proxies.get(upstream).handle(context.request()),
                        () -> problems.answer(context, new ProblemException(CommonProblem.NOT_FOUND)));
    }
}
