package vn.giamngheo.gateway.entrance;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes no new connections once the gateway, told to stop, has gone on for long enough. Without an end to what comes, it would
 * never have ended what it has begun, and would have to cut off the last of it.
 */
@Singleton
class Departure {

    private static final int AFTER_THE_ENTRANCE = -9_990;

    private final Vertx vertx;
    private final long delayMillis;
    private volatile boolean isDue;

    /** @param delay for which it goes on, while it says that it is not ready any more */
    Departure(Vertx vertx, @ConfigProperty(name = "quarkus.shutdown.delay") Duration delay) {
        this.vertx = vertx;
        this.delayMillis = delay.toMillis();
    }

    void stand(@Observes Router router) {
        router.route().order(AFTER_THE_ENTRANCE).handler(this::watch);
    }

    void begin(@Observes ShutdownDelayInitiatedEvent told) {
        if (delayMillis == 0) {
            isDue = true;
        } else {
            vertx.setTimer(delayMillis, over -> isDue = true);
        }
    }

    /** Whoever comes now is the last one. */
    private void watch(RoutingContext context) {
        if (isDue) {
            var connection = (ConnectionBase) context.request().connection();
            connection.channel().parent().close();
        }
        context.next();
    }
}
