package vn.giamngheo.gateway.entrance;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Tells the operator when the gateway does without the native transport, which costs some of its pace and nothing else. */
@Singleton
class Sockets {

    private static final Logger LOG = Logger.getLogger(Sockets.class);

    void tell(@Observes StartupEvent started, Vertx vertx) {
        if (!vertx.isNativeTransportEnabled()) {
            LOG.warn("The native transport does not load here: the sockets are Java's");
        }
    }
}
