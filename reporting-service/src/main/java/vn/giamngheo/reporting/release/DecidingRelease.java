package vn.giamngheo.reporting.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.rest.Preconditions;

/** Shows a release to everybody, or no longer. Nobody does the first alone: who drafted it does not publish it. */
@ApplicationScoped
class DecidingRelease {

    @Inject
    ReleaseScope scope;

    @Inject
    Releases releases;

    @Inject
    Preconditions preconditions;

    @Inject
    Caller caller;

    void publish(UUID id) {
        var release = inState(id, Set.of(ReleaseState.DRAFT));
        if (caller.isOneOf(release.draftedBy())) {
            throw new ProblemException(ReleaseProblem.NOT_BY_WHO_DRAFTED);
        }
        if (releases.isOlderThanPublished(release)) {
            throw new ProblemException(ReleaseProblem.NEWER_RELEASE_PUBLISHED);
        }
        releases.publish(release);
    }

    /** A draft, too, is then published no more. */
    void withdraw(UUID id, String reason) {
        inState(id, Set.of(ReleaseState.DRAFT, ReleaseState.PUBLISHED));
        releases.withdraw(id, reason.strip());
    }

    private Release inState(UUID id, Set<ReleaseState> states) {
        var release = scope.changeable(id);
        if (!states.contains(release.state())) {
            throw new ProblemException(
                    ReleaseProblem.RELEASE_NOT_OPEN,
                    Where.request(),
                    release.state().words());
        }
        preconditions.honour(release);
        return release;
    }
}
