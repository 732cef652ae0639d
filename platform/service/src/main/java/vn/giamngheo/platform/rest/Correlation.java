package vn.giamngheo.platform.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The id that follows one request from the gateway through the services and their events into the logs. */
@RequestScoped
public class Correlation {

    public static final String HEADER = "X-Request-Id";

    @Inject
    HttpServerRequest request;

    private String id;

    public String id() {
        if (id == null) {
            var given = request.getHeader(HEADER);
            id = given == null ? UUID.randomUUID().toString() : given;
        }
        return id;
    }
}
