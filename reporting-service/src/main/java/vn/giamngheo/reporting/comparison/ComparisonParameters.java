package vn.giamngheo.reporting.comparison;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.giamngheo.platform.rest.Edge;
import vn.giamngheo.reporting.review.ReviewParameters;

/** What each route of the comparison is asked, as text. */
@Edge
public class ComparisonParameters {

    private static final String FIGURE = "What is compared: observed (an indicator); received, passedOn, allocated,"
            + " carriedOver, disbursed, remaining or disbursementRate; households or persons with total, poor, nearPoor,"
            + " averageLivingStandard or multidimensional, such as households.poor, and of all but total the rate, such as"
            + " households.poorRate";

    @QueryParam("area")
    @Parameter(description = "Code of the place on the day of the tree")
    String area;

    @QueryParam("places")
    @Parameter(description = "Codes of places below it, with commas, 100 at most; all directly below it by default")
    String places;

    @QueryParam("year")
    @Parameter(description = "Last year")
    String year;

    @QueryParam("since")
    @Parameter(description = "First year; four before the last one by default, nine at most")
    String since;

    @QueryParam("tree")
    @Parameter(description = "Day whose places apply, of all years; the last day of the last year by default")
    String tree;

    @QueryParam("figure")
    @Parameter(description = FIGURE, required = true)
    String figure;

    @QueryParam("basis")
    @Parameter(
            description =
                    "Not of households and persons. restated (default): facts are carried onto the asked tree, for all years"
                            + " are of its places; original: they stand where they were recorded")
    String basis;

    @QueryParam("asOf")
    @Parameter(description = "Last day whose acts, decisions and versions of figures count; all by default")
    String asOf;

    @QueryParam("indicator")
    @Parameter(description = "Of observed: code of the indicator")
    String indicator;

    @QueryParam("population")
    @Parameter(description = "Of observed: whom it counts; the whole place by default")
    String population;

    @QueryParam("programme")
    @Parameter(description = "Of money: code of a programme; all by default")
    String programme;

    @QueryParam("line")
    @Parameter(description = "Of money: code of a line of the programme; all by default")
    String line;

    @QueryParam("source")
    @Parameter(description = "Of money: central or local; both by default")
    String source;

    @QueryParam("standard")
    @Parameter(description = "Of households and persons: " + ReviewParameters.STANDARD)
    String standard;

    @QueryParam("kind")
    @Parameter(description = "Of households and persons: " + ReviewParameters.KIND)
    String kind;

    /** Those that were given. */
    Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        given.put("area", area);
        given.put("places", places);
        given.put("year", year);
        given.put("since", since);
        given.put("tree", tree);
        given.put("figure", figure);
        given.put("basis", basis);
        given.put("asOf", asOf);
        given.put("indicator", indicator);
        given.put("population", population);
        given.put("programme", programme);
        given.put("line", line);
        given.put("source", source);
        given.put("standard", standard);
        given.put("kind", kind);
        given.values().removeIf(value -> value == null);
        return given;
    }
}
