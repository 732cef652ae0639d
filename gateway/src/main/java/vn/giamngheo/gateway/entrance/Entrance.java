package vn.giamngheo.gateway.entrance;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.giamngheo.gateway.problem.Problems;
import vn.giamngheo.gateway.request.RequestId;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Wordless;

/** Stands before every route of the gateway, the framework's own included, and answers what none of them does. */
@Singleton
class Entrance {

    /** Before the identity, the body limit and the other filters of Quarkus, which read the path. */
    private static final int FIRST = -10_000;

    private static final Logger LOG = Logger.getLogger(Entrance.class);

    /** The failures that the framework itself finds. */
    private static final Map<Integer, CommonProblem> BY_STATUS = Map.of(
            400, CommonProblem.INVALID_PATH,
            404, CommonProblem.NOT_FOUND,
            405, CommonProblem.METHOD_NOT_ALLOWED,
            406, CommonProblem.NOT_ACCEPTABLE,
            500, CommonProblem.INTERNAL_ERROR);

    private final Admission admission;
    private final SafeHeaders safeHeaders;
    private final Pages pages;
    private final Problems problems;

    Entrance(Admission admission, EntranceSettings settings, Pages pages, Problems problems) {
        this.admission = admission;
        this.pages = pages;
        this.safeHeaders = new SafeHeaders(settings.strictTransportSecurity());
        this.problems = problems;
    }

    void stand(@Observes Router router) {
        router.route().order(FIRST).handler(Entrance::tellId).failureHandler(this::failed);
        router.route().order(FIRST + 1).handler(RequestLog::watch);
        router.route().order(FIRST + 2).handler(UnreadBody::watch);
        router.route().order(FIRST + 3).handler(safeHeaders::watch);
        router.route().order(FIRST + 4).handler(pages::watch);
        router.route().order(FIRST + 5).handler(this::admit);
        BY_STATUS.keySet().forEach(status -> router.errorHandler(status, this::failed));
    }

    private static void tellId(RoutingContext context) {
        context.response().putHeader(RequestId.HEADER, RequestId.of(context.request()));
        context.next();
    }

    private void admit(RoutingContext context) {
        admission
                .refusal(context.request())
                .or(() -> pages.refusal(context.request()))
                .ifPresentOrElse(refusal -> refuse(context, refusal), context::next);
    }

    private void refuse(RoutingContext context, ProblemException refusal) {
        if (refusal.code() == CommonProblem.METHOD_NOT_ALLOWED) {
            context.response().putHeader("Allow", Admission.ALLOWED);
        }
        problems.answer(context, refusal);
    }

    /** A target or a host that the router itself cannot read comes here without having come by {@link #admit}. */
    private void failed(RoutingContext context) {
        admission
                .refusal(context.request())
                .ifPresentOrElse(refusal -> refuse(context, refusal), () -> problems.answer(context, failure(context)));
    }

    private static ProblemException failure(RoutingContext context) {
        var code = BY_STATUS.getOrDefault(context.statusCode(), CommonProblem.INTERNAL_ERROR);
        if (code == CommonProblem.INTERNAL_ERROR) {
            LOG.error("a request failed", Wordless.of(context.failure()));
        }
        return new ProblemException(
                code, Where.request(), context.request().method().name());
    }
}
