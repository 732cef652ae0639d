package vn.giamngheo.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Holdings;
import vn.giamngheo.reporting.restatement.Named;
import vn.giamngheo.reporting.restatement.OffTree;

/** Reports what a year's reviews found at a place and below it. */
@ApplicationScoped
public class ReportingReview {

    private static final Flow STILL = new Flow(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
    private static final Counts NOTHING = new Counts(0L, Share.NONE, Share.NONE, Share.NONE, Share.NONE, STILL, STILL);

    @Inject
    ResultRows rows;

    @Inject
    Holdings holdings;

    @Inject
    Jdbi jdbi;

    /** From one state of the database. */
    public ReviewReport report(Place place, ReviewFilter filter) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> report(place, filter, handle));
    }

    private ReviewReport report(Place place, ReviewFilter filter, Handle handle) {
        var year = new ReviewedYears(rows, holdings.sideBySide(filter.area(), List.of(), filter.tree(), handle))
                .of(filter);
        var total = year.at(filter.area())
                .orElseGet(() -> new PlaceResult(ReportArea.of(place), 0, 0, List.of(), NOTHING, NOTHING, null));
        var offTree = Stream.concat(Stream.of(total), year.below().stream())
                .map(each -> each.place().id())
                .collect(Collectors.toMap(each -> each, year::offTree));
        var named = Named.of(
                offTree.values().stream().flatMap(Set::stream).collect(Collectors.toSet()),
                List.of(),
                filter.tree(),
                handle);
        return new ReviewReport(
                filter.year(),
                filter.kind(),
                filter.standard(),
                filter.tree(),
                filter.from(),
                filter.asOf(),
                with(total, offTree, named),
                year.below().stream().map(each -> with(each, offTree, named)).toList(),
                year.partial());
    }

    private static PlaceResult with(PlaceResult result, Map<UUID, Set<UUID>> offTree, Named named) {
        return result.with(OffTree.of(offTree.get(result.place().id()), named));
    }
}
