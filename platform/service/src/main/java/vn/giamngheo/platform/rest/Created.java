package vn.giamngheo.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer to a request that made something. */
public final class Created {

    private Created() {}

    /**
     * @param path where it is, without scheme and host: the client knows the gateway's address, this service does not
     */
    public static Response at(String path, Object entity) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, path)
                .entity(entity)
                .build();
    }
}
