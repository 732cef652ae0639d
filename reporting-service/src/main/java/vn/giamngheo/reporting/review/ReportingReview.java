package vn.giamngheo.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.figure.Shown;

/** Reports what a year's reviews found at a place and below it. */
@ApplicationScoped
public class ReportingReview {

    private static final Flow STILL = new Flow(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
    private static final Counts NOTHING = new Counts(0L, Share.NONE, Share.NONE, Share.NONE, Share.NONE, STILL, STILL);

    @Inject
    ResultRows rows;

    @Inject
    Readable readable;

    public ReviewReport report(Place place, ReviewFilter filter) {
        var shown = readable.below(filter.area(), filter.tree(), filter.year());
        var sums = rows.sums(filter, Set.of(), shown.orElse(null));
        var total = sums.stream()
                .filter(each -> each.place().id().equals(filter.area()))
                .findFirst()
                .orElse(new PlaceResult(ReportArea.of(place), 0, 0, List.of(), NOTHING, NOTHING));
        var below = sums.stream()
                .filter(each -> !each.place().id().equals(filter.area()))
                .toList();
        return new ReviewReport(
                filter.year(),
                filter.kind(),
                filter.standard(),
                filter.tree(),
                total,
                below,
                shown.map(Shown::remark).orElse(null));
    }
}
