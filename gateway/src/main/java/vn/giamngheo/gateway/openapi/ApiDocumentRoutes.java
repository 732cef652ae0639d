package vn.giamngheo.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Shows what can be asked, and what is told by events; whoever comes to the door without a question is led there. */
@Singleton
class ApiDocumentRoutes {

    private static final int SEE_OTHER = 303;
    private static final String JSON = "application/json";

    private final ApiDocument document;
    private final Buffer events = read("/asyncapi.json");

    ApiDocumentRoutes(ApiDocument document) {
        this.document = document;
    }

    private static Buffer read(String resource) {
        try (var file = ApiDocumentRoutes.class.getResourceAsStream(resource)) {
            return Buffer.buffer(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void stand(@Observes Router router) {
        router.get("/openapi").handler(this::show);
        router.get("/asyncapi").handler(this::showEvents);
        router.get("/").handler(this::lead);
    }

    private void show(RoutingContext context) {
        document.get().onSuccess(merged -> send(context, merged)).onFailure(context::fail);
    }

    private static void send(RoutingContext context, ObjectNode merged) {
        context.response().putHeader("Content-Type", JSON).end(merged.toString());
    }

    private void showEvents(RoutingContext context) {
        context.response().putHeader("Content-Type", JSON).end(events);
    }

    private void lead(RoutingContext context) {
        context.response()
                .setStatusCode(SEE_OTHER)
                .putHeader("Location", "/docs")
                .end();
    }
}
