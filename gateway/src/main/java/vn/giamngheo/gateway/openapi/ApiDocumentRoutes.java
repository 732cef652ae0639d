package vn.giamngheo.gateway.openapi;

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

    private final ApiDocument document;
    private final WrittenDocument events = read("/asyncapi.json");

    ApiDocumentRoutes(ApiDocument document) {
        this.document = document;
    }

    private static WrittenDocument read(String resource) {
        try (var file = ApiDocumentRoutes.class.getResourceAsStream(resource)) {
            return WrittenDocument.of(file.readAllBytes());
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
