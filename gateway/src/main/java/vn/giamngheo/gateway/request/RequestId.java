package vn.giamngheo.gateway.request;

import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The id by which one request is found in the logs of every service: the client's own, else a new one. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private RequestId() {}

    /** The id of this request; an unfit or missing one is replaced in its headers. */
    public static String of(HttpServerRequest request) {
        var given = request.headers().getAll(HEADER);
        if (given.size() == 1 && ACCEPTED.matcher(given.get(0)).matches()) {
            return given.get(0);
        }
        // Unlike any other, but no secret.
        var random = ThreadLocalRandom.current();
        var made = new UUID(random.nextLong(), random.nextLong()).toString();
        request.headers().set(HEADER, made);
        return made;
    }

    /** The id of a request that has come in by the entrance, which has looked at it. */
    public static String known(HttpServerRequest request) {
        return request.getHeader(HEADER);
    }
}
