package vn.giamngheo.reporting.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import vn.giamngheo.reporting.snapshot.Wording;

/** What everybody reads of the published result of a year's reviews: no flows, which would tell small numbers anew. */
final class ReviewsAtAGlance {

    private final JsonNode report;
    private final Withholding<String> withholding;

    private ReviewsAtAGlance(JsonNode report, Withholding<String> withholding) {
        this.report = report;
        this.withholding = withholding;
    }

    static ReviewsAtAGlance of(JsonNode report, Threshold threshold) {
        var places = new LinkedHashMap<String, Population>();
        Wording.each(report.path("places")).forEach(result -> places.put(id(result), Population.of(result)));
        var total = Population.of(report.path("total"));
        return new ReviewsAtAGlance(report, Withholding.of(total, places, threshold));
    }

    Glance.Reviews shown() {
        return new Glance.Reviews(
                report.path("standard").textValue(),
                found(report.path("total"), withholding.total()),
                Wording.each(report.path("places"))
                        .map(result -> found(result, withholding.hides(id(result))))
                        .toList());
    }

    private static Glance.Found found(JsonNode result, boolean withheld) {
        var place = result.path("place");
        var population = Population.of(result);
        return new Glance.Found(
                new Glance.Place(
                        place.path("level").textValue(),
                        place.path("code").textValue(),
                        place.path("name").textValue()),
                result.path("villages").longValue(),
                result.path("reported").longValue(),
                Glance.Classes.of(population.households(), withheld),
                Glance.Classes.of(population.persons(), withheld),
                withheld ? true : null);
    }

    private static String id(JsonNode result) {
        return result.path("place").path("id").textValue();
    }
}
