package vn.giamngheo.reporting.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;

/** A snapshot is read by whoever reads its report and has all of its place, each time anew. */
@ApplicationScoped
public class SnapshotScope {

    @Inject
    Snapshots snapshots;

    @Inject
    Catalogue catalogue;

    @Inject
    Coverage coverage;

    @Inject
    Caller caller;

    /** The names of the reports that the caller reads. */
    List<String> reports() {
        return catalogue.readBy(caller::hasRole);
    }

    /** SQL: whether the caller may know of a row {@code t}. */
    String seen() {
        var names = reports().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return names.isEmpty() ? "false" : Snapshots.SEEN + " and t.report in (" + names + ")";
    }

    /** @return empty when there is none, or it is none of the caller's */
    public Optional<Snapshot> find(UUID id) {
        return snapshots
                .byId(id)
                .filter(snapshot -> reports().contains(snapshot.report()))
                .filter(snapshot -> snapshots.isSeen(snapshot.id()));
    }

    /** @throws ProblemException 404 when there is none, or it is none of the caller's */
    Snapshot known(UUID id) {
        return find(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** @throws ProblemException as {@link #known}; 403 when figures in it are not the caller's to see */
    Snapshot readable(UUID id) {
        var snapshot = known(id);
        requireWhole(snapshot, Where.request());
        return snapshot;
    }

    /** @throws ProblemException 403 when figures in it are not the caller's to see */
    public void requireWhole(Snapshot snapshot, Where where) {
        var latest = catalogue.named(snapshot.report()).latest(snapshot.year(), snapshot.parameters());
        if (!coverage.isWhole(snapshot.area().id(), snapshot.tree(), latest, snapshot.restated())) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN_PLACE, where, snapshot.area().code());
        }
    }
}
