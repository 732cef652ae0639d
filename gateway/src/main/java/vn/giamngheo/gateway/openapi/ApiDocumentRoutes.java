package vn.giamngheo.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Shows what can be asked; whoever comes to the door without a question is led there. */
@Singleton
class ApiDocumentRoutes {

    private static final int SEE_OTHER = 303;

    private final ApiDocument document;

    ApiDocumentRoutes(ApiDocument document) {
        this.document = document;
    }

    void stand(@Observes Router router) {
        router.get("/openapi").handler(this::show);
        router.get("/").handler(this::lead);
    }

    private void show(RoutingContext context) {
        document.get().onSuccess(merged -> send(context, merged)).onFailure(context::fail);
    }

    private static void send(RoutingContext context, ObjectNode merged) {
        context.response().putHeader("Content-Type", "application/json").end(merged.toString());
    }

    private void lead(RoutingContext context) {
        context.response()
                .setStatusCode(SEE_OTHER)
                .putHeader("Location", "/docs")
                .end();
    }
}
