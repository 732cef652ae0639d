package vn.giamngheo.gateway.upstream;

import io.vertx.core.http.RequestOptions;
import java.net.URI;

/**
 * A service behind the gateway.
 *
 * @param name what problems and health call it
 */
public record Upstream(String name, URI address) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** A request to this service, still without method, headers and time limits. */
    public RequestOptions request(String pathAndQuery) {
        return new RequestOptions()
                .setSsl(isTls())
                .setHost(address.getHost())
                .setPort(port())
                .setURI(pathAndQuery);
    }

    private boolean isTls() {
        return "https".equals(address.getScheme());
    }

    private int port() {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return isTls() ? HTTPS : HTTP;
    }
}
