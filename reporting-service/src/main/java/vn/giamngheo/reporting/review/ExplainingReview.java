package vn.giamngheo.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.figure.Shown;

/** Tells the results of villages and the published totals that a figure of a place sums. */
@ApplicationScoped
class ExplainingReview {

    @Inject
    ResultRows rows;

    @Inject
    Readable readable;

    ExplainedReview explain(Place place, ReviewFilter filter, String figure, CountedResults.After after, int limit) {
        var shown = readable.below(filter.area(), filter.tree(), filter.latest());
        var counted = rows.counted(filter, figure, shown.orElse(null), after, limit);
        return new ExplainedReview(
                ReportArea.of(place),
                filter.year(),
                filter.kind(),
                filter.standard(),
                filter.tree(),
                filter.from(),
                filter.asOf(),
                figure,
                counted.total(),
                counted.results(),
                counted.items(),
                shown.map(Shown::remark).orElse(null));
    }
}
