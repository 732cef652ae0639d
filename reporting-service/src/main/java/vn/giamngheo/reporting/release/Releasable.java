package vn.giamngheo.reporting.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.snapshot.Snapshot;
import vn.giamngheo.reporting.snapshot.SnapshotScope;

/**
 * The snapshots that together may be shown to everybody: of one province and year, on the places of the last day of the year
 * and, but for money, as recorded. So of each year every household is in one release, divided in one way: two ways would tell by
 * difference what each of them leaves out.
 */
@ApplicationScoped
class Releasable {

    /** Counts nobody, so two ways tell nothing of anybody; and where places merged within the year only restated it is right. */
    private static final String MONEY = "budget-execution";

    private static final String REVIEWS = "review-results";

    /** In which parts of a glance they go. */
    static final List<String> REPORTS = List.of(MONEY, "plan-progress", REVIEWS);

    private static final String PROVINCE = "province";

    @Inject
    SnapshotScope scope;

    /** @throws ProblemException 422 for what is not shown, or is none of the caller's */
    List<Snapshot> required(List<UUID> ids) {
        var found = new ArrayList<Snapshot>();
        for (var i = 0; i < ids.size(); i++) {
            found.add(required(ids.get(i), "/snapshots/" + i));
        }
        for (var i = 0; i < found.size(); i++) {
            requireOfOne(found.get(0), found.get(i), "/snapshots/" + i);
        }
        requireOnce(found);
        return found;
    }

    private Snapshot required(UUID id, String pointer) {
        var snapshot = scope.find(id)
                .orElseThrow(
                        () -> References.unknown(pointer, new Words("bản công bố", "snapshot"), id.toString(), ""));
        var where = Where.body(pointer);
        scope.requireWhole(snapshot, where);
        requireShown(snapshot, where);
        return snapshot;
    }

    private static void requireShown(Snapshot snapshot, Where where) {
        if (!REPORTS.contains(snapshot.report()) || !isOfTheWholeYear(snapshot)) {
            throw new ProblemException(
                    ReleaseProblem.NOT_FOR_EVERYBODY, where, snapshot.report(), String.join(", ", REPORTS));
        }
        if (!snapshot.area().level().equals(PROVINCE)) {
            throw new ProblemException(
                    ReleaseProblem.NOT_OF_A_PROVINCE, where, snapshot.area().code());
        }
        var lastDay = Period.year(snapshot.year()).to();
        if (snapshot.restated() && !snapshot.report().equals(MONEY)
                || !snapshot.tree().equals(lastDay)) {
            throw new ProblemException(ReleaseProblem.NOT_AS_RECORDED, where, lastDay);
        }
    }

    /** Reviews within the year, and what was decided by some of its days, are differences of those of the year. */
    private static boolean isOfTheWholeYear(Snapshot snapshot) {
        var parameters = snapshot.parameters();
        return !snapshot.report().equals(REVIEWS)
                || "yearly".equals(parameters.getOrDefault("kind", "yearly"))
                        && !parameters.containsKey("from")
                        && !parameters.containsKey("asOf");
    }

    private static void requireOfOne(Snapshot first, Snapshot other, String pointer) {
        if (!first.area().id().equals(other.area().id()) || first.year() != other.year()) {
            throw new ProblemException(
                    ReleaseProblem.OF_ANOTHER_PLACE_OR_YEAR,
                    Where.body(pointer),
                    other.id(),
                    other.area().code(),
                    String.valueOf(other.year()));
        }
    }

    private static void requireOnce(List<Snapshot> snapshots) {
        var reports = new HashSet<String>();
        for (var i = 0; i < snapshots.size(); i++) {
            var report = snapshots.get(i).report();
            if (!reports.add(report)) {
                throw new ProblemException(ReleaseProblem.RELEASED_TWICE, Where.body("/snapshots/" + i), report);
            }
        }
    }
}
