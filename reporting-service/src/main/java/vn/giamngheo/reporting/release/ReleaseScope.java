package vn.giamngheo.reporting.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.reporting.duty.OwnPlaces;

/** A release is the business of its own place: not of whoever is above it, and not of what lies below. */
@ApplicationScoped
class ReleaseScope {

    @Inject
    Releases releases;

    @Inject
    OwnPlaces own;

    /** @throws ProblemException 404 when there is none, or it is none of the caller's */
    Release readable(UUID id) {
        return releases.byId(id)
                .filter(release -> releases.isSeen(release.id()))
                .orElseThrow(ReleaseScope::notFound);
    }

    /** Locked for a change. @throws ProblemException as {@link #readable}, 403 for everybody but its own place */
    Release changeable(UUID id) {
        readable(id);
        var release = releases.locked(id).orElseThrow(ReleaseScope::notFound);
        if (!own.isOwn(release.areaId(), release.tree())) {
            throw new ProblemException(CommonProblem.FORBIDDEN_PLACE, Where.request(), release.areaCode());
        }
        return release;
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND);
    }
}
