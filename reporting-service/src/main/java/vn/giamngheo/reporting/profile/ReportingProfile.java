package vn.giamngheo.reporting.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.figure.Shown;
import vn.giamngheo.reporting.review.ReviewFilter;

/** Reports what poor and near-poor households are like, at a place and below it. */
@ApplicationScoped
class ReportingProfile {

    private static final ClassProfile NOBODY =
            new ClassProfile(0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), List.of());

    @Inject
    ProfileRows rows;

    @Inject
    Readable readable;

    /** @param counted only results that count that; null for all that count anything */
    ProfileReport report(Place place, ReviewFilter filter, String counted) {
        var shown = readable.below(filter.area(), filter.tree(), filter.latest());
        var all = rows.of(filter, counted, shown.orElse(null));
        var total = all.stream()
                .filter(each -> each.place().id().equals(filter.area()))
                .findFirst()
                .orElse(new PlaceProfile(ReportArea.of(place), 0, 0, 0, 0, List.of(), NOBODY, NOBODY));
        var below = all.stream()
                .filter(each -> !each.place().id().equals(filter.area()))
                .toList();
        return new ProfileReport(
                filter.year(),
                filter.kind(),
                filter.standard(),
                filter.tree(),
                filter.asOf(),
                total,
                below,
                shown.map(Shown::remark).orElse(null));
    }
}
