package vn.giamngheo.gateway.forward;

import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;
import vn.giamngheo.gateway.problem.Problems;
import vn.giamngheo.gateway.request.RequestId;
import vn.giamngheo.gateway.upstream.Upstream;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Says in the language of the API what the proxy would say with an empty 502. */
final class FailuresAsProblems implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(FailuresAsProblems.class);

    private final Upstream upstream;
    private final Problems problems;

    FailuresAsProblems(Upstream upstream, Problems problems) {
        this.upstream = upstream;
        this.problems = problems;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest().recover(failure -> Future.succeededFuture(answer(context, failure)));
    }

    private ProxyResponse answer(ProxyContext context, Throwable failure) {
        var request = context.request();
        return problems.answerTo(request.proxiedRequest(), problem(context, failure))
                .inPlaceOf(request);
    }

    private ProblemException problem(ProxyContext context, Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        if (!(failure instanceof Resting)) {
            LOG.warnf(
                    "%s, request %s: %s",
                    upstream.name(), RequestId.known(context.request().proxiedRequest()), failure);
        }
        return new ProblemException(code(failure), Where.request(), upstream.name());
    }

    private static CommonProblem code(Throwable failure) {
        if (failure instanceof Unreachable || failure instanceof Resting) {
            return CommonProblem.SERVICE_UNAVAILABLE;
        }
        return failure instanceof TooSlow ? CommonProblem.UPSTREAM_TIMEOUT : CommonProblem.UPSTREAM_UNREADABLE;
    }
}
