package vn.giamngheo.gateway.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import vn.giamngheo.gateway.problem.Problems;
import vn.giamngheo.gateway.request.Step;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * Holds every copy against its owner. Only the gateway may ask all services at once; they do not ask one another. What
 * differs is looked at a second time: while people write, owner and copy are never seen at quite the same moment.
 */
@Singleton
class ReconciliationRoute {

    static final String PATH = "/api/v1/operations/reconciliation";

    private static final long BETWEEN_LOOKS_MILLIS = 1_000;

    private static final String ALLOWED = "GET, HEAD";

    private final ServiceFingerprints services;
    private final Problems problems;
    private final ObjectMapper json;
    private final Vertx vertx;

    ReconciliationRoute(ServiceFingerprints services, Problems problems, ObjectMapper json, Vertx vertx) {
        this.services = services;
        this.problems = problems;
        this.json = json;
        this.vertx = vertx;
    }

    void stand(@Observes Router router) {
        router.get(PATH).order(Step.OWN_ANSWER.order()).handler(this::answer);
        router.head(PATH).order(Step.OWN_ANSWER.order()).handler(this::answer);
        router.route(PATH).order(Step.OWN_ANSWER.order()).handler(this::refuse);
    }

    private void refuse(RoutingContext context) {
        var method = context.request().method().name();
        context.response().putHeader("Allow", ALLOWED);
        problems.answer(context, new ProblemException(CommonProblem.METHOD_NOT_ALLOWED, Where.request(), method));
    }

    private void answer(RoutingContext context) {
        var unknown = context.queryParams().names().stream().findFirst();
        if (unknown.isPresent()) {
            var name = unknown.get();
            problems.answer(
                    context, new ProblemException(CommonProblem.UNKNOWN_PARAMETER, Where.parameter(name), name));
            return;
        }
        context.request().resume();
        reconcile(context.request())
                .onSuccess(result -> send(context, 200, "application/json", text(result)))
                .onFailure(failure -> fail(context, failure));
    }

    private Future<Reconciliation> reconcile(HttpServerRequest asked) {
        return services.look(asked)
                .compose(first -> first.isEqual()
                        ? Future.succeededFuture(Reconciliation.of(first))
                        : pause().compose(over -> services.look(asked))
                                .map(second -> Reconciliation.of(second, first)));
    }

    private Future<Void> pause() {
        var over = Promise.<Void>promise();
        vertx.setTimer(BETWEEN_LOOKS_MILLIS, late -> over.complete());
        return over.future();
    }

    private String text(Reconciliation result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void fail(RoutingContext context, Throwable failure) {
        if (failure instanceof NotAnswered refused) {
            send(
                    context,
                    refused.status(),
                    refused.contentType(),
                    refused.body().toString());
        } else if (failure instanceof ProblemException problem) {
            problems.answer(context, problem);
        } else {
            context.fail(failure);
        }
    }

    private static void send(RoutingContext context, int status, String type, String body) {
        context.response().setStatusCode(status).putHeader("Content-Type", type).end(body);
    }
}
