package vn.giamngheo.gateway.upstream;

import io.vertx.core.http.RequestOptions;
import java.net.URI;

/**
 * A service behind the gateway.
 *
 * @param name what problems and health call it
 */
public record Upstream(String name, URI address) {

    /** A request to this service, still without method, headers and time limits. */
    public RequestOptions request(String pathAndQuery) {
        return new RequestOptions()
                .setAbsoluteURI(address.resolve("/").toString())
                .setURI(pathAndQuery);
    }
}
