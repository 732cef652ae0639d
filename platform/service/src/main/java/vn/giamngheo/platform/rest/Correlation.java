package vn.giamngheo.platform.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id that follows one request from the gateway through the services and their events into the logs. */
@RequestScoped
public class Correlation {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    @Inject
    HttpServerRequest request;

    private String id;

    public String id() {
        if (id == null) {
            var given = request.getHeader(HEADER);
            id = given != null && FORM.matcher(given).matches()
                    ? given
                    : UUID.randomUUID().toString();
        }
        return id;
    }
}
