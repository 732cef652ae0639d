package vn.giamngheo.platform.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.trail.Trail;

/** Adds an act to a thing; the thing itself stays as it is. */
@ApplicationScoped
class RecordingAct {

    @Inject
    ActAccess access;

    @Inject
    Acts acts;

    @Inject
    Trail trail;

    ActView record(ActSubject kind, UUID id, ActRequest request) {
        var subject = access.toWrite(kind, id);
        if (request.act().issuedOn() != null) {
            request.act().requireCome("/act");
            kind.requireNotEnded(id, request.act().issuedOn().firstDay());
        }
        trail.concerns(kind.places(id));
        var act = acts.record(request.act(), request.role(), subject);
        return acts.of(subject, act).orElseThrow().with(List.of());
    }
}
