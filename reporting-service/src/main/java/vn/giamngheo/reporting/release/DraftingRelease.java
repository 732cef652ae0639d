package vn.giamngheo.reporting.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.value.Ids;
import vn.giamngheo.reporting.duty.OwnPlaces;
import vn.giamngheo.reporting.snapshot.Snapshot;
import vn.giamngheo.reporting.stored.StoredJson;

/** Drafts a release: what everybody would read is made now and stays the same, so that who decides sees what it will be. */
@ApplicationScoped
class DraftingRelease {

    private static final String SUBJECT = "figure_release";

    @Inject
    Releasable releasable;

    @Inject
    Glancing glancing;

    @Inject
    Releases releases;

    @Inject
    OwnPlaces own;

    @Inject
    Acts acts;

    @Inject
    StoredJson json;

    @Inject
    Caller caller;

    /** @throws ProblemException 422 when the snapshots or the act are none to release; 403 of another place */
    UUID draft(ReleaseRequest request) {
        var snapshots = releasable.required(request.snapshots());
        own.require(snapshots.get(0).area(), snapshots.get(0).tree(), Where.body("/snapshots"));
        requireSigned(request.act());
        var id = Ids.next();
        var act = acts.record(request.act(), ActRole.DECISION, new Subject(SUBJECT, id));
        var body = json.write(glancing.at(snapshots, request.act())).getBytes(StandardCharsets.UTF_8);
        releases.insert(release(id, snapshots, act, body), body);
        return id;
    }

    private Release release(UUID id, List<Snapshot> snapshots, UUID act, byte[] body) {
        var first = snapshots.get(0);
        return new Release(
                id,
                first.area().id(),
                first.area().code(),
                first.year(),
                first.tree(),
                ReleaseState.DRAFT,
                snapshots.stream().map(Snapshot::id).toList(),
                sha256(body),
                glancing.threshold(),
                caller.subject(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                act);
    }

    private static void requireSigned(Act act) {
        if (!act.signed()) {
            throw new ProblemException(ReleaseProblem.DECISION_NOT_SIGNED, Where.body("/act"));
        }
        act.requireCome("/act");
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
