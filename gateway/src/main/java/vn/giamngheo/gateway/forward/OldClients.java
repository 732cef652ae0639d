package vn.giamngheo.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import vn.giamngheo.gateway.problem.Problems;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * Finds out the length of an answer for clients of HTTP/1.0, which could not tell half of it from the whole otherwise. What is
 * too long to be held for that they must ask for with HTTP/1.1.
 */
final class OldClients implements ProxyInterceptor {

    private static final int MOST = 4 << 20;

    private final Problems problems;

    OldClients(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        return isLengthMissing(context)
                ? held(context).compose(known -> context.sendResponse())
                : context.sendResponse();
    }

    private static boolean isLengthMissing(ProxyContext context) {
        var body = context.response().getBody();
        return body != null
                && body.length() < 0
                && context.request().proxiedRequest().version() == HttpVersion.HTTP_1_0;
    }

    private Future<Void> held(ProxyContext context) {
        var known = Promise.<Void>promise();
        var whole = Buffer.buffer();
        context.response().getBody().stream()
                .exceptionHandler(failure -> refuse(context, known, CommonProblem.UPSTREAM_UNREADABLE))
                .endHandler(ended -> {
                    context.response().setBody(Body.body(whole));
                    known.tryComplete();
                })
                .handler(part -> {
                    if (whole.appendBuffer(part).length() > MOST) {
                        refuse(context, known, CommonProblem.HTTP_VERSION_NOT_SUPPORTED);
                        Exchange.of(context).abandon();
                    }
                })
                .resume();
        return known.future();
    }

    private void refuse(ProxyContext context, Promise<Void> known, CommonProblem why) {
        if (!known.future().isComplete()) {
            problems.answerTo(
                            context.request().proxiedRequest(),
                            new ProblemException(why, Where.request(), (MOST >> 20) + " MiB"))
                    .inPlaceOf(context.response());
            known.complete();
        }
    }
}
