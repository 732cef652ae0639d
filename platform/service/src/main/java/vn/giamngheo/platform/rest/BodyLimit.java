package vn.giamngheo.platform.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.giamngheo.platform.exports.TableFormat;

/**
 * Keeps every body but that of an import below the ordinary limit. The framework has one limit for all routes, which
 * has to be that of the imports.
 */
@ApplicationScoped
class BodyLimit {

    private static final String IMPORTS = "/imports";

    /** After the limit of the framework, before whatever reads a body. */
    private static final int AFTER_FRAMEWORK = -1;

    private static final int TOO_LARGE = 413;

    @ConfigProperty(name = "body-limit")
    MemorySize limit;

    void stand(@Observes Router router) {
        router.route().order(AFTER_FRAMEWORK).handler(this::limit);
    }

    private void limit(RoutingContext context) {
        if (isImport(context)) {
            context.next();
            return;
        }
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > limit.asLongValue()) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            context.fail(TOO_LARGE);
        } else {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit.asLongValue());
            context.next();
        }
    }

    /** By the type too: no other resource reads these types, whatever trick is played with the path. */
    private static boolean isImport(RoutingContext context) {
        return context.request().method() == HttpMethod.POST
                && context.request().path().endsWith(IMPORTS)
                && TableFormat.ofMediaType(context.request().getHeader(HttpHeaders.CONTENT_TYPE))
                        .filter(type -> type != TableFormat.JSON)
                        .isPresent();
    }
}
