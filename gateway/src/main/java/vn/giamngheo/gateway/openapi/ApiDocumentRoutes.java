package vn.giamngheo.gateway.openapi;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.giamngheo.gateway.problem.Problems;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Shows what can be asked, and what is told by events; whoever comes to the door without a question is led there. */
@Singleton
class ApiDocumentRoutes {

    private static final int SEE_OTHER = 303;

    private static final List<HttpMethod> READING = List.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final String ALLOWED = "GET, HEAD";

    private final ApiDocument document;
    private final Problems problems;
    private final WrittenDocument events = read("/asyncapi.json");

    ApiDocumentRoutes(ApiDocument document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    private static WrittenDocument read(String resource) {
        try (var file = ApiDocumentRoutes.class.getResourceAsStream(resource)) {
            return WrittenDocument.of(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void stand(@Observes Router router) {
        stand(router, "/openapi", this::show);
        stand(router, "/asyncapi", this::showEvents);
        stand(router, "/", this::lead);
    }

    private void stand(Router router, String path, Handler<RoutingContext> answer) {
        READING.forEach(method -> router.route(method, path).handler(answer));
        router.route(path).handler(this::refuse);
    }

    private void refuse(RoutingContext context) {
        var method = context.request().method().name();
        context.response().putHeader("Allow", ALLOWED);
        problems.answer(context, new ProblemException(CommonProblem.METHOD_NOT_ALLOWED, Where.request(), method));
    }

    private void show(RoutingContext context) {
        document.get().onSuccess(written -> written.answer(context.request())).onFailure(context::fail);
    }

    private void showEvents(RoutingContext context) {
        events.answer(context.request());
    }

    private void lead(RoutingContext context) {
        context.response()
                .setStatusCode(SEE_OTHER)
                .putHeader("Location", "/docs")
                .end();
    }
}
