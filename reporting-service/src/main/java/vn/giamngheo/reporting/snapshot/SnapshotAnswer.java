package vn.giamngheo.reporting.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import vn.giamngheo.platform.rest.Edge;
import vn.giamngheo.reporting.freshness.Dated;

/** Answers with the bytes of a snapshot, which are read only for whoever does not have them. */
@Edge
@ApplicationScoped
class SnapshotAnswer {

    @Inject
    Snapshots snapshots;

    Response to(Request request, Snapshot snapshot) {
        var tag = new EntityTag(snapshot.sha256());
        var known = request.evaluatePreconditions(tag);
        var answer = isUnchanged(known)
                ? known
                : Response.ok(snapshots.body(snapshot.id()), MediaType.APPLICATION_JSON_TYPE);
        return answer.tag(tag)
                .header(HttpHeaders.CONTENT_LOCATION, "/api/v1/snapshots/" + snapshot.id())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Authorization")
                .header(Dated.DATA_AS_OF, snapshot.dataAsOf())
                .build();
    }

    private static boolean isUnchanged(Response.ResponseBuilder known) {
        return known != null && known.build().getStatus() == Response.Status.NOT_MODIFIED.getStatusCode();
    }
}
