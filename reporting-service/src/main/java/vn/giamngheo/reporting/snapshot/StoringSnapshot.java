package vn.giamngheo.reporting.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import vn.giamngheo.platform.command.Idempotent;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.rest.Created;
import vn.giamngheo.platform.rest.Edge;

/** Stores what was made before, in the transaction of its key: a report is not made while a transaction waits for it. */
@Edge
@ApplicationScoped
class StoringSnapshot {

    @Inject
    Snapshots snapshots;

    @Inject
    Attempt attempt;

    @Inject
    Caller caller;

    /** @param request what the key is held against */
    @Idempotent
    Response store(PublicationRequest request) {
        var id = snapshots.add(attempt.drafts().get(0), Snapshots.Reason.askedBy(caller.subject()));
        return Created.at("/api/v1/snapshots/" + id, snapshots.byId(id).orElseThrow());
    }
}
