package vn.giamngheo.reporting.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.rest.Edge;
import vn.giamngheo.platform.rest.Paging;
import vn.giamngheo.platform.rest.Parameters;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.figure.Shown;
import vn.giamngheo.reporting.freshness.Dated;
import vn.giamngheo.reporting.review.AskedReview;
import vn.giamngheo.reporting.review.CountedResults;

/** Tells the results of villages that a count of a profile sums, of whichever report asks. */
@Edge
@ApplicationScoped
class ExplainingProfile {

    private static final String EXAMPLES = "poor, poor.surveyed, nearPoor.lacking.sanitation,"
            + " multidimensional.dimension.health, poor.cause.land, poor.group.minority, all.ethnicity.tay";
    static final String FIGURE = "A count, by its class and what it is by: " + EXAMPLES;
    private static final Words FIGURES = new Words(
            "Một số đếm theo loại hộ và nội dung, ví dụ: " + EXAMPLES,
            "A count, by its class and what it is by: " + EXAMPLES);
    static final String UNIT = "households or persons; households by default";

    @Inject
    ProfileRows rows;

    @Inject
    Readable readable;

    @Inject
    Dated dated;

    @Inject
    UriInfo uri;

    /**
     * @param counted only results that count that; null for all that count anything
     * @throws ProblemException 400 when there is no such figure
     */
    Response answer(AskedReview.Asked asked, String figure, String unit, String counted, String limit, String cursor) {
        var of = figure(Parameters.required("figure", figure), unit(unit));
        var paging = Paging.asked(uri, limit, cursor);
        var after = paging.after(2, CountedResults.After::of).orElse(CountedResults.After.NOTHING);
        return dated.answer(ReviewProfileResource.FEEDS, () -> {
            var found = explain(asked, figure, of, counted, after, paging.rows());
            return paging.answer(found.items(), found::with, CountedResults.Item::keys);
        });
    }

    private ExplainedProfile explain(
            AskedReview.Asked asked,
            String figure,
            ProfileFigure of,
            String counted,
            CountedResults.After after,
            int limit) {
        var filter = asked.filter();
        var shown = readable.below(filter.area(), filter.tree(), filter.latest());
        var places = shown.orElse(null);
        var found = rows.counted(filter, of, counted, places, after, limit);
        if (found.total() == 0 && !rows.knows(filter, of, counted, places)) {
            throw unknown(figure);
        }
        return new ExplainedProfile(
                ReportArea.of(asked.place()),
                filter.year(),
                filter.kind(),
                filter.standard(),
                filter.tree(),
                filter.asOf(),
                figure,
                of.unit(),
                found.total(),
                found.results(),
                found.items(),
                shown.map(Shown::remark).orElse(null));
    }

    private static ProfileFigure figure(String asked, String unit) {
        return ProfileFigure.of(asked, unit).orElseThrow(() -> unknown(asked));
    }

    private static ProblemException unknown(String figure) {
        return new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("figure"), figure, FIGURES);
    }

    private static String unit(String asked) {
        if (asked != null && !ProfileFigure.UNITS.contains(asked)) {
            throw new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("unit"), asked, ProfileFigure.UNITS);
        }
        return asked == null ? "households" : asked;
    }
}
