package vn.giamngheo.indicators.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.giamngheo.platform.http.ProblemException;

/** Approves many figures, each by itself; in one order of rows, so that two such requests wait for each other. */
@ApplicationScoped
class ApprovingObservations {

    @Inject
    ApprovingObservation approving;

    /** @return what became of each, in their order */
    List<Taken> approve(ApprovalsRequest request) {
        var taken = new TreeMap<Integer, Taken>();
        var rows = request.observations();
        inOrderOfIds(rows).forEach(position -> taken.put(position, attempt(rows.get(position))));
        return List.copyOf(taken.values());
    }

    private static List<Integer> inOrderOfIds(List<ApprovalsRequest.Row> rows) {
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparing(position -> rows.get(position).id()))
                .toList();
    }

    private Taken attempt(ApprovalsRequest.Row row) {
        try {
            var approved = approving.approve(row.id(), row.approval());
            return new Taken(Result.APPROVED, approved, null);
        } catch (ProblemException refused) {
            return Taken.refused(refused);
        }
    }
}
