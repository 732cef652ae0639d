package vn.giamngheo.platform.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Holds each route to its own limit: JSON is small, files are not. The framework knows one limit only, which must be
 * that of the largest files.
 */
@Singleton
class BodyLimits {

    @Inject
    BodySettings settings;

    void stand(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::limit);
    }

    private void limit(RoutingContext context) {
        var limit = limit(context.request()).asLongValue();
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > limit) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            context.response()
                    .endHandler(ended -> context.request().connection().close());
            context.response().setStatusCode(413).end();
            return;
        }
        if (length == null) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
        }
        context.next();
    }

    private MemorySize limit(HttpServerRequest request) {
        var path = request.path();
        return request.method() == HttpMethod.POST
                ? settings.upload().getOrDefault(path.substring(path.lastIndexOf('/') + 1), settings.limit())
                : settings.limit();
    }
}
