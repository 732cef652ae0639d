package vn.giamngheo.platform.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to listen on an address that others can reach while tokens are checked against a development key: such
 * a key can be read by whoever may read the data folder.
 */
@ApplicationScoped
class ExposureGuard {

    void check(
            @Observes StartupEvent event,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer)
            throws UnknownHostException {
        if (issuer.isEmpty() && !InetAddress.getByName(host).isLoopbackAddress()) {
            throw new IllegalStateException("quarkus.http.host=" + host
                    + " can be reached from other machines: set quarkus.oidc.auth-server-url to an OIDC issuer first");
        }
    }
}
