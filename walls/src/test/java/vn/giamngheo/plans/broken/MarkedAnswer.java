package vn.giamngheo.plans.broken;

import jakarta.ws.rs.core.Response;
import vn.giamngheo.platform.rest.Edge;

/** Breaks nothing: it says that it belongs to the edge. */
@Edge
class MarkedAnswer {

    Response answer() {
        return Response.ok().build();
    }
}
