package vn.giamngheo.plans.broken;

import jakarta.ws.rs.core.Response;

/** A use case that answers for the resource. */
class HttpUseCase {

    Response decide() {
        return Response.ok().build();
    }
}
